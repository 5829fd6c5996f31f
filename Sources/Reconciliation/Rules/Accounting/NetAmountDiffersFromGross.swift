import FilingModel

extension Rule {
  static let netAmountDiffersFromGross = Rule(
    id: "net-amount-differs-from-gross",
    check: .accounting,
    severity: .warning,
    summary: "A net amount differs from its gross amount less what is taken off it.",
    rationale: """
      Notes state property, intangibles, deferred taxes, leases and pension plans by gross, \
      deduction and net; two of the three give the third. Only facts of one period, unit, entity and \
      set of members are added, and only where every part is stated.
      """,
    basis: "ASC 360-10-50, 350-30-50, 740-10-50, 842-20-50, 715-20-50",
    examples: [
      Example(
        "accumulated depreciation is negative",
        """
        concept                                                                   period      unit  value  decimals
        PropertyPlantAndEquipmentGross                                            2024-12-31  USD   900    0         ◀
        AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment  2024-12-31  USD   -300   0         ◀
        PropertyPlantAndEquipmentNet                                              2024-12-31  USD   600    0         ◀
        """),
      Example(
        "the net is what remains",
        """
        concept                                                                   period      unit  value  decimals
        PropertyPlantAndEquipmentGross                                            2024-12-31  USD   900    0
        AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment  2024-12-31  USD   300    0
        PropertyPlantAndEquipmentNet                                              2024-12-31  USD   600    0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.disclosures, in: subject.index)
    }
  )
}
