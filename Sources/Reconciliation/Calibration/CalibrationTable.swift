package import FilingModel

/// What was planted, what was found of it, and what was found in the untouched filings.
package struct CalibrationTable: Hashable, Sendable {
  package let seed: UInt64
  package let plantsPerKind: Int
  /// In the order of planting.
  package private(set) var lines: [Line] = []
  /// By rule id.
  package private(set) var rules: [String: Catch] = [:]
  package private(set) var filings = 0
  package private(set) var facts = 0
  /// Findings in the untouched filings, by severity.
  package private(set) var untouched: [Severity: Int] = [:]

  init(seed: UInt64, plantsPerKind: Int) {
    self.seed = seed
    self.plantsPerKind = plantsPerKind
  }

  /// One kind of mistake, among one group of facts.
  package struct Line: Hashable, Sendable {
    package let kind: String
    package let group: String
    package fileprivate(set) var planted = 0
    /// Plants that brought a finding of severity warning or error.
    package fileprivate(set) var found = 0
    /// Plants that brought information and nothing graver.
    package fileprivate(set) var hinted = 0
  }

  /// What one rule catches, and what it says of untouched filings.
  package struct Catch: Hashable, Sendable {
    package fileprivate(set) var found = 0
    /// Plants that no other rule found.
    package fileprivate(set) var alone = 0
    package fileprivate(set) var untouched = 0
  }

  mutating func count(_ findings: [Finding], in subject: Subject) {
    filings += 1
    facts += subject.report.facts.count
    for finding in findings {
      untouched[finding.severity, default: 0] += 1
      if finding.severity > .information {
        rules[finding.rule, default: Catch()].untouched += 1
      }
    }
  }

  /// Counts one plant by the findings that the untouched filing does not have.
  mutating func count(_ kind: String, _ group: String, _ findings: [Finding]) {
    let place = lines.firstIndex { $0.kind == kind && $0.group == group } ?? lines.count
    if place == lines.count { lines.append(Line(kind: kind, group: group)) }
    let grave = Set(findings.filter { $0.severity > .information }.map(\.rule))
    lines[place].planted += 1
    if !grave.isEmpty {
      lines[place].found += 1
    } else if !findings.isEmpty {
      lines[place].hinted += 1
    }
    for rule in grave {
      rules[rule, default: Catch()].found += 1
      if grave.count == 1 { rules[rule, default: Catch()].alone += 1 }
    }
  }

  /// The two tables as Markdown.
  package var markdown: String {
    let head =
      "\(filings.grouped) filings, \(facts.counted("fact")), seed \(seed), at most "
      + "\(plantsPerKind.counted("mistake")) of a kind in each filing. Untouched, they have "
      + Severity.allCases.reversed().map { severity in
        "\((untouched[severity] ?? 0).counted("finding")) of severity \(severity.rawValue)"
      }.joined(separator: ", ") + "."
    let kinds = lines.map { line in
      "| \(line.kind) | \(line.group) | \(line.planted.grouped) | \(line.found.grouped) | "
        + "\(line.hinted.grouped) | \(Self.share(line.found, of: line.planted)) |"
    }
    let caught = rules.sorted { ($1.value.found, $0.key) < ($0.value.found, $1.key) }.map {
      "| \($0.key) | \($0.value.found.grouped) | \($0.value.alone.grouped) | "
        + "\($0.value.untouched.grouped) |"
    }
    return
      ([
        head, "", "| mistake | among | planted | found | hinted | recall |",
        "|---|---|---|---|---|---|",
      ] + kinds + ["", "| rule | found | alone | untouched |", "|---|---|---|---|"] + caught)
      .joined(separator: "\n") + "\n"
  }

  /// A share in percent with one place, rounded down.
  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = part * 1_000 / whole
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
