package import FilingModel
package import Operations
internal import Testing

/// How findings stand in the log of a test run.
package enum GateLog {
  /// The filing's number, form and registrant, or `the store`.
  package static func name(of filing: Filing?) -> String {
    guard let filing else { return "the store" }
    let parts = [filing.name, filing.form?.name, filing.registrant].compactMap { $0 }
    return plain(parts.joined(separator: " "))
  }

  /// Without control characters and marks that turn the direction of writing, which filers choose and
  /// a terminal would obey; line feeds stay.
  private static func plain(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: clean.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Records findings as issues of the running test, and attaches all of them as a text.
  ///
  /// `swift test --attachments-path FOLDER` keeps the texts.
  package static func record(_ findings: [Judgement.Judged], of filing: Filing?, check: Check) {
    guard !findings.isEmpty else { return }
    for judged in findings { record(judged) }
    let name = "\(filing?.name ?? "store")-\(check.rawValue).txt"
    Attachment.record(plain(details(of: findings, filing, check)), named: name)
  }

  /// Records a finding as an issue, with the places of its facts.
  ///
  /// What fails the run is an error; warnings, and waived or known errors, are warnings, which the log
  /// shows and which fail nothing. Information is not recorded.
  package static func record(_ judged: Judgement.Judged) {
    let finding = judged.finding
    guard judged.isFailing || finding.severity >= .warning else { return }
    let places = finding.facts.map { "\($0.concept) at \($0.source)" }.joined(separator: "; ")
    let words = "\(mark(of: judged))\(finding.rule): \(finding.message)"
    Issue.record(
      Comment(rawValue: plain(words + (places.isEmpty ? "" : " [\(places)]"))),
      severity: judged.isFailing ? .error : .warning)
  }

  private static func mark(of judged: Judgement.Judged) -> String {
    if judged.finding.waiver != nil { return "waived " }
    return judged.state == .unchanged ? "known " : ""
  }

  /// Every finding with its facts, a line each.
  package static func details(
    of findings: [Judgement.Judged], _ filing: Filing?, _ check: Check
  ) -> String {
    let head = "\(check.title): \(name(of: filing))\n\(filing?.source ?? "")\n"
    return head
      + findings.map { judged in
        let finding = judged.finding
        let waiver = finding.waiver.map {
          "\n  waived by \($0.owner) until \($0.expires): \($0.reason)"
        }
        let facts = finding.facts.map { fact in
          "\n  \(fact.concept) \(beginning(of: fact.value)) \(fact.unit?.description ?? ""), \(fact.period)"
            + "\n    \(fact.source)"
        }
        return "\n\(mark(of: judged))\(finding.severity.rawValue) \(finding.rule)\n  "
          + finding.message + (waiver ?? "") + facts.joined() + "\n"
      }.joined()
  }

  /// A text block is told by its beginning and its size.
  private static func beginning(of value: FactValue) -> String {
    let text = "\(value)"
    guard text.utf8.count > 1_000 else { return text }
    let beginning = String(text.unicodeScalars.prefix(500))
    return "\(beginning)… (\(text.utf8.count) bytes)"
  }
}
