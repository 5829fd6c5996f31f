import FilingModel
import Testing

@Suite("Duplicate facts")
struct DuplicateFactsTests {
  private func fact(_ value: String, _ decimals: Decimals, unit: Unit = .currency("USD")) -> Fact {
    Fact(
      aspects: Aspects(
        concept: QName(namespace: "http://fasb.org/us-gaap/2023", localName: "Assets"),
        entity: Entity(scheme: Entity.secScheme, identifier: "0000320193"),
        period: .endOf(CalendarDate("2023-12-31") ?? CalendarDate(dayNumber: 0)), unit: unit),
      value: ExactDecimal(value).map { .number($0) } ?? .text(value), decimals: decimals,
      source: SourcePoint(document: "x.xml", line: 1, byteOffset: 0))
  }

  @Test(
    "Two values are complete, consistent or inconsistent by their rounding intervals",
    arguments: [
      ("1200", -2, "1200", -2, DuplicateFacts.Kind.complete),
      ("1200", -2, "1234", 0, .consistent),
      ("1200", -2, "1250", 0, .consistent),
      ("1200", -2, "1251", 0, .inconsistent),
      ("1200", -2, "1300", -2, .inconsistent),
    ])
  func kind(
    first: String, firstPlaces: Int, second: String, secondPlaces: Int, kind: DuplicateFacts.Kind
  ) throws {
    let set = try #require(
      DuplicateFacts([
        fact(first, .places(firstPlaces)), fact(second, .places(secondPlaces)),
      ]))
    #expect(set.kind == kind)
  }

  @Test("Facts that overlap in pairs, but not all three, are inconsistent")
  func threeFacts() throws {
    let facts = [fact("1200", .places(-2)), fact("1240", .places(-1)), fact("1160", .places(-1))]
    #expect(try #require(DuplicateFacts(facts)).kind == .inconsistent)
  }

  @Test("Facts in another unit are no duplicates")
  func otherUnit() {
    let facts = [fact("1", .infinite), fact("1", .infinite, unit: .currency("EUR"))]
    #expect(DuplicateFacts.all(in: facts).isEmpty)
  }

  @Test("The most accurate fact stands for all")
  func mostAccurate() throws {
    let facts = [fact("1200", .places(-2)), fact("1234", .places(0))]
    #expect(try #require(DuplicateFacts(facts)).mostAccurate == facts[1])
  }
}
