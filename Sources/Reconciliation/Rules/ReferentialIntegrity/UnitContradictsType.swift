import FilingModel

extension Rule {
  static let unitContradictsType = Rule(
    id: "unit-contradicts-type",
    check: .referentialIntegrity,
    severity: .error,
    summary: "The unit of a fact does not go with the type of its concept.",
    rationale: """
      Dollars counted in shares, or earnings per share in dollars, are added to numbers that they \
      have nothing in common with, and a code that is no currency values nothing. The types are those \
      that the filing's own schema declares, those of the headline figures of the standard \
      taxonomies, and those that a standard name tells, as one that ends with SharesIssued.
      """,
    basis: "EDGAR Filer Manual 6.5.35; Unit Type Registry; XBRL 2.1, section 4.8.2",
    examples: [
      Example(
        "shares in dollars, dollars in shares, earnings per share in dollars",
        """
        concept                                 period                  unit    value
        dei:EntityCommonStockSharesOutstanding  2025-01-31              USD     900    ◀
        Assets                                  2024-12-31              shares  1,000  ◀
        EarningsPerShareBasic                   2024-01-01..2024-12-31  USD     2      ◀
        """),
      Example(
        "units against what standard names say",
        """
        concept                                   period                  unit    value
        TreasuryStockSharesAcquired               2024-01-01..2024-12-31  USD     900   ◀
        EquityMethodInvestmentOwnershipPercentage  2024-12-31             USD     40    ◀
        ProceedsFromIssuanceOfCommonStock         2024-01-01..2024-12-31  shares  70    ◀
        """),
      Example(
        "no currency at all, and a field measured by a unit nobody knows",
        """
        concept       period      unit    value
        own:Deposits  2024-12-31  XXX     5      ◀
        own:Field     2024-12-31  own:ox  7      ◀
        own:Meadow    2024-12-31  utr:kg  7      ◀
        own:Fare      2024-12-31  USD     7      ◀
        own:Tolls     2024-12-31  XYZ     7      ◀

        own concept  type
        Deposits     monetaryItemType
        Field        areaItemType
        Meadow       areaItemType
        Fare         perUnitItemType
        """),
      Example(
        "units as they should be",
        """
        concept                                 period                  unit        value
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares      900
        Assets                                  2024-12-31              EUR         1,000
        EarningsPerShareBasic                   2024-01-01..2024-12-31  USD/shares  2
        own:Field                               2024-12-31              utr:sqft    7
        own:Fare                                2024-12-31              USD/own:seat  7
        own:Output                              2024-12-31              utr:bbl/utr:D  7
        own:Warming                             2024-12-31              utr:tCO2e   7

        own concept  type
        Field        areaItemType
        Fare         perUnitItemType
        Output       flowItemType
        Warming      ghgEmissionsItemType
        """),
    ],
    asks: .filing { subject, answer in
      var verdicts: [Use: MeasureKind?] = [:]
      var unknown: [String: [Fact]] = [:]
      for fact in subject.report.facts {
        guard let unit = fact.unit else { continue }
        let use = Use(concept: fact.concept, unit: unit)
        if verdicts[use] != nil { continue }
        let kind = subject.report.measureKind(of: fact.concept)
        verdicts[use] = .some(kind)
        if let code = UnitRegistry.unknownCurrency(in: unit) {
          unknown[code, default: []].append(fact)
          continue
        }
        guard let kind else { continue }
        answer.compared()
        guard !kind.admits(unit) else { continue }
        answer.find(
          "\(fact.shownAspects) is stated in \(unit), where \(kind) is needed",
          in: Array(subject.report.facts.filter { Use($0) == use }.prefix(20)))
      }
      for (code, facts) in unknown.sorted(by: { $0.key < $1.key }) {
        answer.compared()
        answer.find(
          "\(facts[0].shownAspects) is stated in \(code), which is no currency, as "
            + "\((facts.count - 1).counted("other concept")) \(facts.count == 2 ? "is" : "are")",
          in: Array(facts.prefix(20)))
      }
    }
  )

  private struct Use: Hashable {
    let concept: QName
    let unit: Unit?

    init(concept: QName, unit: Unit?) {
      self.concept = concept
      self.unit = unit
    }

    init(_ fact: Fact) {
      self.init(concept: fact.concept, unit: fact.unit)
    }
  }
}
