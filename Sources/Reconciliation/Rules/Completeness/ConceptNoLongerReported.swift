import FilingModel

extension Rule {
  static let conceptNoLongerReported = Rule(
    id: "concept-no-longer-reported",
    check: .completeness,
    severity: .information,
    summary: "A headline concept that every earlier report of this form states is missing.",
    rationale: """
      A series that ends without a word breaks whatever is computed from it. The filer may have \
      changed its statements, or tagged the same line otherwise; who reads the series must know. \
      Judged where at least three earlier reports of the form are here, by the concepts that \
      metrics are made of.
      """,
    basis: "Regulation S-X, rule 10-01 and rule 3-01: statements of periods are comparable",
    examples: [
      Example(
        "inventory is gone",
        """
        filing  form  period end  cik  stated
        a       10-K  2021-12-31  1    us-gaap:Assets=USD us-gaap:InventoryNet=USD
        b       10-K  2022-12-31  1    us-gaap:Assets=USD us-gaap:InventoryNet=USD
        c       10-K  2023-12-31  1    us-gaap:Assets=USD us-gaap:InventoryNet=USD
        d       10-K  2024-12-31  1    us-gaap:Assets=USD                           ◀
        """),
      Example(
        "it was not in every report before",
        """
        filing  form  period end  cik  stated
        a       10-K  2021-12-31  1    us-gaap:Assets=USD us-gaap:InventoryNet=USD
        b       10-K  2022-12-31  1    us-gaap:Assets=USD
        c       10-K  2023-12-31  1    us-gaap:Assets=USD us-gaap:InventoryNet=USD
        d       10-K  2024-12-31  1    us-gaap:Assets=USD
        """),
    ],
    asks: .store { survey, _, answer in
      for reports in EarlierReports.all(in: survey, atLeast: 3) {
        let profiles = reports.earlier.suffix(8).compactMap {
          survey.profiles[$0.filing.digest]
        }
        guard let present = survey.profiles[reports.latest.filing.digest],
          let first = profiles.first
        else { continue }
        let always = profiles.dropFirst().reduce(Set(first.units.keys)) { names, profile in
          names.intersection(profile.units.keys)
        }
        answer.compared(always.count)
        let missing = always.subtracting(present.units.keys).sorted()
        guard !missing.isEmpty else { continue }
        answer.find(
          "\(reports.latest.filing.shown) lacks \(missing.joined(separator: ", ")), stated in each "
            + "of the \(profiles.count.counted("report")) before it")
      }
    }
  )
}
