/// The rules' own words by their ids.
struct RuleNotes {
  private let notes: [String: RuleNote]

  /// Of two notes with one id the first counts.
  init(_ rules: [RuleNote]) {
    notes = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> RuleNote? { notes[id] }
}
