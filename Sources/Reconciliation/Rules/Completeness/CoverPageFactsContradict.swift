import FilingModel

extension Rule {
  static let coverPageFactsContradict = Rule(
    id: "cover-page-facts-contradict",
    check: .completeness,
    severity: .warning,
    summary:
      "A fact of the cover page asks for another one that is missing, or forbids one that is there.",
    rationale: """
      The boxes of a cover page hang together: who is an emerging growth company says whether it \
      waits with new standards, who is a well-known seasoned issuer does not report of its own \
      will, a class has a trading symbol or has none. Where one box contradicts another, whoever \
      selects companies by either is misled. What filers state beyond need is information. What EDGAR \
      refuses is an error with the taxonomies since 2023, and what it began to compare when whole \
      cover pages were tagged is information with those before 2019.
      """,
    basis: "SEC's table of cover-page facts; EDGAR Filer Manual 6.5.40, 6.5.45, 6.5.46 and 6.5.54",
    examples: [
      Example(
        "an emerging growth company that does not say whether it waits",
        """
        concept                          period                  value
        dei:DocumentType                 2024-01-01..2024-12-31  10-K
        dei:EntityEmergingGrowthCompany  2024-01-01..2024-12-31  true  ◀
        """),
      Example(
        "well known, and reporting of its own will",
        """
        concept                            period                  value
        dei:DocumentType                   2024-01-01..2024-12-31  10-K
        dei:EntityWellKnownSeasonedIssuer  2024-01-01..2024-12-31  Yes  ◀
        dei:EntityVoluntaryFilers          2024-01-01..2024-12-31  Yes  ◀
        """),
      Example(
        "a class with a symbol and without",
        """
        concept                  period                  value  dimensions
        dei:DocumentType         2024-01-01..2024-12-31  10-K   -
        dei:TradingSymbol        2024-01-01..2024-12-31  EXA    StatementClassOfStockAxis = own:A  ◀
        dei:NoTradingSymbolFlag  2024-01-01..2024-12-31  true   StatementClassOfStockAxis = own:A  ◀
        """),
      Example(
        "a second auditor without a place",
        """
        concept              period                  value        dimensions
        dei:DocumentType     2024-01-01..2024-12-31  10-K         -
        dei:AuditorName      2024-01-01..2024-12-31  Example LLP  -
        dei:AuditorName      2024-01-01..2024-12-31  Other LLP    LegalEntityAxis = own:Partner  ◀
        dei:AuditorFirmId    2024-01-01..2024-12-31  77           LegalEntityAxis = own:Partner
        """),
      Example(
        "a third line of an address without a second",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-12-31  10-K
        dei:EntityAddressAddressLine1  2024-01-01..2024-12-31  1 Main Street
        dei:EntityAddressAddressLine3  2024-01-01..2024-12-31  Floor 2        ◀
        """),
      Example(
        "boxes that agree",
        """
        concept                            period                  value  dimensions
        dei:DocumentType                   2024-01-01..2024-12-31  10-K   -
        dei:EntityEmergingGrowthCompany    2024-01-01..2024-12-31  true   -
        dei:EntityExTransitionPeriod       2024-01-01..2024-12-31  false  -
        dei:EntityWellKnownSeasonedIssuer  2024-01-01..2024-12-31  No     -
        dei:EntityVoluntaryFilers          2024-01-01..2024-12-31  Yes    -
        dei:TradingSymbol                  2024-01-01..2024-12-31  EXA    StatementClassOfStockAxis = own:A
        dei:NoTradingSymbolFlag            2024-01-01..2024-12-31  true   StatementClassOfStockAxis = own:B
        """),
    ],
    asks: .filing { subject, answer in
      let form = subject.filing.form?.base.name ?? ""
      let index = subject.index
      for dependency in CoverPageDependency.table
      where dependency.forms.isEmpty || dependency.forms.contains(form) {
        let given = index.cover(dependency.given.name).prefix(mostAsked)
        for fact in given where dependency.given.isStated(by: fact) {
          let isWhole = fact.dimensions.isEmpty && fact.period == index.coverPeriod
          // What the whole owes is asked elsewhere, but not of amendments.
          let isOwed = isWhole && subject.filing.form?.isAmendment != true
          guard !isOwed || !dependency.isBesideWhole else { continue }
          answer.compared()
          ask(dependency, of: fact, in: index, &answer)
        }
      }
    }
  )

  /// No cover page has as many securities, addresses or auditors.
  private static let mostAsked = 500

  private static func ask(
    _ dependency: CoverPageDependency, of fact: Fact, in index: FactIndex, _ answer: inout Answer
  ) {
    // What the whole filer states holds for its registrants too.
    let isNeeded = if case .needs = dependency.demand { !dependency.isBesideWhole } else { false }
    func stated(_ item: CoverPageDependency.Item) -> Fact? {
      index.cover(item.name).prefix(mostAsked).first {
        ($0.dimensions == fact.dimensions || isNeeded && $0.dimensions.isEmpty)
          && item.isStated(by: $0)
          && (!dependency.isBesideWhole || $0.period == fact.period)
      }
    }
    switch dependency.demand {
    case .needs(let items):
      guard !items.contains(where: { stated($0) != nil }) else { return }
      answer.find(
        "\(fact.shownAspects) is \(fact.shownValue) without "
          + items.map(\.description).joined(separator: " or "),
        in: [fact], as: dependency.severity(for: fact))
    case .excludes(let item):
      guard let other = stated(item) else { return }
      answer.find(
        "\(fact.shownAspects) is \(fact.shownValue), and \(other.concept) \(other.shownValue)",
        in: [fact, other], as: dependency.severity(for: fact))
    }
  }
}
