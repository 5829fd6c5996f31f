package import FilingModel

/// What a page shows besides the assessment itself.
package struct PageSettings: Hashable, Sendable {
  /// The heading of the overview, and part of every page's title.
  package let title: String
  /// When the pages were written, as it is to be read.
  package let writtenAt: String
  /// FinLoom's own version.
  package let version: String
  package let rules: [RuleNote]
  /// How a score comes about, in a sentence or two; nil leaves only the counts.
  package let scoring: String?
  /// The week the report is of; nil when it is of no week.
  package let week: ISOWeek?

  package init(
    title: String, writtenAt: String, version: String, rules: [RuleNote] = [],
    scoring: String? = nil, week: ISOWeek? = nil
  ) {
    self.title = title
    self.writtenAt = writtenAt
    self.version = version
    self.rules = rules
    self.scoring = scoring
    self.week = week
  }

  /// The title with the week, where there is one.
  var heading: String { week.map { "\(title), week \($0)" } ?? title }

  var footer: String { "FinLoom \(version), written \(writtenAt)" }
}

/// What a rule says about itself.
package struct RuleNote: Hashable, Sendable {
  package let id: String
  package let check: Check
  package let severity: Severity
  /// The defect, in one sentence.
  package let summary: String
  /// Why a reader of the filing is harmed.
  package let rationale: String
  /// The specification, law or identity the rule rests on.
  package let basis: String
  package let examples: [Example]

  package init(
    id: String, check: Check, severity: Severity, summary: String, rationale: String,
    basis: String, examples: [Example]
  ) {
    self.id = id
    self.check = check
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.basis = basis
    self.examples = examples
  }

  /// A table, and whether the rule finds something in it.
  package struct Example: Hashable, Sendable {
    package let title: String
    package let table: String
    package let isMarked: Bool

    package init(title: String, table: String, isMarked: Bool) {
      self.title = title
      self.table = table
      self.isMarked = isMarked
    }
  }
}
