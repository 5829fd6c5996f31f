import FilingModel
import Testing

@testable import Reporting

@Suite("Figures as people read them")
struct FiguresTests {
  @Test(
    "Commas stand between groups of three digits and nowhere else",
    arguments: zip(
      ["0", "999", "1000", "-999", "-1000", "1234567.8912345", "-0.5", "100000"],
      ["0", "999", "1,000", "-999", "-1,000", "1,234,567.8912345", "-0.5", "100,000"]))
  func grouped(digits: String, shown: String) {
    #expect(Sample.decimal(digits).grouped == shown)
  }

  @Test("One is singular, everything else is plural")
  func nouns() {
    #expect([0, 1, 2_000].map { $0.of("gap") } == ["0 gaps", "1 gap", "2,000 gaps"])
  }

  @Test(
    "A column of scores has two places",
    arguments: zip(["100", "91.5", "0.25"], ["100.00", "91.50", "0.25"]))
  func scores(points: String, shown: String) {
    #expect(Score.points(Sample.decimal(points)).columnText == shown)
    #expect(Score.points(Sample.decimal(points)).text == points)
  }

  @Test("A text at the limit is whole, one beyond it is cut with its length")
  func beginnings() {
    #expect(Figures.beginning(of: "äbcd", limit: 4) == ("äbcd", nil))
    #expect(Figures.beginning(of: "äbcde", limit: 4) == ("äbcd…", 5))
  }

  @Test("One letter with ten thousand marks is cut too")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(Figures.beginning(of: text, limit: 10).text.unicodeScalars.count == 11)
  }
}
