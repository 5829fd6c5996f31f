import FilingModel

extension Rule {
  static let negativeValue = Rule(
    id: "negative-value",
    check: .accounting,
    severity: .warning,
    summary: "A value is below zero where the concept cannot be.",
    rationale: """
      Payments, balances of assets and liabilities, costs and counts are stated as positive \
      numbers; the concept's name already says which way the money went. A negative one turns a \
      cost into income for everybody who adds it up. Values of members that are themselves \
      differences, such as eliminations, restatements and treasury shares, are left out; a member's \
      value is information unless it is positive in another period, or is the only negative one. \
      Common and preferred stock at par have no balance below zero, and nothing has a price below it.
      """,
    basis: "EDGAR Filer Manual 6.5.43; similar to DQC.US.0014 and DQC.US.0015",
    examples: [
      Example(
        "a payment entered with the minus of the printed page",
        """
        concept                                     period                  unit  value
        PaymentsToAcquirePropertyPlantAndEquipment  2024-01-01..2024-12-31  USD   -500   ◀
        """),
      Example(
        "fewer than no shares",
        """
        concept                             period      unit    value
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  -1,000  ◀
        """),
      Example(
        "the amount that a hedge covers, what may be borrowed, and stock at par",
        """
        concept                   period      unit  value  dimensions
        DerivativeNotionalAmount  2024-12-31  USD   -500   HedgingDesignationAxis=DesignatedAsHedgingInstrumentMember  ◀
        DerivativeNotionalAmount  2023-12-31  USD   700    HedgingDesignationAxis=DesignatedAsHedgingInstrumentMember
        DerivativeLiabilityMeasurementInput  2024-12-31  pure  -2  MeasurementInputTypeAxis=MeasurementInputExpectedTermMember  ◀
        LineOfCreditFacilityMaximumBorrowingCapacity  2024-12-31  USD  -900  CreditFacilityAxis=own:Revolver  ◀
        StockholdersEquity        2024-12-31  USD   -3     StatementEquityComponentsAxis=CommonStockMember  ◀
        StockholdersEquity        2023-12-31  USD   3      StatementEquityComponentsAxis=CommonStockMember
        StockholdersEquity        2024-12-31  USD   -400   StatementEquityComponentsAxis=TreasuryStockMember
        """),
      Example(
        "a price of the filer's own, and how one moved",
        """
        concept                      period                  unit        value
        own:WarrantsRedemptionPrice  2024-12-31              USD/shares  -0.01  ◀
        own:SharePriceDecrease       2024-01-01..2024-12-31  USD/shares  -0.01
        """),
      Example(
        "what may be negative, and an elimination",
        """
        concept                                    period                  unit  value  dimensions
        NetIncomeLoss                              2024-01-01..2024-12-31  USD   -500   -
        ProceedsFromPaymentsForOtherFinancingActivities  2024-01-01..2024-12-31  USD   -500   -
        Revenues                                   2024-01-01..2024-12-31  USD   -500   ConsolidationItemsAxis=IntersegmentEliminationMember
        Revenues                                   2024-01-01..2024-12-31  USD   500    -
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        answer.compared(ordinals.count)
        let negative = ordinals.filter { index.facts[$0].number?.isNegative == true }
        for ordinal in negative where NonNegative.applies(to: index.facts[ordinal]) {
          let fact = index.facts[ordinal]
          let others = negative.count == 1 ? ordinals : index.otherPeriods(of: ordinal)
          let isPositiveElsewhere = others.contains {
            index.facts[$0].number?.isNegative == false
          }
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue), and \(fact.concept.localName) cannot be "
              + "below zero",
            in: [fact],
            as: fact.dimensions.isEmpty || isPositiveElsewhere || ordinals.count == 1
              ? nil : .information)
        }
      }
    }
  )
}
