import FilingModel

extension Rule {
  static let unitDiffersBetweenReports = Rule(
    id: "unit-differs-between-reports",
    check: .accounting,
    severity: .warning,
    summary: "A headline concept is stated in another unit than in the filer's report before.",
    rationale: """
      A series that goes on in another currency, or in shares instead of money, is no series. A \
      filer that changes its reporting currency changes it for everything, and says so: then all \
      concepts are named at once.
      """,
    basis: "ASC 830-10-45: the reporting currency of statements",
    examples: [
      Example(
        "assets turn from dollars into euros",
        """
        filing  form  period end  cik  stated
        a       10-K  2023-12-31  1    us-gaap:Assets=USD  ◀
        b       10-K  2024-12-31  1    us-gaap:Assets=EUR  ◀
        """),
      Example(
        "the unit stays",
        """
        filing  form  period end  cik  stated
        a       10-K  2023-12-31  1    us-gaap:Assets=USD
        b       10-K  2024-12-31  1    us-gaap:Assets=USD
        """),
    ],
    asks: .store { survey, _, answer in
      for reports in EarlierReports.all(in: survey, atLeast: 1) {
        guard let before = reports.earlier.last?.filing,
          let earlier = survey.profiles[before.digest],
          let present = survey.profiles[reports.latest.filing.digest]
        else { continue }
        let shared = present.units.keys.filter { earlier.units[$0] != nil }.sorted()
        answer.compared(shared.count)
        let changed = shared.filter { earlier.units[$0] != present.units[$0] }
        guard !changed.isEmpty else { continue }
        let listed = changed.map {
          "\($0) in \(present.units[$0] ?? "") after \(earlier.units[$0] ?? "")"
        }
        answer.find(
          "\(reports.latest.filing.shown) states \(listed.joined(separator: ", ")) in \(before.shown)"
        )
      }
    }
  )
}
