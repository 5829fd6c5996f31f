/// A note that a filing attaches to facts (XBRL 2.1, section 4.11; Inline XBRL 1.1, section 6).
package struct Footnote: Hashable, Sendable {
  /// The ordinals of the facts in the report, from 0; empty when nothing refers to the note.
  package let facts: [Int]
  /// How the facts refer to it, usually `http://www.xbrl.org/2003/arcrole/fact-footnote`.
  package let arcrole: String
  /// The kind of note; the standard role when the filing names none.
  package let role: String
  package let language: String?
  /// The text, with its XHTML tags.
  package let text: String

  package init(facts: [Int], arcrole: String, role: String, language: String?, text: String) {
    self.facts = facts
    self.arcrole = arcrole
    self.role = role
    self.language = language
    self.text = text
  }

  package static let standardRole = "http://www.xbrl.org/2003/role/footnote"
  package static let standardArcrole = "http://www.xbrl.org/2003/arcrole/fact-footnote"
}
