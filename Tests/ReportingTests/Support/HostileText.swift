import Testing

/// A text that a filer may choose and that must come out as a text.
struct HostileText: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  private init(_ testDescription: String, _ text: String) {
    self.testDescription = testDescription
    self.text = text
  }

  static let all = [
    HostileText("a script", "<script>alert('x')</script>"),
    HostileText("an attribute's end", "\" onmouseover=\"alert(1)"),
    HostileText("an apostrophe", "' autofocus onfocus='alert(1)"),
    HostileText("an entity", "&lt;script&gt; &amp;amp; &#60;"),
    HostileText("a bracket under a prepended mark", "\u{600}<script>\u{600}"),
    HostileText("a quote with a combining mark", "\"\u{301} onload=x \"\u{301}"),
    HostileText("brackets with joiners", "<\u{200D}b\u{200D}>\u{200D}</b>"),
    HostileText("a template's tags", "{{{style}}} {{/frame.verdict}}"),
    HostileText("ends of comment, style and title", "--></style></title>]]>"),
    HostileText("a terminal's escapes", "\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}31m"),
    HostileText("turned writing", "\u{202E}evil\u{2066} \u{200F}"),
    HostileText("line breaks", "one\r\ntwo\u{2028}three\u{85}four\u{B}five"),
    HostileText(
      "wide letters", "東京海上ホールディングス株式会社 一二三四五六七八九十"),
    HostileText("a script's address", "javascript:alert(1)"),
    HostileText("a style attribute", "\" style=\"background:url(//made.example)"),
    HostileText("a document of data", "data:text/html,<script>alert(1)</script>"),
    HostileText("a way out of the folder", "../../etc/passwd?x#y%00"),
    HostileText("a drawing that runs", "<svg/onload=alert(1)>"),
    HostileText("zero, delete", "a\u{0}b\u{7F}c\\d/e\"f"),
  ]
}
