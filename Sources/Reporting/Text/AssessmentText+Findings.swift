internal import FilingModel

extension AssessmentText {
  /// Errors first, then warnings, then information; in report order within each.
  static func findings(
    _ publication: Publication, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    let ordered = Severity.allCases.reversed().flatMap { severity in
      publication.findings.filter { $0.finding.severity == severity }
    }
    var lines: [String] = []
    for listed in ordered.prefix(findingLimit) {
      lines += [""] + write(listed, style, &isAll)
    }
    if ordered.count > findingLimit {
      isAll = false
      lines += ["", "… and \((ordered.count - findingLimit).of("more finding"))"]
    }
    return lines
  }

  /// What lets it pass or tells it from the baseline, then severity, rule and filing.
  private static func head(of listed: ListedFinding, _ style: TextStyle) -> String {
    let finding = listed.finding
    let name = TerminalText.cut(
      TerminalText.line(listed.filing?.name ?? "store"), to: min(20, style.width / 4))
    let states = listed.state.map { $0 == .new ? "new " : "known " } ?? ""
    let mark = (finding.waiver == nil ? "" : "waived ") + states
    let used = [mark + finding.severity.rawValue, name].reduce(2) { $0 + TerminalText.columns($1) }
    let rule = TerminalText.cut(TerminalText.line(finding.rule), to: max(4, style.width - used))
    return
      "\(mark)\(style.set(finding.severity)) \(style.set(rule, .bold)) \(style.set(name, .faint))"
  }

  private static func write(
    _ listed: ListedFinding, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    let finding = listed.finding
    var lines = [head(of: listed, style)]
    let (message, length) = Figures.beginning(of: finding.message, limit: 800)
    lines += TerminalText.wrapped(message + ofLength(length), to: style.width - 4).map { "  " + $0 }
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
    var lines = TerminalText.wrapped(stated, to: style.width - 6).enumerated().map { index, line in
      (index == 0 ? "    " : "      ") + line
    }
    if !fact.dimensions.isEmpty {
      let dimensions = Figures.beginning(of: fact.dimensions.description, limit: 200).text
      lines += TerminalText.wrapped(dimensions, to: style.width - 6).map { "      " + $0 }
    }
    lines += TerminalText.wrapped(fact.source.description, to: style.width - 6)
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
      for (index, line) in TerminalText.wrapped(text, to: style.width - 4).enumerated() {
        lines.append((index == 0 ? "  " : "    ") + line)
      }
      for place in group.places {
        lines += TerminalText.wrapped(place.description, to: style.width - 6)
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
