import FilingModel

extension Rule {
  static let securityIncompletelyNamed = Rule(
    id: "security-incompletely-named",
    check: .completeness,
    severity: .warning,
    summary: "A security on the cover page lacks its title, its exchange or its trading symbol.",
    rationale: """
      Title, symbol and exchange of each registered class stand in one row of the cover page, and \
      share their dimensions. Where one of the three is not tagged, the class cannot be found by \
      it. A class without a symbol says so by a flag. A title alone may be of rights that trade \
      with another class, and a symbol alone, or of a class registered under section 12(g), of \
      shares that no exchange lists.
      """,
    basis: "EDGAR Filer Manual 6.5.46; Regulation S-T, rule 406",
    examples: [
      Example(
        "a class without a symbol beside one that has all",
        """
        concept                   period                  value                dimensions
        dei:DocumentType          2024-01-01..2024-03-31  10-Q                 -
        dei:DocumentPeriodEndDate  2024-01-01..2024-03-31  2024-03-31          -
        dei:Security12bTitle      2024-01-01..2024-03-31  Class A              StatementClassOfStockAxis = own:A  ◀
        dei:SecurityExchangeName  2024-01-01..2024-03-31  NYSE                 StatementClassOfStockAxis = own:A  ◀
        dei:Security12bTitle      2024-01-01..2024-03-31  Warrants             StatementClassOfStockAxis = own:W
        dei:TradingSymbol         2024-01-01..2024-03-31  EXWS                 StatementClassOfStockAxis = own:W
        dei:SecurityExchangeName  2024-01-01..2024-03-31  NYSE                 StatementClassOfStockAxis = own:W
        """),
      Example(
        "a symbol on an exchange without a title",
        """
        concept                    period                  value
        dei:DocumentType           2024-01-01..2024-12-31  10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  2024-12-31
        dei:TradingSymbol          2024-01-01..2024-12-31  EX          ◀
        dei:SecurityExchangeName   2024-01-01..2024-12-31  NYSE        ◀
        """),
      Example(
        "a title and a symbol without an exchange",
        """
        concept                    period                  value
        dei:DocumentType           2024-01-01..2024-12-31  10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  2024-12-31
        dei:Security12bTitle       2024-01-01..2024-12-31  Common stock  ◀
        dei:TradingSymbol          2024-01-01..2024-12-31  EX            ◀
        """),
      Example(
        "notes that trade without a symbol, rights, and shares that no exchange lists",
        """
        concept                    period                  value       dimensions
        dei:DocumentType           2024-01-01..2024-12-31  10-K        -
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  2024-12-31  -
        dei:Security12bTitle       2024-01-01..2024-12-31  Notes       StatementClassOfStockAxis = own:N
        dei:NoTradingSymbolFlag    2024-01-01..2024-12-31  true        StatementClassOfStockAxis = own:N
        dei:SecurityExchangeName   2024-01-01..2024-12-31  NYSE        StatementClassOfStockAxis = own:N
        dei:Security12bTitle       2024-01-01..2024-12-31  Rights      StatementClassOfStockAxis = own:R
        dei:Security12bTitle       2024-01-01..2024-12-31  None        StatementClassOfStockAxis = own:C
        dei:TradingSymbol          2024-01-01..2024-12-31  EXPL        StatementClassOfStockAxis = own:C
        dei:Security12gTitle       2024-01-01..2024-12-31  Preferred   StatementClassOfStockAxis = own:P
        dei:TradingSymbol          2024-01-01..2024-12-31  EXPP        StatementClassOfStockAxis = own:P
        """),
      Example(
        "a symbol was all that a cover page tagged before",
        """
        concept                    period                  value
        dei:DocumentType           2018-01-01..2018-12-31  10-K
        dei:DocumentPeriodEndDate  2018-01-01..2018-12-31  2018-12-31
        dei:TradingSymbol          2018-01-01..2018-12-31  EX
        dei:SecurityExchangeName   2018-01-01..2018-12-31  NYSE
        """),
    ],
    asks: .filing { subject, answer in
      let category = subject.index.cover("EntityFilerCategory").first?.value.description
      guard forms.contains(subject.filing.form?.base.name ?? ""),
        CoverPageDuty.isCoverTagged(subject.filing, category: category)
      else { return }
      for listing in listings(in: subject.report.facts) {
        answer.compared()
        guard let missing = listing.missing else { continue }
        answer.find(
          "\(listing.shown) has \(listing.stated), but no \(missing)", in: listing.facts)
      }
    }
  )

  private static let forms: Set = ["10-K", "10-KT", "10-Q", "10-QT", "8-K", "20-F", "40-F"]

  /// The securities of a cover page in the order of the report, each by its dimensions.
  private static func listings(in facts: [Fact]) -> [Listing] {
    var listings: [Dimensions: Listing] = [:]
    var order: [Dimensions] = []
    for fact in facts where fact.concept.taxonomy == .dei && Listing.takes(fact) {
      if listings[fact.dimensions] == nil { order.append(fact.dimensions) }
      listings[fact.dimensions, default: Listing()].facts.append(fact)
    }
    return order.compactMap { listings[$0] }
  }

  /// What a cover page states of one security.
  private struct Listing {
    var facts: [Fact] = []

    private static let titles: Set = ["Security12bTitle", "Security12gTitle"]
    private static let symbols: Set = ["TradingSymbol", "NoTradingSymbolFlag"]
    private static let exchanges: Set = ["SecurityExchangeName"]
    private static let none: Set = ["none", "n/a", "not applicable", ""]

    /// Nil facts count too: they say that there is nothing to state.
    static func takes(_ fact: Fact) -> Bool {
      titles.union(symbols).union(exchanges).contains(fact.concept.localName)
    }

    /// What the security lacks while it has the other two; nil when it lacks nothing, or more.
    var missing: String? {
      let lacking = kinds.filter { !states($0.names) }.map(\.noun)
      guard lacking.count == 1, !isUnlisted else { return nil }
      let isListed = !states(["Security12gTitle"]) || states(Self.exchanges)
      return isListed ? lacking[0] : nil
    }

    var stated: String {
      kinds.filter { states($0.names) }.map { "a \($0.noun)" }.joined(separator: " and ")
    }

    var shown: String {
      let dimensions = facts[0].dimensions
      return dimensions.isEmpty ? "the security on the cover page" : "the security [\(dimensions)]"
    }

    private var kinds: [(noun: String, names: Set<String>)] {
      [
        ("title", Self.titles), ("trading symbol", Self.symbols),
        ("listing on an exchange", Self.exchanges),
      ]
    }

    private func states(_ names: Set<String>) -> Bool {
      facts.contains { names.contains($0.concept.localName) }
    }

    /// Whether the title or the exchange says that there is none.
    private var isUnlisted: Bool {
      facts.contains { fact in
        Self.titles.union(Self.exchanges).contains(fact.concept.localName)
          && Self.none.contains(fact.value.description.lowercased())
      }
    }
  }
}
