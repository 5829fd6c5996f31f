import FilingModel

extension Rule {
  static let statementLineOfTheFuture = Rule(
    id: "statement-line-of-the-future",
    check: .completeness,
    severity: .warning,
    summary: "A number is stated for a period that was not over when it was filed.",
    rationale: """
      A report can tell of what happened after its period, but not of what had not happened. \
      A balance or a flow that is dated after the shares on the cover page were counted is one \
      of this report that was tagged with the year or the quarter that follows, where its line has \
      none for the report's own time. Forecasts have a member that says so. A number of a note is \
      one of them where it stands just a quarter or a year after the report, hardly another number \
      does, and its name does not speak of what is to come: expected payments, prices, terms, limits.
      """,
    basis: "EDGAR Filer Manual 6.6.2; similar to DQC.US.0005",
    examples: [
      Example(
        "equity of the next year",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityCommonStockSharesOutstanding  2025-02-10              shares  900
        StockholdersEquity                      2025-12-31              USD     500         ◀
        StockholdersEquity                      2023-12-31              USD     400
        """),
      Example(
        "a flow of the next quarter, in a line of the filer's own that adds to net income",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-06-30  -       10-Q
        dei:DocumentPeriodEndDate               2024-01-01..2024-06-30  -       2024-06-30
        dei:EntityCommonStockSharesOutstanding  2024-07-20              shares  900
        own:Licences                            2024-07-01..2024-09-30  USD     500         ◀
        own:Licences                            2023-04-01..2023-06-30  USD     400

        calculation    part          weight
        NetIncomeLoss  own:Licences  1
        """),
      Example(
        "losses carried forward, of the end of the next year, and options of a year that has begun",
        """
        concept                                 period                  unit    value       dimensions
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K        -
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31  -
        dei:EntityCommonStockSharesOutstanding  2025-02-10              shares  900         -
        OperatingLossCarryforwards              2025-12-31              USD     332         IncomeTaxAuthorityAxis = StateAndLocalJurisdictionMember  ◀
        own:OptionsGranted                      2025-01-01..2025-12-31  shares  40          -  ◀
        own:OptionsGranted                      2023-01-01..2023-12-31  shares  30          -
        """),
      Example(
        "what may be borrowed next year, and what is to be paid into a plan",
        """
        concept                                 period                  unit    value       dimensions
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K        -
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31  -
        dei:EntityCommonStockSharesOutstanding  2025-02-10              shares  900         -
        LineOfCreditFacilityMaximumBorrowingCapacity  2025-12-31        USD     500         -
        own:ContributionsToPlan                 2025-01-01..2025-12-31  USD     441         -
        """),
      Example(
        "a purchase after the year, a forecast, and a price that holds next year",
        """
        concept                                 period                  unit    value       dimensions
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K        -
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31  -
        dei:EntityCommonStockSharesOutstanding  2025-02-10              shares  900         -
        PaymentsForRepurchaseOfCommonStock      2025-01-01..2025-02-05  USD     50          -
        Revenues                                2025-01-01..2025-12-31  USD     700         StatementScenarioAxis = ScenarioForecastMember
        DebtInstrumentRedemptionPricePercentage  2025-01-01..2025-12-31  pure   1.02        -
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other, let end = subject.filing.periodEnd else { return }
      let index = subject.index
      let counted = index.cover("EntityCommonStockSharesOutstanding").compactMap(\.period.lastDay)
      let filed = max(end, counted.max() ?? end.adding(days: 100)).adding(days: leeway)
      let lines = StatementLines(of: subject.report)
      let uses = Dictionary(grouping: index.facts.lazy.map(\.period), by: \.self).mapValues(\.count)
      for concept in 0..<index.conceptCount {
        let isLine = lines.hold(index.name(ofConcept: concept))
        let ordinals = index.numbers(ofConcept: concept)
        let own = Set(
          ordinals.filter { ordinal in
            index.facts[ordinal].period.lastDay.map { abs(end.days(since: $0)) <= 3 } == true
          }.map { index.frame(of: $0) })
        for ordinal in ordinals {
          let fact = index.facts[ordinal]
          guard fact.concept.taxonomy != .dei, let day = fact.period.lastDay else { continue }
          answer.compared()
          guard day > filed, fact.period.isInstant || fact.period.span != nil, !isAhead(fact) else {
            continue
          }
          let isAlone = uses[fact.period, default: 0] <= 2
          let isFound = isLine || isAlone && isOver(ordinal, after: end, in: index)
          // Beside a number of the report's own time a later one is a plan.
          guard isFound, !own.contains(index.frame(of: ordinal)) else { continue }
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue); the report's period ended \(end)",
            in: [fact])
        }
      }
    }
  )

  /// Whether a number of a note is of what was over when it was written, as its name, unit and day tell.
  ///
  /// The day is that of the report, a quarter or a year later: terms end, and what was agreed upon
  /// begins, on other days.
  private static func isOver(_ ordinal: Int, after end: CalendarDate, in index: FactIndex) -> Bool {
    let fact = index.facts[ordinal]
    guard fact.unit == .shares || fact.unit?.currency != nil,
      !comingWords.contains(where: { fact.concept.localName.contains($0) }),
      let day = fact.period.lastDay
    else { return false }
    return [3, 12].contains { months in
      end.shifted(months: months).map { abs($0.days(since: day)) <= 3 && day.day > 3 } == true
    }
  }

  /// Words of names for what is to come, or holds from a day on.
  private static let comingWords = [
    "Expected", "Future", "Anticipated", "Estimated", "Forecast", "Planned", "Remaining", "Due",
    "Maturit", "Commit", "Contribution", "Price", "Fee", "Capacity", "Covenant", "Minimum",
    "Maximum", "Threshold", "Payable", "FaceAmount", "Obligation", "Vest", "Convertible",
    "Authorized", "Sublimit", "Escrow", "Letter", "Expir", "Salary", "Instal", "Rent", "Wage",
  ]

  /// Whether members say that the fact is a forecast, a plan, or of a later event.
  private static func isAhead(_ fact: Fact) -> Bool {
    fact.dimensions.all.contains { dimension in
      let axis = dimension.axis.localName
      return axis.holds("Scenario") || axis.holds("SubsequentEvent") || axis.holds("StartDate")
        || axis.holds("Forecast")
    }
  }

  /// Days by which the shares may have been counted before the rest was written.
  private static let leeway = 14
}
