import FilingModel
import Operations
import Support
import Testing

@Suite("Inline filings read again with another start tag")
struct InlinePagesTests {
  private let path = Repository.path("fixtures/filings/0000021344-25-900001")

  private func filing() async throws -> ReadDocuments.Document {
    try #require(try await ReadDocuments(settings: .standard).run([path]).documents.first)
  }

  @Test("The tag is that of the fact, and another sign changes that fact and no other")
  func otherSign() async throws {
    let document = try await filing()
    let pages = try InlinePages(at: [path])
    let fact = try #require(
      document.report.facts.last { fact in
        fact.number.map { !$0.isZero && !$0.isNegative } ?? false
      })
    let tag = try #require(pages.startTag(of: fact, in: document.filing))
    #expect(tag.hasPrefix("<ix:nonFraction"))
    #expect(tag.contains(fact.concept.localName))
    let changed = try #require(
      pages.report(
        of: document.filing, replacing: fact,
        with: tag.replacing("nonFraction ", with: "nonFraction sign=\"-\" ")))
    let differing = zip(document.report.facts, changed.facts).filter { $0.value != $1.value }
    #expect(changed.facts.count == document.report.facts.count)
    #expect(differing.map(\.0.concept) == [fact.concept])
    #expect(differing.first?.1.number == fact.number?.negated)
  }

  @Test("A tag that ends the document in disorder gives no report")
  func broken() async throws {
    let document = try await filing()
    let pages = try InlinePages(at: [path])
    let fact = try #require(document.report.facts.last)
    #expect(pages.report(of: document.filing, replacing: fact, with: "<broken") == nil)
  }

  @Test("A filing that was not loaded has no tags")
  func elsewhere() async throws {
    let document = try await filing()
    let pages = try InlinePages(at: [Repository.path("fixtures/filings/0001640147-24-000250")])
    let fact = try #require(document.report.facts.last)
    #expect(pages.startTag(of: fact, in: document.filing) == nil)
  }
}
