import FilingModel
import FilingStore
import Testing

@Suite("The digest of facts")
struct FactDigestTests {
  static let base = Samples.fact("Assets", Samples.number("10"))

  static let others: [Fact] = [
    Samples.fact("Asset", Samples.number("10")),
    Samples.fact("Assets", Samples.number("100")),
    Samples.fact("Assets", .text("10")),
    Samples.fact("Assets", .nil),
    Samples.fact("Assets", Samples.number("10"), decimals: .infinite),
    Samples.fact("Assets", Samples.number("10"), decimals: .places(-5)),
    Samples.fact("Assets", Samples.number("10"), decimals: nil),
    Samples.fact("Assets", Samples.number("10"), unit: .shares),
    Samples.fact("Assets", Samples.number("10"), unit: nil),
    Samples.fact("Assets", Samples.number("10"), period: Samples.year),
    Samples.fact("Assets", Samples.number("10"), language: "en"),
    Samples.fact("Assets", Samples.number("10"), lexical: "10.0"),
    Samples.fact("Assets", Samples.number("10"), line: 11),
    Samples.fact("Assets", Samples.number("10"), id: "f-2"),
    Samples.fact("Assets", Samples.number("10"), in: Samples.dei),
    Samples.fact(
      "Assets", Samples.number("10"),
      dimensions: Dimensions([
        Dimension(axis: Samples.name("A"), member: .typed("B"))
      ])),
  ]

  @Test("A fact that differs anywhere has another digest", arguments: others)
  func differs(_ other: Fact) {
    let digest = FilingStore.factDigest(of: [Self.base])
    #expect(digest.utf8.count == 64)
    #expect(FilingStore.factDigest(of: [other]) != digest)
  }

  @Test("Every part of a fact is tried")
  func countsCases() {
    #expect(Set(Self.others).count >= 16)
  }

  @Test("The digest kept at ingest is the digest of the facts that come back")
  func isKept() throws {
    let store = try FilingStore.inMemory()
    let filing = Samples.filing()
    _ = try store.record(filing, report: Samples.report(), metrics: [], sources: nil)
    let kept = try store.factDigest(of: filing)
    #expect(try FilingStore.factDigest(of: store.report(of: filing).facts) == kept)
    #expect(FilingStore.factDigest(of: Samples.report(assets: "1").facts) != kept)
  }
}
