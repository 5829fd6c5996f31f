internal import FilingModel

extension Fact {
  /// Why OIM has no form for the fact; nil for nearly every one (OIM 1.0, section 3; xBRL-XML 1.0).
  var objectionOfOIM: String? {
    if aspects.tuple != nil { return "it stands in a tuple, and OIM has none" }
    if case .fraction = value { return "it is a fraction, and OIM has none" }
    return nil
  }
}

extension Report {
  /// The report without what OIM has no form for; notes keep to the facts that remain.
  var inOIM: Report {
    guard facts.contains(where: { $0.objectionOfOIM != nil }) else { return self }
    var ordinals: [Int: Int] = [:]
    for (ordinal, fact) in facts.enumerated() where fact.objectionOfOIM == nil {
      ordinals[ordinal] = ordinals.count
    }
    return Report(
      document: document, syntax: syntax, facts: facts.filter { $0.objectionOfOIM == nil },
      gaps: gaps, remarks: remarks, declared: declared,
      footnotes: footnotes.map { note in
        Footnote(
          facts: note.facts.compactMap { ordinals[$0] }, arcrole: note.arcrole, role: note.role,
          language: note.language, text: note.text)
      },
      irregularities: irregularities, taxonomy: taxonomy)
  }
}
