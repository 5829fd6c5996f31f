import FilingModel

extension Rule {
  static let tradingSymbolOfAnother = Rule(
    id: "trading-symbol-of-another",
    check: .completeness,
    severity: .warning,
    summary: "The trading symbol is not the one by which the filing's own names go.",
    rationale: """
      Prices are joined to a filing by its symbol, so a wrong one joins those of another company. \
      Filers name their own taxonomy and their documents by the symbol of their shares, whose \
      letters begin those of their other securities. A symbol that shares its letters with none of \
      the prefix, the namespace, the documents and the registrant's name is found where no other \
      symbol of the filing does, or where three others do and it is that of common stock or \
      warrants; else it is information, since a filing may list securities of a subsidiary. A word \
      for none is found on an exchange.
      """,
    basis: "EDGAR Filer Manual 6.5.46 and 6.7.8 on namespace prefixes",
    examples: [
      Example(
        "a symbol that was copied from another filer's report",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  10-K
        dei:EntityRegistrantName  2024-01-01..2024-12-31  Ownership Corp
        dei:TradingSymbol         2024-01-01..2024-12-31  ZZQX  ◀
        own:Things                2024-01-01..2024-12-31  Many
        """),
      Example(
        "no symbol, on an exchange",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  10-K
        dei:TradingSymbol         2024-01-01..2024-12-31  N/A    ◀
        dei:SecurityExchangeName  2024-01-01..2024-12-31  NYSE
        own:Things                2024-01-01..2024-12-31  Many
        """),
      Example(
        "the symbols of shares and notes, in a taxonomy named for them",
        """
        concept                   period                  value   dimensions
        dei:DocumentType          2024-01-01..2024-12-31  10-K    -
        dei:TradingSymbol         2024-01-01..2024-12-31  OWN     StatementClassOfStockAxis = CommonStockMember
        dei:TradingSymbol         2024-01-01..2024-12-31  OWN29B  StatementClassOfStockAxis = own:Notes
        own:Things                2024-01-01..2024-12-31  Many    -
        """),
    ],
    asks: .filing { subject, answer in
      let own = subject.index.conceptNames.filter { $0.taxonomy == nil }
      let names = FilerNames(own, documents: subject.filing.documents.map(\.name))
      guard !names.isEmpty else { return }
      let symbols = subject.index.cover("TradingSymbol")
      let registrant = subject.index.cover("EntityRegistrantName").first?.value.description ?? ""
      let fits = symbols.map { symbol in
        let text = symbol.value.description
        return names.hold(text) || text.isWritten(in: registrant)
      }
      for (symbol, isFit) in zip(symbols, fits) {
        answer.compared()
        if isNone(symbol) {
          guard isListed(symbol, in: subject.index) else { continue }
          answer.find("\(symbol.shownAspects) is \(symbol.shownValue) on an exchange", in: [symbol])
          continue
        }
        guard !isFit else { continue }
        let others = fits.count { $0 }
        let isOfStock = others == 0 || others > 2 && isCommon(symbol)
        answer.find(
          "\(symbol.shownAspects) is \(symbol.shownValue), while the filing's own names are "
            + names.shown, in: [symbol], as: isOfStock ? nil : .information)
      }
    }
  )

  private static func isNone(_ symbol: Fact) -> Bool {
    let text = symbol.value.description.lowercased()
    return ["n/a", "na", "none", "not applicable"].contains(text)
      || !text.contains { $0.isLetter }
  }

  private static func isListed(_ symbol: Fact, in index: FactIndex) -> Bool {
    symbol.value.description.contains { $0.isLetter }
      && index.cover("SecurityExchangeName").contains {
        $0.dimensions == symbol.dimensions && $0.value.description.lowercased() != "none"
      }
  }

  private static func isCommon(_ symbol: Fact) -> Bool {
    symbol.dimensions.isEmpty
      || symbol.dimensions.all.contains { dimension in
        guard case .explicit(let member) = dimension.member else { return false }
        return member.taxonomy == .usGAAP
          && ["CommonStockMember", "WarrantMember"].contains(member.localName)
      }
  }
}

/// What a filer calls its own taxonomy and its documents, in small letters.
private struct FilerNames {
  private let prefixes: Set<String>
  private let namespaces: Set<String>
  private let documents: Set<String>

  init(_ concepts: [QName], documents: [String]) {
    prefixes = Set(concepts.map { String($0.prefix.lowercased().prefix { $0.isLetter }) })
      .subtracting(Self.generic)
    namespaces = Set(concepts.map { $0.namespace.lowercased() })
    self.documents = Set(documents.map { $0.lowercased() })
  }

  /// What some tools call every filer's taxonomy.
  private static let generic: Set = ["", "ck", "cik", "fil", "none", "reg", "co", "ns", "ext"]

  var isEmpty: Bool { prefixes.isEmpty }

  var shown: String { prefixes.sorted().joined(separator: ", ") }

  /// Whether the first letters of a symbol, and the prefix, a document or the namespace, begin alike.
  func hold(_ symbol: String) -> Bool {
    let stem = String(symbol.lowercased().prefix { $0.isLetter })
    guard !stem.isEmpty else { return true }
    if prefixes.contains(where: { isAlike(stem, $0) }) { return true }
    let isLong = stem.count > 2
    return documents.contains {
      $0.hasPrefix(stem) && (isLong || !$0.dropFirst(stem.count).isLettered)
    }
      || isLong && namespaces.contains { $0.contains(stem) }
  }

  private func isAlike(_ stem: String, _ prefix: String) -> Bool {
    if stem == prefix { return true }
    let shorter = min(stem.count, prefix.count)
    return shorter > 1 && (stem.hasPrefix(prefix) || prefix.hasPrefix(stem))
  }
}

extension String {
  /// Whether the letters of a symbol stand in a name in their order, as those of its abbreviation do;
  /// one or two stand in every name.
  fileprivate func isWritten(in name: String) -> Bool {
    var letters = lowercased().filter(\.isLetter)[...]
    guard letters.count > 2 else { return false }
    for letter in name.lowercased() where letter == letters.first { letters.removeFirst() }
    return letters.isEmpty
  }
}

extension Substring {
  /// Whether it begins with a letter.
  fileprivate var isLettered: Bool { first?.isLetter == true }
}
