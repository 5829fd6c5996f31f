import FilingModel

extension Rule {
  static let exchangeDiffersFromOtherSecurities = Rule(
    id: "exchange-differs-from-other-securities",
    check: .completeness,
    severity: .warning,
    summary: "One security is on another exchange than all others of the filer.",
    rationale: """
      Prices are joined by symbol and exchange. A company lists its warrants, units and notes where \
      its shares are, and their symbols begin alike; one of them on another exchange was mistaken. \
      Securities whose symbols begin with other letters are left out, and so are preferred shares and \
      notes beside none of their kind, since these trade elsewhere at times; a class that is listed \
      on two exchanges is right.
      """,
    basis: "EDGAR Filer Manual 6.5.46; rules of the exchanges on listed units and warrants",
    examples: [
      Example(
        "warrants on another exchange than the shares",
        """
        concept                   period                  value     dimensions
        dei:DocumentType          2024-01-01..2024-12-31  10-K      -
        dei:TradingSymbol         2024-01-01..2024-12-31  EXA       StatementClassOfStockAxis = CommonStockMember
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NYSEAMER  StatementClassOfStockAxis = CommonStockMember  ◀
        dei:TradingSymbol         2024-01-01..2024-12-31  EXA WS    StatementClassOfStockAxis = WarrantMember
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NASDAQ    StatementClassOfStockAxis = WarrantMember      ◀
        """),
      Example(
        "all on one, and a note under a symbol of its own on another",
        """
        concept                   period                  value   dimensions
        dei:DocumentType          2024-01-01..2024-12-31  10-K    -
        dei:TradingSymbol         2024-01-01..2024-12-31  EXA     StatementClassOfStockAxis = CommonStockMember
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NASDAQ  StatementClassOfStockAxis = CommonStockMember
        dei:TradingSymbol         2024-01-01..2024-12-31  EXAW    StatementClassOfStockAxis = WarrantMember
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NASDAQ  StatementClassOfStockAxis = WarrantMember
        dei:TradingSymbol         2024-01-01..2024-12-31  ZZN     StatementClassOfStockAxis = own:Notes
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NYSE    StatementClassOfStockAxis = own:Notes
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let listings = index.cover("SecurityExchangeName").prefix(mostListed)
      let ofClass = Dictionary(grouping: listings, by: \.dimensions)
      let single = listings.filter { ofClass[$0.dimensions]?.count == 1 }
      guard single.count > 1 else { return }
      answer.compared(single.count)
      let exchanges = Dictionary(grouping: single) { $0.value.description }
      guard exchanges.count == 2,
        let odd = exchanges.values.first(where: { $0.count == 1 })?.first,
        let other = single.first(where: { $0.value.description != odd.value.description }),
        belongs(odd, with: single.filter { $0.dimensions != odd.dimensions }, in: index)
      else { return }
      let more = single.count - 2
      answer.find(
        "\(odd.shownAspects) is \(odd.shownValue), and \(other.shownAspects) \(other.shownValue)"
          + (more > 0 ? ", as are \(more) more" : ""), in: [odd, other])
    }
  )

  /// Whether a security is listed where the others of its kind are: their symbols begin alike or, where
  /// it has none, there are several.
  private static func belongs(_ odd: Fact, with listings: [Fact], in index: FactIndex) -> Bool {
    let symbols = index.cover("TradingSymbol").prefix(mostListed)
    let isListedTwice = symbols.contains { symbol in
      symbol.dimensions != odd.dimensions
        && symbol.dimensions.all.contains(where: odd.dimensions.all.contains)
    }
    guard !isListedTwice else { return false }
    let stems = Dictionary(
      symbols.map { ($0.dimensions, stem(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let kind = isSenior(odd, in: index)
    let others = listings.filter { isSenior($0, in: index) == kind }
      .map { stems[$0.dimensions] ?? "" }
    let isOneOfMany = others.count >= fewestOthers
    guard let own = stems[odd.dimensions], !own.isEmpty else { return isOneOfMany }
    let alike = others.count { isAlike($0, own) }
    return alike == others.count && alike > 0 || isOneOfMany && alike > 0
  }

  /// No cover page has as many securities.
  private static let mostListed = 500
  private static let fewestOthers = 3

  /// Whether a security is preferred stock or debt, by its member and its title.
  private static func isSenior(_ listing: Fact, in index: FactIndex) -> Bool {
    let title =
      index.cover("Security12bTitle").prefix(mostListed)
      .first { $0.dimensions == listing.dimensions }?.value.description ?? ""
    let text = (title + listing.dimensions.members).lowercased()
    return ["preferred", "preference", "note", "bond", "debenture"].contains(where: text.contains)
  }

  /// The letters with which a symbol begins; none for a word or a dash that stands for none.
  private static func stem(of symbol: Fact) -> String {
    let text = symbol.value.description.uppercased()
    return ["N/A", "NA", "NONE"].contains(text) ? "" : String(text.prefix { $0.isLetter })
  }

  private static func isAlike(_ symbol: String, _ other: String) -> Bool {
    min(symbol.count, other.count) > 0 && (symbol.hasPrefix(other) || other.hasPrefix(symbol))
  }
}
