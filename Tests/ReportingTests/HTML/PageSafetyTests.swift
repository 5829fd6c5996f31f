import Crypto
import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("What a page lets in")
struct PageSafetyTests {
  private static let plain = "plain"

  private static func pages(saying text: String) -> [Page] {
    PageSample.all(
      Sample.assessment(saying: text), history: Sample.history(saying: text),
      settings: Sample.settings(saying: text), series: Sample.series(unit: text))
  }

  @Test("No text changes the markup of a page", arguments: HostileText.all)
  func markup(hostile: HostileText) {
    let pages = [hostile.text, Self.plain].map { Self.pages(saying: $0) }
    #expect(pages[0].count == 6)
    #expect(
      pages[0].map { PageMarkup.tags(of: $0.html) } == pages[1].map { PageMarkup.tags(of: $0.html) }
    )
  }

  @Test("No text leads out of the folder, or anywhere but to EDGAR", arguments: HostileText.all)
  func addresses(hostile: HostileText) {
    let pages = Self.pages(saying: hostile.text)
    let addresses = pages.flatMap { PageMarkup.values(of: "href", in: $0.html) }
    let strange = addresses.filter { !Self.isKnown($0) }
    #expect(strange == [])
    #expect(addresses.contains { Self.isAtEDGAR($0) })
    #expect(pages.allSatisfy { $0.path.wholeMatch(of: /(?:[a-z]+\/)?[a-z0-9.-]+\.html/) != nil })
  }

  /// Whether an address leads to a page of the report, or to a document at EDGAR.
  private static func isKnown(_ address: String) -> Bool {
    let inside =
      /(?:\.\.\/)?(?:(?:filings|companies|rules|[0-9]{4}-W[0-9]{2})\/)?[a-z0-9.-]+\.html(?:#rule-.*)?/
      .dotMatchesNewlines()
    return address.hasPrefix("#") || address.wholeMatch(of: inside) != nil || isAtEDGAR(address)
  }

  private static func isAtEDGAR(_ address: String) -> Bool {
    let place = /[0-9]+\/[0-9]{18}\/[A-Za-z0-9%._~-]*(?:#[A-Za-z0-9%._~-]*)?/
    let root = "https://www.sec.gov/Archives/edgar/data/"
    return address.hasPrefix(root)
      && address.dropFirst(root.utf8.count).wholeMatch(of: place) != nil
  }

  @Test("There are enough hostile texts, and the plain page has tags to compare")
  func enough() {
    let page = PageSample.overview(Sample.assessment)
    #expect(HostileText.all.count >= 19)
    #expect(PageMarkup.tags(of: page).count > 100)
    #expect(PageMarkup.tags(of: "<a href=\"x>y\">t</a>") == ["a href=", "/a"])
  }

  @Test("A registrant's name is escaped once, not twice")
  func escapedOnce() {
    let page = PageSample.filing(Sample.flawed)
    #expect(
      page.contains(
        "<h1>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;</h1>"))
    #expect(!page.contains("&amp;lt;"))
  }

  @Test("The policy admits the style sheet of the page and nothing else")
  func policy() throws {
    let page = PageSample.overview(Sample.assessment)
    let sheet = try #require(page.components(between: "<style>", and: "</style>").first)
    let digest = Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString()
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; "
          + "form-action 'none'\""),
      "the hash in PageStyle.swift must be sha256-\(digest)")
  }

  @Test(
    "A page loads nothing and runs nothing",
    arguments: [
      "<script", "<link", "<img", "<iframe", "<form", "<use", " style=", " src=", " on", "url(",
      "http", "@import",
    ])
  func selfContained(fragment: String) {
    let pages = PageSample.pages.map(\.html).joined()
    let tags = PageMarkup.tags(of: pages).joined(separator: "\n") + PageStyle.css
    let allowed = tags.replacing("http-equiv", with: "")
    #expect(tags.count > 1_000)
    #expect(!allowed.contains(fragment))
  }

  @Test("Every heading of a column and of a row says what it heads")
  func scopes() {
    let pages = PageSample.pages.map(\.html).joined()
    let headings = pages.components(between: "<th", and: ">").filter { !$0.hasPrefix("ead") }
    #expect(headings.count > 40)
    #expect(headings.allSatisfy { $0.contains(" scope=\"") })
    #expect(pages.contains("<html lang=\"en\">"))
    #expect(pages.contains("<a class=\"skip\" href=\"#main\">"))
  }

  @Test("No id is given twice on a page, and each place that is led to is there")
  func places() {
    for page in PageSample.pages {
      let ids = PageMarkup.values(of: "id", in: page.html)
      #expect(ids.count == Set(ids).count, "\(page.path)")
      let targets = PageMarkup.values(of: "href", in: page.html).filter { $0.hasPrefix("#") }
      #expect(Set(targets.map { String($0.dropFirst()) }).isSubset(of: ids), "\(page.path)")
      let names = PageMarkup.values(of: "aria-labelledby", in: page.html)
        .flatMap { $0.split(separator: " ") }.map { String($0) }
      #expect(Set(names).isSubset(of: ids), "\(page.path)")
    }
  }
}
