/// What elements set for everything that stands in them: `xml:lang` and `xml:base`.
struct Scopes {
  /// By the depth of the element that sets them, innermost last.
  private var languages: [(depth: Int, name: XMLCursor.Name?)] = []
  private(set) var bases = BaseURLs()

  var language: XMLCursor.Name? { languages.last?.name }

  mutating func push(
    _ attributes: XMLAttributes, at depth: Int, _ cursor: XMLCursor, _ words: XMLVocabulary
  ) {
    for index in 0..<attributes.count where attributes.namespace(index) == words.xml {
      if attributes.name(index) == words.lang {
        languages.append((depth, cursor.intern(attributes.value(index))))
      } else if attributes.name(index) == words.base {
        bases.push(attributes.value(index), at: depth)
      }
    }
  }

  mutating func pop(at depth: Int) {
    if let last = languages.last, last.depth == depth { languages.removeLast() }
    bases.pop(at: depth)
  }

  mutating func takeDocumentBase(_ href: UnsafeBufferPointer<UInt8>) {
    bases.takeDocumentBase(href)
  }

  /// Forgets a document when the next one of a set begins.
  mutating func removeAll() {
    self = Scopes()
  }
}
