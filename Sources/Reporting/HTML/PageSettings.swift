/// What a page shows besides the assessment itself.
package struct PageSettings: Hashable, Sendable {
  /// The heading of the index, and part of every page's title.
  package let title: String
  /// When the pages were written, as it is to be read.
  package let writtenAt: String
  /// FinLoom's own version.
  package let version: String
  package let rules: [RuleNote]
  /// How a score comes about, in a sentence or two; nil leaves only the counts.
  package let scoring: String?

  package init(
    title: String, writtenAt: String, version: String, rules: [RuleNote] = [],
    scoring: String? = nil
  ) {
    self.title = title
    self.writtenAt = writtenAt
    self.version = version
    self.rules = rules
    self.scoring = scoring
  }
}

/// What a rule says about itself.
package struct RuleNote: Hashable, Sendable {
  package let id: String
  /// The defect, in one sentence.
  package let summary: String
  /// Why a reader of the filing is harmed.
  package let rationale: String

  package init(id: String, summary: String, rationale: String) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
  }
}
