import Testing

@testable import XBRLReader

@Suite("A displayed duration")
struct DurationTests {
  static let vectors = [
    Vector(.sec, "duryear", "5.16", "P5Y1M28D"),
    Vector(.sec, "duryear", "0", "P0Y"),
    Vector(.sec, "duryear", ".5", "P0Y6M"),
    Vector(.sec, "duryear", "3.", "P3Y"),
    Vector(.sec, "duryear", "+2", "P2Y"),
    Vector(.sec, "duryear", "-1.5", "-P1Y6M"),
    Vector(.sec, "duryear", "1,000", nil),
    Vector(.sec, "duryear", ".", nil),
    Vector(.sec, "durmonth", "1.5", "P1M15D"),
    Vector(.sec, "durweek", "1.5", "P11D"),
    Vector(.sec, "durweek", "1.5 weeks", nil),
    Vector(.sec, "durday", "120", "P120D"),
    Vector(.sec, "durday", "1.25", "P1DT6H"),
    Vector(.sec, "durhour", "1000", "PT1000H"),
    Vector(.sec, "durhour", "1.5", "PT2H"),
    Vector(.sec, "durhour", "", nil),
    Vector(.sec, "durwordsen", "three years, 11 months and four days", "P3Y11M4D"),
    Vector(.sec, "durwordsen", "three years four months no days", "P3Y4M0D"),
    Vector(.sec, "durwordsen", "Nineteen-hundred ninety-nine days", "P1999D"),
    Vector(.sec, "durwordsen", "five-year", "P5Y"),
    Vector(.sec, "durwordsen", "four days, three years", nil),
    Vector(.sec, "durwordsen", "12345 days", nil),
    Vector(.sec, "durwordsen", "five", nil),
    Vector(.sec, "durwordsen", "", nil),
  ]

  @Test("is read into the units of its rule", arguments: vectors)
  func value(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("of more digits than can be kept is refused, not rounded")
  func length() {
    let small = "0." + String(repeating: "0", count: 60) + "1"
    let large = "1" + String(repeating: "0", count: 35)
    for format in ["duryear", "durmonth", "durweek", "durday", "durhour"] {
      #expect(Vector(.sec, format, small, nil).result == nil)
      #expect(Vector(.sec, format, large, nil).result == nil)
      #expect(Vector(.sec, format, "1" + String(repeating: "9", count: 29), nil).result != nil)
      #expect(Vector(.sec, format, "0." + String(repeating: "9", count: 30), nil).result != nil)
    }
  }

  @Test("has at least 20 vectors")
  func enough() { #expect(Self.vectors.count >= 20) }
}
