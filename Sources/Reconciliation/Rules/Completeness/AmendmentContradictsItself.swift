import FilingModel

extension Rule {
  static let amendmentContradictsItself = Rule(
    id: "amendment-contradicts-itself",
    check: .completeness,
    severity: .warning,
    summary: "The amendment flag, the amendment's description and the form disagree.",
    rationale: """
      Who collects reports takes the latest amendment instead of the original. A flag that is not \
      set hides an amendment, one that is set by mistake makes the original vanish.
      """,
    basis: "EDGAR Filer Manual 6.5.20: a description is stated if and only if the flag is true",
    examples: [
      Example(
        "a description without an amendment",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  10-K
        dei:AmendmentFlag         2024-01-01..2024-12-31  false             ◀
        dei:AmendmentDescription  2024-01-01..2024-12-31  Corrects a sum.   ◀
        """),
      Example(
        "an amendment without a description",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  10-K/A
        dei:AmendmentFlag  2024-01-01..2024-12-31  true    ◀
        """),
      Example(
        "the form is an amendment, the flag says no",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  10-K/A
        dei:AmendmentFlag  2024-01-01..2024-12-31  false   ◀
        """),
      Example(
        "an amendment that says what it amends",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  10-K/A
        dei:AmendmentFlag         2024-01-01..2024-12-31  true
        dei:AmendmentDescription  2024-01-01..2024-12-31  Adds part III.
        """),
      Example(
        "an original",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  10-K
        dei:AmendmentFlag  2024-01-01..2024-12-31  false
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let descriptions = index.cover("AmendmentDescription").filter {
        $0.value.description.contains { !$0.isWhitespace }
      }
      guard let flag = index.cover("AmendmentFlag").first(where: { $0.dimensions.isEmpty }) else {
        answer.leave("the cover page does not say whether the filing is an amendment")
        return
      }
      answer.compared()
      if !flag.isTrue {
        if !descriptions.isEmpty {
          answer.find(
            "the filing is no amendment, but says what it amends", in: [flag] + descriptions)
        } else if let form = subject.filing.form, form.isAmendment {
          answer.find("the form is \(form), but the filing is flagged as no amendment", in: [flag])
        }
      } else if descriptions.isEmpty {
        answer.find("the filing is an amendment and does not say what it amends", in: [flag])
      }
    }
  )
}
