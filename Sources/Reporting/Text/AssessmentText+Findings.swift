internal import FilingModel

extension AssessmentText {
  /// Errors first, then warnings, then information; in report order within each.
  static func findings(
    _ assessment: Assessment, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    var all: [(filing: String, finding: Finding)] = []
    for card in assessment.cards {
      let name = TerminalText.cut(TerminalText.line(card.filing?.name ?? "store"), to: 20)
      all += card.findings.map { (name, $0) }
    }
    let ordered = Severity.allCases.reversed().flatMap { severity in
      all.filter { $0.finding.severity == severity }
    }
    var lines: [String] = []
    for (name, finding) in ordered.prefix(findingLimit) {
      lines += [""] + write(finding, of: name, style, &isAll)
    }
    if ordered.count > findingLimit {
      isAll = false
      lines += ["", "… and \((ordered.count - findingLimit).of("more finding"))"]
    }
    return lines
  }

  private static func write(
    _ finding: Finding, of name: String, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    let rule = TerminalText.cut(TerminalText.line(finding.rule), to: 44)
    let mark = finding.waiver == nil ? "" : "waived "
    let head =
      "\(mark)\(style.set(finding.severity)) \(style.set(rule, .bold)) \(style.set(name, .faint))"
    var lines = [head]
    let (message, length) = Figures.beginning(of: finding.message, limit: 800)
    lines += TerminalText.wrapped(message + ofLength(length), to: 76).map { "  " + $0 }
    // What is only worth knowing must not push what is wrong off the screen.
    let shown = finding.severity == .information ? 0 : factLimit
    for fact in finding.facts.prefix(shown) { lines += write(fact, style) }
    if finding.facts.count > shown {
      isAll = false
      lines.append(
        "    … and \((finding.facts.count - shown).of(shown > 0 ? "more fact" : "fact"))")
    }
    return lines
  }

  /// The concept and value, the dimensions if any, and the place.
  private static func write(_ fact: Fact, _ style: TextStyle) -> [String] {
    let (value, length) = Figures.beginning(of: fact.value.displayText, limit: 160)
    let unit = fact.unit.map { " \($0)" } ?? ""
    let stated = "\(fact.concept) \(value)\(ofLength(length))\(unit), \(fact.period)"
    var lines = TerminalText.wrapped(stated, to: 74).enumerated().map { index, line in
      (index == 0 ? "    " : "      ") + line
    }
    if !fact.dimensions.isEmpty {
      let dimensions = Figures.beginning(of: fact.dimensions.description, limit: 200).text
      lines += TerminalText.wrapped(dimensions, to: 74).map { "      " + $0 }
    }
    lines += TerminalText.wrapped(fact.source.description, to: 74)
      .map { "      " + style.set($0, .faint) }
    return lines
  }

  private static func ofLength(_ length: Int?) -> String {
    length.map { " (beginning of \($0.grouped) characters)" } ?? ""
  }

  /// Gaps by reason, the most frequent first, each with its first places.
  static func gaps(
    _ assessment: Assessment, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    let groups = GapGroup.all(in: assessment.cards.flatMap(\.gaps), places: 2)
    guard !groups.isEmpty else { return [] }
    var lines = ["", style.set("Gaps: what could not be looked at", .faint)]
    for group in groups.prefix(gapLimit) {
      let text = "\(group.count.grouped)× \(group.reason) (\(group.rule ?? "the reader"))"
      for (index, line) in TerminalText.wrapped(text, to: 76).enumerated() {
        lines.append((index == 0 ? "  " : "    ") + line)
      }
      for place in group.places {
        lines += TerminalText.wrapped(place.description, to: 74)
          .map { "      " + style.set($0, .faint) }
      }
      let rest = group.count - group.places.count
      if rest > 0, !group.places.isEmpty {
        isAll = false
        lines.append("      … and \(rest.grouped) more")
      }
    }
    if groups.count > gapLimit {
      isAll = false
      let left = groups.dropFirst(gapLimit).reduce(0) { $0 + $1.count }
      lines.append(
        "  … and \((groups.count - gapLimit).of("more reason")) for \(left.of("gap"))")
    }
    return lines
  }
}
