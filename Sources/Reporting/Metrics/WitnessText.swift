package import FilingModel

/// What a second witness says, for a terminal: counts, then everything but agreement.
package enum WitnessText {
  package static func render(_ report: WitnessReport) -> String {
    var lines = ["\(report.values.count.of("value")) compared"]
    for verdict in WitnessVerdict.allCases where report.count(of: verdict) > 0 {
      lines.append("  \(report.count(of: verdict).grouped)  \(verdict.rawValue)")
    }
    let others = report.notIngested.values.reduce(0, +)
    if others > 0 {
      lines.append(
        "\(others.of("value")) of \(report.notIngested.count.of("filing")) not in the store")
    }
    for verdict in WitnessVerdict.allCases.reversed() where !isAgreement(verdict) {
      let values = report.values.filter { $0.verdict == verdict }
      if values.isEmpty { continue }
      lines += ["", verdict.rawValue] + values.prefix(shown).flatMap(self.lines)
      if values.count > shown {
        lines.append("  and \((values.count - shown).grouped) more, which CSV and JSON list")
      }
    }
    if !report.gaps.isEmpty { lines += ["", "Gaps"] }
    for gap in report.gaps {
      let place = gap.source.map { "\($0): " } ?? ""
      lines += TerminalText.wrapped(place + gap.reason, to: TerminalText.width - 2)
        .map { "  " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// How many values of one verdict are listed.
  private static let shown = 20

  private static func isAgreement(_ verdict: WitnessVerdict) -> Bool {
    verdict == .equal || verdict == .equalElsewhere
  }

  private static func lines(of value: WitnessedValue) -> [String] {
    let ours = value.ours.map { fact in
      "\(fact.value.displayText) in \(value.filing ?? "") \(fact.source)"
    }
    let theirs = value.theirs.map { "\($0.value.grouped) in \($0.filing) \($0.source)" }
    let texts = [
      "\(value.concept) \(value.period) \(value.unit)", ours.map { "ours \($0)" },
      theirs.map { "theirs \($0)" },
    ].compactMap { $0 }
    return texts.enumerated().flatMap { index, text in
      let indent = String(repeating: " ", count: index == 0 ? 2 : 4)
      return TerminalText.wrapped(text, to: TerminalText.width - 4).map { indent + $0 }
    }
  }
}
