import FilingModel

extension Rule {
  static let amendmentWithoutOriginal = Rule(
    id: "amendment-without-original",
    check: .filingCounts,
    severity: .warning,
    summary: "An amendment is here, but the filing it amends is not.",
    rationale: """
      An amendment may restate only a part of the report. Without the original nobody can tell \
      what it changes, and what it leaves out looks missing.
      """,
    basis: "Exchange Act rule 12b-15",
    examples: [
      Example(
        "only the amendment is here",
        """
        filing  form    period end
        change  10-K/A  2024-12-31  ◀
        other   10-K    2023-12-31
        """),
      Example(
        "both are here",
        """
        filing    form    period end
        original  10-K    2024-12-31
        change    10-K/A  2024-12-31
        """),
    ],
    asks: .store { survey, _, answer in
      for filer in survey.filers {
        let originals = Set(
          filer.filings.filter { $0.form?.isAmendment == false }.map(periodOfForm))
        for amendment in filer.filings where amendment.form?.isAmendment == true {
          guard filer.cik != nil, amendment.periodEnd != nil else {
            answer.leave("\(amendment.name) names no filer or no period, so no original is sought")
            continue
          }
          answer.compared()
          guard !originals.contains(periodOfForm(amendment)) else { continue }
          answer.find("\(amendment.shown) amends a filing that is not here")
        }
      }
    }
  )

  private static func periodOfForm(_ filing: Filing) -> String {
    "\(filing.form?.base.name ?? "") \(filing.periodEnd.map(\.description) ?? "")"
  }
}
