import FilingModel
import Testing

@testable import Reporting

@Suite("Where the pages lie")
struct PagePathTests {
  private static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")

  @Test("The name is the accession number and the beginning of the digest")
  func form() {
    let named = Sample.filing("A", form: "10-K", accession: "0000123456-25-000001", digest: "1a")
    let unnamed = Sample.filing("A", form: "10-K", digest: "1a")
    #expect(PagePath.filing(named) == "filings/0000123456-25-000001-1a1a1a1a1a1a1a1a.html")
    #expect(PagePath.filing(unnamed) == "filings/filing-1a1a1a1a1a1a1a1a.html")
  }

  @Test("Two filings under one accession number have two names")
  func unique() {
    let names = ["1a", "1b"].map {
      PagePath.filing(
        Sample.filing("A", form: "10-K", accession: "0000123456-25-000001", digest: $0))
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
    let name = PagePath.filing(filing)
    let isPage = name.hasPrefix("filings/") && name.hasSuffix(".html")
    let stem = try #require(isPage ? name.dropFirst(8).dropLast(5) : nil)
    #expect(Set(stem).isSubset(of: Self.allowed))
    #expect(stem.hasPrefix("filing-"))
    #expect(stem.utf8.count > 7)
  }

  @Test(
    "A rule's page is named by its id, or by its bytes where that is no id",
    arguments: zip(
      ["balance-sheet-out-of-balance", "../x", ""],
      ["rules/balance-sheet-out-of-balance.html", "rules/rule.2e2e2f78.html", "rules/rule..html"]))
  func rules(id: String, path: String) {
    #expect(PagePath.rule(id) == path)
  }
}
