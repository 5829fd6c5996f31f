internal import FilingModel

/// The footnotes of a document and what refers to them, in pointers of the document.
struct Footnotes {
  struct Draft {
    let role: XMLCursor.Name?
    let language: XMLCursor.Name?
    var text: ByteRange
    var continuedAt: XMLCursor.Name?
  }

  /// One arc from facts, by their ids, to notes, by their numbers.
  struct Reference {
    let facts: [XMLCursor.Name]
    let notes: [Int]
    let arcrole: XMLCursor.Name?
    let line: Int
  }

  var drafts: ContiguousArray<Draft> = []
  var references: ContiguousArray<Reference> = []
  private(set) var gaps: [Gap] = []
  private let document: String

  init(document: String) {
    self.document = document
  }

  var isEmpty: Bool { drafts.isEmpty && references.isEmpty }

  mutating func leaveGap(_ name: XMLCursor.Name, _ line: Int) {
    gaps.append(
      Gap(
        reason: "a footnote's arc leads to '\(Names.text(name))', which is not there",
        source: SourcePoint(document: document, line: line, byteOffset: 0)))
  }

  /// The notes with the ordinals of the facts that refer to them.
  ///
  /// A reference to a fact that is not there leaves a gap.
  mutating func resolve(
    _ ordinals: [XMLCursor.Name: Int], text: (Draft) -> String
  ) -> [Footnote] {
    var uses: [[XMLCursor.Name?: [Int]]] = Array(repeating: [:], count: drafts.count)
    for reference in references {
      for name in reference.facts where ordinals[name] == nil { leaveGap(name, reference.line) }
      let facts = reference.facts.compactMap { ordinals[$0] }
      for note in reference.notes { uses[note][reference.arcrole, default: []] += facts }
    }
    return zip(drafts, uses).flatMap { draft, uses in
      (uses.isEmpty ? [nil: []] : uses).map { arcrole, facts in
        Footnote(
          facts: Set(facts).sorted(),
          arcrole: arcrole.map { Names.text($0) } ?? Footnote.standardArcrole,
          role: draft.role.map { Names.text($0) } ?? Footnote.standardRole,
          language: draft.language.map { Names.text($0).lowercased() }, text: text(draft))
      }.sorted { $0.arcrole < $1.arcrole }
    }
  }
}
