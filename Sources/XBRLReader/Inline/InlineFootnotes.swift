/// The footnotes of inline documents and the relationships that lead to them (Inline XBRL 1.1, sections
/// 6 and 13).
///
///     <ix:footnote id="n1" xml:lang="en-US">Restated.</ix:footnote>
///     <ix:relationship fromRefs="f1 f2" toRefs="n1"/>
struct InlineFootnotes {
  /// Whose ends may stand anywhere in the set.
  private struct Relationship {
    let from: [XMLCursor.Name]
    let to: [XMLCursor.Name]
    let arcrole: XMLCursor.Name?
    let line: Int
  }

  private var footnotes: Footnotes
  private var numbers: [XMLCursor.Name: Int] = [:]
  private var relationships: [Relationship] = []

  init(document: String) {
    footnotes = Footnotes(document: document)
  }

  /// Begins a note whose text starts at a position, and returns its number.
  mutating func begin(
    _ attributes: XMLAttributes, at start: Int, language: XMLCursor.Name?, _ cursor: XMLCursor,
    _ words: XMLVocabulary
  ) -> Int {
    func pointer(_ name: XMLCursor.Name?) -> XMLCursor.Name? {
      attributes.value(named: name).flatMap { cursor.intern($0.trimmed) }
    }
    if let id = pointer(words.id) { numbers[id] = footnotes.drafts.count }
    footnotes.drafts.append(
      Footnotes.Draft(
        role: pointer(words.footnoteRole), language: language,
        text: ByteRange(start: start, end: start), continuedAt: pointer(words.continuedAt)))
    return footnotes.drafts.count - 1
  }

  mutating func end(_ number: Int, at end: Int) {
    footnotes.drafts[number].text.end = end
  }

  mutating func addRelationship(
    _ attributes: XMLAttributes, _ cursor: XMLCursor, _ words: XMLVocabulary
  ) {
    func list(_ name: XMLCursor.Name?) -> [XMLCursor.Name] {
      (attributes.value(named: name) ?? UnsafeBufferPointer(start: nil, count: 0))
        .split(whereSeparator: \.isXMLBlank)
        .compactMap { cursor.intern(UnsafeBufferPointer(rebasing: $0)) }
    }
    relationships.append(
      Relationship(
        from: list(words.fromRefs), to: list(words.toRefs),
        arcrole: attributes.value(named: words.arcrole).flatMap { cursor.intern($0.trimmed) },
        line: cursor.line))
  }

  /// The notes with the relationships that lead to notes; relationships between facts state nothing
  /// about them and are left to their ids.
  func joined() -> Footnotes {
    var joined = footnotes
    for relationship in relationships {
      for name in relationship.to where numbers[name] == nil {
        joined.leaveGap(name, relationship.line)
      }
      joined.references.append(
        Footnotes.Reference(
          facts: relationship.from, notes: relationship.to.compactMap { numbers[$0] },
          arcrole: relationship.arcrole, line: relationship.line))
    }
    return joined
  }
}
