import FilingModel

extension Rule {
  static let unitDeclaredTwice = Rule(
    id: "unit-declared-twice",
    check: .referentialIntegrity,
    severity: .error,
    summary: "Two units say the same.",
    rationale: """
      Facts in two units that are one are taken for facts of different units, so that sums and \
      duplicates are not seen. The order of measures and their prefixes make no difference.
      """,
    basis: "EDGAR Filer Manual 6.5.11; XBRL 2.1, section 4.10",
    examples: [
      Example(
        "two ids for the dollar",
        """
        irregularity        detail
        repeated unit       usd, u1  ◀
        """),
      Example(
        "an instance without any",
        """
        irregularity        detail
        repeated context    a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      for irregularity in subject.report.irregularities(of: .repeatedUnit) {
        answer.find("units \(irregularity.detail) say the same")
      }
    }
  )
}
