import FilingModel

extension Rule {
  static let precisionInsteadOfDecimals = Rule(
    id: "precision-instead-of-decimals",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A number states its precision in place of decimals.",
    rationale: """
      Precision counts digits from the left, so the same statement means another accuracy for each \
      number. EDGAR takes decimals only.
      """,
    basis: "EDGAR Filer Manual 6.5.17; XBRL 2.1, section 4.6.4",
    examples: [
      Example(
        "one number",
        """
        irregularity        detail
        precision           us-gaap:Assets  ◀
        """),
      Example(
        "an instance without any",
        """
        irregularity        detail
        repeated unit       a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      for irregularity in subject.report.irregularities(of: .precision) {
        answer.find("\(irregularity.detail) states precision in place of decimals")
      }
    }
  )
}
