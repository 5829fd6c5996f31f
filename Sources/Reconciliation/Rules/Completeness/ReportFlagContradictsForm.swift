import FilingModel

extension Rule {
  static let reportFlagContradictsForm = Rule(
    id: "report-flag-contradicts-form",
    check: .completeness,
    severity: .warning,
    summary: "A box ticked on the cover page does not go with the form.",
    rationale: """
      The boxes say whether a report is annual, quarterly, or for a transition period. When they \
      contradict the form, one of the two puts the filing into the wrong sequence of periods. A \
      foreign report is just one of annual, transition and shell company report, and a registration \
      is none of them.
      """,
    basis: "SEC's table of cover-page facts: values that a form prescribes",
    examples: [
      Example(
        "an annual report that is none, for a transition period",
        """
        concept                       period                  value
        dei:DocumentType              2024-01-01..2024-12-31  10-K
        dei:DocumentAnnualReport      2024-01-01..2024-12-31  false  ◀
        dei:DocumentTransitionReport  2024-01-01..2024-12-31  true   ◀
        """),
      Example(
        "a foreign report that is annual and for a transition period",
        """
        concept                       period                  value
        dei:DocumentType              2024-01-01..2024-12-31  20-F
        dei:DocumentAnnualReport      2024-01-01..2024-12-31  true   ◀
        dei:DocumentTransitionReport  2024-01-01..2024-12-31  true   ◀
        """),
      Example(
        "a transition report",
        """
        concept                       period                  value
        dei:DocumentType              2024-01-01..2024-06-30  10-KT
        dei:DocumentAnnualReport      2024-01-01..2024-06-30  false
        dei:DocumentTransitionReport  2024-01-01..2024-06-30  true
        """),
      Example(
        "a quarterly report",
        """
        concept                       period                  value
        dei:DocumentType              2024-01-01..2024-03-31  10-Q
        dei:DocumentQuarterlyReport   2024-01-01..2024-03-31  true
        dei:DocumentTransitionReport  2024-01-01..2024-03-31  false
        """),
    ],
    asks: .filing { subject, answer in
      guard let form = subject.filing.form else { return }
      for (name, isTicked) in prescribed[form.base.name] ?? [] {
        for flag in subject.index.cover(name) where flag.dimensions.isEmpty {
          answer.compared()
          guard flag.isTrue != isTicked else { continue }
          answer.find("\(flag.concept) is \(flag.value) on form \(form)", in: [flag])
        }
      }
      guard form.base.name == "20-F" else { return }
      let flags = kinds.flatMap(subject.index.cover).filter { $0.dimensions.isEmpty }
      let ticked = flags.filter(\.isTrue)
      answer.compared()
      guard flags.count > 1, Set(ticked.map(\.concept)).count != 1 else { return }
      answer.find(
        "form \(form) is \(ticked.isEmpty ? "none" : "more than one") of annual, transition and "
          + "shell company report", in: ticked.isEmpty ? flags : ticked)
    }
  )

  /// Of what a foreign report is one.
  private static let kinds = [
    "DocumentAnnualReport", "DocumentTransitionReport", "DocumentShellCompanyReport",
  ]

  private static let registration = [
    ("DocumentRegistrationStatement", true), ("DocumentAnnualReport", false),
    ("DocumentTransitionReport", false), ("DocumentShellCompanyReport", false),
  ]

  private static let prescribed: [String: [(String, Bool)]] = [
    "10-K": [("DocumentAnnualReport", true), ("DocumentTransitionReport", false)],
    "10-KT": [("DocumentAnnualReport", false), ("DocumentTransitionReport", true)],
    "10-Q": [("DocumentQuarterlyReport", true), ("DocumentTransitionReport", false)],
    "10-QT": [("DocumentQuarterlyReport", false), ("DocumentTransitionReport", true)],
    "20-F": [("DocumentRegistrationStatement", false)],
    "40-F": [("DocumentAnnualReport", true), ("DocumentRegistrationStatement", false)],
    "20FR12B": registration, "20FR12G": registration, "40FR12B": registration,
    "40FR12G": registration,
  ]
}
