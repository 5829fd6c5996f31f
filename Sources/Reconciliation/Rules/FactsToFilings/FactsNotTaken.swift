import FilingModel

extension Rule {
  static let factsNotTaken = Rule(
    id: "facts-not-taken",
    check: .factsToFilings,
    severity: .warning,
    summary: "Some of a filing's facts could not be read.",
    rationale: """
      What the reader cannot take is missing from every other check, and EDGAR refuses a filing with \
      any such fact. All gaps are listed with their places. Gaps in linkbases, schemas and footnotes \
      cost no fact and are not counted. The tolerance is the share of gaps, none unless set, up to \
      which they are information.
      """,
    basis: "Nothing is dropped silently",
    examples: [
      Example(
        "one of two could not be read",
        """
        filing  form
        torn    10-K  ◀

        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        gap
        context "c2" is not declared  ◀
        """),
      Example(
        "all could be read",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      let document = subject.report.document
      let gaps = subject.report.gaps.filter {
        ($0.source?.document ?? document) == document && !$0.reason.hasPrefix("a footnote")
      }
      let total = subject.report.facts.count + gaps.count
      guard total > 0 else { return }
      answer.compared()
      let share = subject.settings.tolerance(of: "facts-not-taken")
      guard let allowed = share.multiplied(by: ExactDecimal(total)), let first = gaps.first
      else { return }
      let place = first.source.map { " at \($0)" } ?? ""
      answer.find(
        "filing \(subject.filing.name) has \(gaps.count.counted("gap")) beside "
          + "\(subject.report.facts.count.counted("fact")); the first: \(first.reason)\(place)",
        as: ExactDecimal(gaps.count) > allowed ? nil : .information)
    }
  )
}
