import FilingModel

extension Rule {
  static let unusedContexts = Rule(
    id: "unused-contexts",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "An instance declares contexts that no fact uses.",
    rationale: """
      Left-over contexts show that facts were removed, or that they point to another context than \
      was meant. Where facts could not be taken, nobody knows which contexts they were for.
      """,
    basis: "EDGAR Filer Manual 6.5.8",
    examples: [
      Example(
        "two contexts are left over",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        declared contexts  used
        3                  1     ◀
        """),
      Example(
        "every context is used",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        declared contexts  used
        1                  1
        """),
    ],
    asks: .filing { subject, answer in
      let declared = subject.report.declared
      guard declared.contexts > 0 else { return }
      guard subject.report.gaps.isEmpty else {
        answer.leave("facts were not taken, and their contexts are not known to be left over")
        return
      }
      answer.compared(declared.contexts)
      let unused = declared.contexts - declared.contextsUsed
      guard unused > 0 else { return }
      answer.find(
        "\(subject.report.document) declares \(declared.contexts.counted("context")), "
          + "of which no fact uses \(unused.grouped)")
    }
  )
}
