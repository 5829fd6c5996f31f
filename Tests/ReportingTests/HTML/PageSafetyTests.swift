import Crypto
import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("What a page lets in")
struct PageSafetyTests {
  private static let plain = "plain"

  @Test("No text changes the markup of the index", arguments: HostileText.all)
  func index(hostile: HostileText) {
    let pages = [hostile.text, Self.plain].map {
      IndexPage.render(Sample.assessment(saying: $0), settings: Sample.settings(saying: $0))
    }
    #expect(PageMarkup.tags(of: pages[0]) == PageMarkup.tags(of: pages[1]))
  }

  @Test("No text changes the markup of a filing's page", arguments: HostileText.all)
  func filing(hostile: HostileText) {
    let pages = [hostile.text, Self.plain].map {
      FilingPage.render(
        Sample.assessment(saying: $0).filings[0], settings: Sample.settings(saying: $0))
    }
    #expect(PageMarkup.tags(of: pages[0]) == PageMarkup.tags(of: pages[1]))
  }

  @Test("There are enough hostile texts, and the plain page has tags to compare")
  func enough() {
    let page = IndexPage.render(Sample.assessment, settings: PageSample.settings)
    #expect(HostileText.all.count >= 14)
    #expect(PageMarkup.tags(of: page).count > 100)
    #expect(PageMarkup.tags(of: "<a href=\"x>y\">t</a>") == ["a href=", "/a"])
  }

  @Test("A registrant's name is escaped once, not twice")
  func escapedOnce() {
    let page = FilingPage.render(Sample.flawed, settings: PageSample.settings)
    #expect(
      page.contains(
        "<h1>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;</h1>"))
    #expect(!page.contains("&amp;lt;"))
  }

  @Test("The policy admits the style sheet of the page and nothing else")
  func policy() throws {
    let page = IndexPage.render(Sample.assessment, settings: PageSample.settings)
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
      "<script", "<link", "<img", "<iframe", "<form", " style=", " onclick=", "url(", "http",
    ])
  func selfContained(fragment: String) {
    let pages =
      IndexPage.render(Sample.assessment, settings: PageSample.settings)
      + FilingPage.render(Sample.flawed, settings: PageSample.settings)
    let allowed = pages.replacing("http-equiv", with: "")
    #expect(!allowed.contains(fragment))
  }

  @Test("Every heading of a column and of a row says what it heads")
  func scopes() {
    let pages =
      IndexPage.render(Sample.assessment, settings: PageSample.settings)
      + FilingPage.render(Sample.flawed, settings: PageSample.settings)
    let headings = pages.components(between: "<th", and: ">").filter { !$0.hasPrefix("ead") }
    #expect(headings.count > 40)
    #expect(headings.allSatisfy { $0.contains(" scope=\"") })
    #expect(pages.contains("<html lang=\"en\">"))
    #expect(pages.contains("<a class=\"skip\" href=\"#verdict\">"))
  }
}
