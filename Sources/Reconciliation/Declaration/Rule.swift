package import FilingModel

/// One question about the data: its documentation, its examples and its check in one value.
package struct Rule: Sendable {
  /// The defect's name in kebab-case, which is also the file's; never used for another rule.
  package let id: String
  package let check: Check
  /// What a finding weighs unless the settings say otherwise; a rule may find lesser things too.
  package let severity: Severity
  /// The defect in one sentence of at most 150 characters.
  package let summary: String
  /// Why a reader of the filing is harmed.
  package let rationale: String
  /// The specification, law or identity the rule rests on.
  package let basis: String
  package let examples: [Example]
  package let body: Body

  /// The check itself: of one filing, or of the store as a whole.
  package enum Body: Sendable {
    case filing(@Sendable (Subject) -> Outcome)
    case store(@Sendable (Survey, RuleSettings) -> Outcome)
  }

  /// A check as a rule's file writes it, given an answer to fill in.
  enum Question: Sendable {
    case filing(@Sendable (Subject, inout Answer) -> Void)
    case store(@Sendable (Survey, RuleSettings, inout Answer) -> Void)
  }

  init(
    id: String, check: Check, severity: Severity, summary: String, rationale: String,
    basis: String, examples: [Example], asks question: Question
  ) {
    self.id = id
    self.check = check
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.basis = basis
    self.examples = examples
    switch question {
    case .filing(let fill):
      body = .filing { subject in
        var answer = Answer(id, check, severity, override: subject.settings.severities[id])
        fill(subject, &answer)
        return answer.outcome
      }
    case .store(let fill):
      body = .store { survey, settings in
        var answer = Answer(id, check, severity, override: settings.severities[id])
        fill(survey, settings, &answer)
        return answer.outcome
      }
    }
  }

  /// The rule with this id, or nil.
  package static func named(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
