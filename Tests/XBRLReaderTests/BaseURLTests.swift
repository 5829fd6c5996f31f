import FilingModel
import Support
import Testing

@testable import XBRLReader

@Suite("Relative references and what they are relative to")
struct BaseURLTests {
  @Test(
    "A reference is resolved as RFC 3986, section 5.4, does",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
      ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
      (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
      ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
      ("g;x=1/../y", "http://a/b/c/y"), ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"),
    ])
  func resolves(_ reference: String, _ meant: String) {
    let base = URLReference("http://a/b/c/d;p?q")
    #expect(URLReference(reference).resolved(against: base).text == meant)
  }

  @Test(
    "A relative base gives a relative reference",
    arguments: [
      ("images/", "a.png", "images/a.png"), ("../x/", "a.png", "../x/a.png"),
      ("x/", "../../a.png", "../a.png"), ("a.htm", "b.htm", "b.htm"),
    ])
  func relative(_ base: String, _ reference: String, _ meant: String) {
    #expect(URLReference(reference).resolved(against: URLReference(base)).text == meant)
  }

  private func report(of file: String) throws -> Report {
    try XBRLReader.report(
      of: DocumentBytes(
        name: file, bytes: try Repository.bytes(of: "fixtures/documents/\(file)")))
  }

  @Test("URLs in an escaped text are what XHTML's base makes of them, other attributes stay")
  func escaped() throws {
    #expect(
      try report(of: "base-url.htm").facts.map(\.value.description) == [
        #"<p><img src="http://example.com/2024/q2/a.png" alt="a.png"/>"#
          + #"<a href="http://example.com/2024/b.htm#c">b</a></p>"#
      ])
  }

  @Test("An instance's schema is where the bases in scope say")
  func schema() throws {
    #expect(
      try report(of: "base-url.xml").taxonomy.entryPoints == ["http://example.com/2024/oddity.xsd"])
  }

  @Test("Without a base URLs stay as they are written")
  func none() throws {
    let fact = try Documents.inlineFact(
      """
      <ix:nonNumeric name="dei:A" contextRef="day" escape="true"><img src="./a.png"/></ix:nonNumeric>
      """)
    #expect(fact.value == .text(#"<img src="./a.png"/>"#))
  }

  @Test("xml:base counts inside its element only, and outweighs base")
  func scope() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <div xml:base="http://b/"><ix:nonNumeric name="dei:A" contextRef="day" \
        escape="true"><a href="x">1</a></ix:nonNumeric></div><ix:nonNumeric name="dei:A" \
        contextRef="day" escape="true"><a href="x">2</a></ix:nonNumeric>
        """
      ).replacing("</head>", with: #"<base href="http://a/"/></head>"#), name: "a.htm")
    #expect(
      report.facts.map(\.value.description) == [
        #"<a href="http://b/x">1</a>"#, #"<a href="http://a/x">2</a>"#,
      ])
  }
}
