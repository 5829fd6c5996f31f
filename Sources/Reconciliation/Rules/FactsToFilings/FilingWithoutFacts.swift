import FilingModel

extension Rule {
  static let filingWithoutFacts = Rule(
    id: "filing-without-facts",
    check: .factsToFilings,
    severity: .error,
    summary: "A processed filing has no facts at all.",
    rationale: """
      A filing that was read and yields nothing looks clean to every other rule. Either its \
      document holds no XBRL, or what it holds was lost.
      """,
    basis: "Regulation S-T, rule 405: an interactive data file states facts",
    examples: [
      Example(
        "nothing was read",
        """
        filing  form
        empty   10-K  ◀
        """),
      Example(
        "one fact is enough",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      guard subject.report.facts.isEmpty else { return }
      answer.find("filing \(subject.filing.name) has no facts in \(subject.report.document)")
    }
  )
}
