internal import FilingModel

/// The footnotes of a report as OIM has them: facts of the concept `xbrl:note`, to which other
/// facts are linked (xBRL-JSON 1.0, section 5.3).
///
/// OIM has no note that no fact refers to, so such a one is left out.
struct Notes {
  /// The namespace of `xbrl:note`.
  static let namespace = "https://xbrl.org/2021"

  private let notes: [(id: String, note: Footnote)]
  /// Aliases of the arcroles, in the order they are met.
  private let types: [(alias: String, arcrole: String)]
  /// By the ordinal of the fact, the positions of its notes.
  private var uses: [Int: [Int]] = [:]

  private static let reserved = [
    Footnote.standardArcrole: "footnote",
    "http://www.xbrl.org/2009/arcrole/fact-explanatoryFact": "explanatoryFact",
  ]

  init(_ report: Report, ids: FactIDs) {
    let linked = Self.linked(in: report)
    notes = zip(ids.made(linked.count, after: "note-"), linked).map { ($0, $1) }
    var types: [(alias: String, arcrole: String)] = []
    for (position, note) in linked.enumerated() {
      for fact in note.facts { uses[fact, default: []].append(position) }
      guard !types.contains(where: { $0.arcrole == note.arcrole }) else { continue }
      types.append((Self.reserved[note.arcrole] ?? "type-\(types.count + 1)", note.arcrole))
    }
    self.types = types
  }

  static func linked(in report: Report) -> [Footnote] {
    report.footnotes.filter { note in note.facts.contains(where: report.facts.indices.contains) }
  }

  /// The members of `documentInfo` that links need; none without notes.
  var documentInfo: [(name: String, value: String)] {
    guard !notes.isEmpty else { return [] }
    return [
      ("linkTypes", JSONText.object(types.map { ($0.alias, JSONText.string($0.arcrole)) })),
      ("linkGroups", #"{"_": "http://www.xbrl.org/2003/role/link"}"#),
    ]
  }

  /// The notes as facts with their ids.
  var facts: [(name: String, value: String)] {
    notes.map { id, note in
      var dimensions = [(name: "concept", value: JSONText.string("xbrl:note"))]
      if let language = note.language, !language.isEmpty {
        dimensions.append(("language", JSONText.string(language)))
      }
      dimensions.append(("noteId", JSONText.string(id)))
      return (
        id,
        JSONText.object([
          ("value", JSONText.string(note.text)), ("dimensions", JSONText.object(dimensions)),
        ])
      )
    }
  }

  /// The links of a fact as JSON, by type and group; nil when it has none.
  func links(ofFact ordinal: Int) -> String? {
    guard let positions = uses[ordinal] else { return nil }
    let members = types.compactMap { alias, arcrole -> (String, String)? in
      let ids = positions.filter { notes[$0].note.arcrole == arcrole }.map { notes[$0].id }
      guard !ids.isEmpty else { return nil }
      return (alias, JSONText.object([("_", JSONText.array(ids.map(JSONText.string)))]))
    }
    return JSONText.object(members)
  }
}
