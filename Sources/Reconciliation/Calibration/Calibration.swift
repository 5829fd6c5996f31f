package import FilingModel

/// Plants mistakes into clean filings, one at a time, and counts which of them the rules find.
///
/// The same subjects, seed and count give the same table.
package struct Calibration: Sendable {
  private let seed: UInt64
  private let plantsPerKind: Int
  private let kinds: [Defect]
  private let mistakes: [PageMistake]

  /// At most as many mistakes of a kind as given are planted in each filing; with a word only kinds
  /// whose name holds it.
  package init(seed: UInt64 = 20, plantsPerKind: Int = 20, only word: String = "") {
    self.seed = seed
    self.plantsPerKind = plantsPerKind
    kinds = Defect.all.filter { word.isEmpty || $0.name.contains(word) }
    mistakes = PageMistake.allCases.filter { word.isEmpty || $0.rawValue.contains(word) }
  }

  /// Reads a filing again with a mistake in the tags of one fact; nil where it cannot be made there.
  package typealias Rereading = (Subject, Fact, PageMistake) -> Report?

  /// Plants and counts; what nothing graver than information was found of is passed on in words.
  package func table(
    of subjects: [Subject], rereading: Rereading = { _, _, _ in nil },
    missing report: (String) -> Void = { _ in }
  ) -> CalibrationTable {
    var table = CalibrationTable(seed: seed, plantsPerKind: plantsPerKind)
    for (number, subject) in subjects.enumerated() {
      let clean = Self.findings(of: subject)
      table.count(clean, in: subject)
      let known = Set(clean)
      let population = Population(subject)
      for (place, defect) in kinds.enumerated() {
        for group in population.groups(of: defect.scope) {
          var generator = SeededGenerator(seed: seed &+ UInt64(number * 1_000 + place))
          plant(defect, in: subject, group, &generator) { fact, findings in
            let news = Self.news(findings, beside: clean, known)
            table.count(defect.name, group.name, news)
            guard !news.contains(where: { $0.severity > .information }) else { return }
            report(
              "\(defect.name)\t\(group.name)\t\(fact.shownAspects)\t\(fact.shownValue)\t"
                + subject.filing.source)
          }
        }
      }
      for (place, mistake) in mistakes.enumerated() {
        for group in population.groups(of: .numbers) {
          var generator = SeededGenerator(seed: seed &+ UInt64(number * 1_000 + 500 + place))
          for changed in reread(subject, group, mistake, &generator, rereading) {
            let news = Self.news(Self.findings(of: changed), beside: clean, known)
            table.count("\(mistake.rawValue), on the page", group.name, news)
          }
        }
      }
    }
    return table
  }

  private func reread(
    _ subject: Subject, _ group: Population.Group, _ mistake: PageMistake,
    _ generator: inout SeededGenerator, _ rereading: Rereading
  ) -> [Subject] {
    guard subject.report.syntax == .ixbrl else { return [] }
    var changed: [Subject] = []
    for ordinal in group.ordinals.shuffled(using: &generator) {
      guard changed.count < plantsPerKind else { break }
      if let report = rereading(subject, subject.report.facts[ordinal], mistake) {
        changed.append(subject.with(report))
      }
    }
    return changed
  }

  private func plant(
    _ defect: Defect, in subject: Subject, _ group: Population.Group,
    _ generator: inout SeededGenerator, each: (Fact, [Finding]) -> Void
  ) {
    var planted = 0
    for ordinal in group.ordinals.shuffled(using: &generator) {
      guard planted < plantsPerKind else { return }
      let facts = subject.report.facts
      guard let changed = defect.plant(facts, ordinal, &generator) else { continue }
      planted += 1
      each(facts[ordinal], Self.findings(of: subject.with(changed)))
    }
  }

  /// The findings that the clean filing does not have; information counts only where a rule gives
  /// more of it, since its wording may hold counts.
  private static func news(
    _ findings: [Finding], beside clean: [Finding], _ known: Set<Finding>
  ) -> [Finding] {
    let before = Dictionary(grouping: clean, by: \.rule).mapValues(\.count)
    let after = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    return findings.filter { finding in
      guard !known.contains(finding) else { return false }
      return finding.severity > .information
        || after[finding.rule, default: 0] > before[finding.rule, default: 0]
    }
  }

  /// Findings without their facts, since a mistake elsewhere may move them.
  private static func findings(of subject: Subject) -> [Finding] {
    Reconciliation.examine(subject).findings.map { finding in
      Finding(
        rule: finding.rule, check: finding.check, severity: finding.severity,
        message: finding.message)
    }
  }
}

extension Subject {
  /// The filing as it would be with other facts.
  fileprivate func with(_ facts: [Fact]) -> Subject {
    let other = Report(
      document: report.document, syntax: report.syntax, facts: facts, gaps: report.gaps,
      remarks: report.remarks, declared: report.declared, taxonomy: report.taxonomy)
    return with(other)
  }

  /// The filing as it would be if this were read from it.
  fileprivate func with(_ other: Report) -> Subject {
    let filing = Filing(
      digest: self.filing.digest, source: self.filing.source, accession: self.filing.accession,
      cover: CoverPage(other.facts), documents: self.filing.documents)
    return Subject(filing: filing, report: other, settings: settings)
  }
}
