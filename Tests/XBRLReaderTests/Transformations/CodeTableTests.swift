import Testing

@testable import XBRLReader

@Suite("A table of codes")
struct CodeTableTests {
  static let vectors = [
    Vector(.sec, "countrynameen", "The Republic of Colombia", "CO"),
    Vector(.sec, "countrynameen", "people’s republic of China", "CN"),
    Vector(.sec, "countrynameen", "Cocos [Keeling] Islands", "CC"),
    Vector(.sec, "countrynameen", "CHINA", nil),
    Vector(.sec, "countrynameen", "Netherlands Antilles", nil),
    Vector(.sec, "edgarprovcountryen", "Netherlands\u{A0}Antilles", "P8"),
    Vector(.sec, "edgarprovcountryen", "Ontario, Canada", "A6"),
    Vector(.sec, "edgarprovcountryen", "Québec", "A8"),
    Vector(.sec, "edgarprovcountryen", "Curaçao", nil),
    Vector(.sec, "edgarprovcountryen", "Delaware", nil),
    Vector(.sec, "stateprovnameen", "district of Columbia", "DC"),
    Vector(.sec, "stateprovnameen", "Newfoundland and Labrador", "NL"),
    Vector(.sec, "stateprovnameen", "Newfoundland", nil),
    Vector(.sec, "exchnameen", "New York Stock Exchange", "NYSE"),
    Vector(.sec, "exchnameen", "THE NASDAQ Global Select Market, LLC", nil),
    Vector(.sec, "exchnameen", "the NASDAQ Global Select Market, LLC", "NASDAQ"),
    Vector(.sec, "exchnameen", "Nasdaq Select Market", nil),
    Vector(.sec, "entityfilercategoryen", "large accelerated filer", "Large Accelerated Filer"),
    Vector(.sec, "entityfilercategoryen", "Non – Accelerated Filer", "Non-accelerated Filer"),
    Vector(.sec, "entityfilercategoryen", "Accelerated Filer", "Accelerated Filer"),
    Vector(.sec, "entityfilercategoryen", "NonAccelerated Filer", nil),
  ]

  @Test("gives the code of a whole name only", arguments: vectors)
  func value(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("has at least 20 vectors")
  func enough() { #expect(Self.vectors.count >= 20) }

  @Test("reads optional and alternative parts of a pattern, nested ones too")
  func patterns() {
    let table = CodeTable([("X", "[[The ]Kingdom Of ]{A|B[1|2]}")])
    let names = ["A", "B", "B1", "B2", "Kingdom of A", "the Kingdom Of B2"]
    #expect(names.map { table.code(of: $0) } == names.map { _ in "X" })
    #expect(table.code(of: "The A") == nil)
    #expect(table.code(of: "AB") == nil)
    #expect(table.count == 12)
  }

  @Test("holds all countries, provinces and states")
  func sizes() {
    #expect(CountryNames.iso.count >= 300)
    #expect(CountryNames.edgar.count >= 300)
    #expect(StateNames.table.count >= 70)
  }
}
