import FilingModel

extension Rule {
  static let memberExceedsTotal = Rule(
    id: "member-exceeds-total",
    check: .accounting,
    severity: .warning,
    summary: "A product, a region or a kind of property has more than all of them together.",
    rationale: """
      Whether members add up to a total no instance tells, but no one of them is larger than the \
      total, where nothing of the kind is below zero. When one is, by more than rounding explains, \
      it has a wrong scale or unit, or the total has. Axes on which amounts are taken off again, as \
      those of consolidation, or on which members are other companies, other classes of stock or \
      whole notes of debt, tell nothing, and neither does a total of zero. Lines of a statement and \
      kinds of awards may give something back, so only three times the total is too much there.
      """,
    basis: "ASC 280-10-50-30; ASC 606-10-50-5; similar to DQC.US.0117 and DQC.US.0187",
    examples: [
      Example(
        "sales of a product in millions, multiplied by a million once more",
        """
        concept   period                  unit  value           dimensions
        Revenues  2024-01-01..2024-12-31  USD   2,285,639       -                                        ◀
        Revenues  2024-01-01..2024-12-31  USD   140,010,000     srt:ProductOrServiceAxis = own:Shirts    ◀
        """),
      Example(
        "machines worth more than all property",
        """
        concept                        period      unit  value  decimals  dimensions
        PropertyPlantAndEquipmentGross  2024-12-31  USD   900   0         -                                                       ◀
        PropertyPlantAndEquipmentGross  2024-12-31  USD   950   0         PropertyPlantAndEquipmentByTypeAxis = own:Machines  ◀
        """),
      Example(
        "a rounded part, a segment before elimination, another company, and losses of one region",
        """
        concept                        period                  unit  value  decimals  dimensions
        PropertyPlantAndEquipmentGross  2024-12-31              USD   960   0         -
        PropertyPlantAndEquipmentGross  2024-12-31              USD   1,000  -2        PropertyPlantAndEquipmentByTypeAxis = own:Machines
        Revenues                       2024-01-01..2024-12-31  USD   900   0         -
        Revenues                       2024-01-01..2024-12-31  USD   950   0         srt:ConsolidationItemsAxis = OperatingSegmentsMember
        Revenues                       2024-01-01..2024-12-31  USD   990   0         EquityMethodInvestmentNonconsolidatedInvesteeAxis = own:Partner
        OperatingIncomeLoss            2024-01-01..2024-12-31  USD   70    0         -
        OperatingIncomeLoss            2024-01-01..2024-12-31  USD   90    0         srt:StatementGeographicalAxis = own:North
        OperatingIncomeLoss            2024-01-01..2024-12-31  USD   -20   0         srt:StatementGeographicalAxis = own:South
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        guard ordinals.count > 1, index.isCounted(ordinals),
          !NamedSign.isTwoWay(index.name(ofConcept: concept).localName)
        else { continue }
        for ordinal in ordinals {
          guard let total = index.total(over: ordinal, concept) else { continue }
          answer.compared()
          let (part, whole) = (index.facts[ordinal], index.facts[total])
          guard let small = whole.interval, let large = part.interval,
            let bound = index.isShared(ordinal) ? small.upper : whole.number?.multiplied(by: much),
            large.lower > bound, whole.number?.isZero == false,
            !index.isContested(ordinal), !index.isContested(total)
          else { continue }
          answer.find(
            "\(part.shownAspects) is \(part.shownValue), more than \(whole.shownValue) "
              + "of all", in: [part, whole])
        }
      }
    }
  )

  /// As many times the whole is too much on an axis on which some of it is given back, too.
  private static let much = ExactDecimal(3)
}

extension FactIndex {
  /// Whether numbers are amounts or shares, and none is below zero.
  fileprivate func isCounted(_ ordinals: [Int]) -> Bool {
    guard let unit = facts[ordinals[0]].unit, unit.currency != nil || unit == .shares else {
      return false
    }
    return !ordinals.contains { facts[$0].number?.isNegative == true }
  }

  /// The number of the whole over a member of an axis whose members share it.
  fileprivate func total(over ordinal: Int, _ concept: Int) -> Int? {
    let all = facts[ordinal].dimensions.all
    let name = \Dimension.axis.localName
    guard
      let last = all.first(where: { Self.sharing.contains($0[keyPath: name]) })
        ?? all.first(where: { Self.giving.contains($0[keyPath: name]) })
    else { return nil }
    return situation(like: ordinal, with: Dimensions(all.filter { $0 != last }))
      .flatMap { number(ofConcept: concept, in: $0) }
  }

  /// Whether a fact has a member of an axis whose members share the whole and give nothing back.
  fileprivate func isShared(_ ordinal: Int) -> Bool {
    facts[ordinal].dimensions.all.contains { Self.sharing.contains($0.axis.localName) }
  }

  /// Axes on which one member at times exceeds the whole, since another takes something back.
  private static let giving: Set<String> = [
    "IncomeStatementLocationAxis", "BalanceSheetLocationAxis", "NatureOfExpenseAxis",
    "AwardTypeAxis", "MajorCustomersAxis",
  ]

  /// Axes by how often their members were seen to share a total, and never to exceed it.
  private static let sharing: Set<String> = [
    "FiniteLivedIntangibleAssetsByMajorClassAxis",
    "IndefiniteLivedIntangibleAssetsByMajorClassAxis", "InvestmentTypeAxis",
    "ProductOrServiceAxis", "ProductsAndServicesAxis",
    "PropertyPlantAndEquipmentByTypeAxis", "RelatedPartyTransactionsByRelatedPartyAxis",
    "SegmentReportingInformationBySegmentAxis", "StatementBusinessSegmentsAxis",
    "StatementGeographicalAxis", "TransactionTypeAxis", "TimingOfTransferOfGoodOrServiceAxis",
    "SalesChannelAxis", "ContractWithCustomerSalesChannelAxis", "CustomerTypeAxis",
    "FairValueByFairValueHierarchyLevelAxis", "RetirementPlanTypeAxis",
  ]
}
