import FilingModel

extension Answer {
  /// Reports the numbers that an inline document prints otherwise than it tags them.
  ///
  /// What the syntax shows names the number and, behind a semicolon, what it was compared with; the
  /// finding leads to the facts that stand there.
  mutating func compareWithPage(
    _ subject: Subject, finding contradictions: [Irregularity.Kind: String],
    hinting hints: [Irregularity.Kind: String] = [:],
    unless isKnown: (Irregularity.Kind, Fact) -> Bool = { _, _ in false }
  ) {
    let report = subject.reread ?? subject.report
    if let printed = report.declared.printed {
      compared(printed)
    } else if report.syntax == .ixbrl {
      leave(
        "the report was stored before pages were looked at; with --full its kept document is read "
          + "again")
    }
    let found = report.irregularities.compactMap { irregularity in
      (contradictions[irregularity.kind] ?? hints[irregularity.kind]).map { (irregularity, $0) }
    }
    guard !found.isEmpty else { return }
    let facts = Dictionary(
      report.facts.lazy.filter(\.isNumeric).map { ("\($0.concept) at \($0.source)", $0) },
      uniquingKeysWith: { first, _ in first })
    for (irregularity, contradiction) in found {
      let named = irregularity.detail.split(separator: "; ").compactMap { facts[String($0)] }
      if let first = named.first, isKnown(irregularity.kind, first) { continue }
      find(
        "\(irregularity.detail): \(contradiction)", in: named,
        as: contradictions[irregularity.kind] == nil ? .information : nil)
    }
  }
}
