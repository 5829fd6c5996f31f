import FilingModel

extension Rule {
  static let domainItemStatedAsFact = Rule(
    id: "domain-item-stated-as-fact",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A member of an axis is used as if it were a concept.",
    rationale: """
      Members name the parts of a company, a product line or a class of stock; they have no value. \
      A value stated under one belongs to a concept that the filing does not name.
      """,
    basis: "EDGAR Filer Manual 6.5.25",
    examples: [
      Example(
        "a value for a member",
        """
        concept             period                  unit  value
        CommonStockMember   2024-01-01..2024-12-31  -     900   ◀
        Assets              2024-12-31              USD   1,000
        """),
      Example(
        "a member of the filer's own, by its type",
        """
        concept      period                  unit  value
        own:Fences   2024-01-01..2024-12-31  -     900   ◀

        own concept  type
        Fences       domainItemType
        """),
      Example(
        "a member where it belongs, and a concept that only sounds like one",
        """
        concept        period      unit    value  dimensions
        SharesIssued   2024-12-31  shares  900    StatementEquityComponentsAxis = CommonStockMember
        own:NewMember  2024-12-31  shares  5      -

        own concept  type
        NewMember    sharesItemType
        """),
    ],
    asks: .filing { subject, answer in
      let concepts = subject.index.conceptNames
      answer.compared(concepts.count)
      for concept in concepts.sorted() where subject.report.isDomainItem(concept) {
        answer.find(
          "\(concept) is a member of an axis and can have no value",
          in: Array(subject.report.facts.filter { $0.concept == concept }.prefix(20)))
      }
    }
  )
}
