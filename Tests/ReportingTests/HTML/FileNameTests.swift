import FilingModel
import Testing

@testable import Reporting

@Suite("The names of the filings' pages")
struct FileNameTests {
  private static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")

  @Test("The name is the accession number and the beginning of the digest")
  func form() {
    let named = Sample.filing("A", form: "10-K", accession: "0000123456-25-000001", digest: "1a")
    let unnamed = Sample.filing("A", form: "10-K", digest: "1a")
    #expect(FilingPage.fileName(for: named) == "0000123456-25-000001-1a1a1a1a1a1a1a1a.html")
    #expect(FilingPage.fileName(for: unnamed) == "filing-1a1a1a1a1a1a1a1a.html")
  }

  @Test("Two filings under one accession number have two names")
  func unique() {
    let names = ["1a", "1b"].map {
      FilingPage.fileName(
        for: Sample.filing("A", form: "10-K", accession: "0000123456-25-000001", digest: $0))
    }
    #expect(names[0] != names[1])
  }

  @Test(
    "No digest and no registrant leads out of the folder",
    arguments: ["../../etc/passwd", "..", "/", "a\\b", "con:", "%2e%2e%2f", "\u{0}", "ü"])
  func safe(text: String) throws {
    let filing = Filing(
      digest: text, source: text, accession: nil,
      cover: CoverPage([Sample.fact(Sample.dei("EntityRegistrantName"), .text(text), line: 1)]),
      documents: [])
    let name = FilingPage.fileName(for: filing)
    let stem = try #require(name.hasSuffix(".html") ? name.dropLast(5) : nil)
    #expect(Set(stem).isSubset(of: Self.allowed))
    #expect(stem.hasPrefix("filing-"))
    #expect(stem.utf8.count > 7)
  }
}
