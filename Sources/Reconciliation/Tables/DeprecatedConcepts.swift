import FilingModel

/// Concepts of standard taxonomies that filers are told to use no longer, with the year of the
/// taxonomy that says so first, after SEC's own tables (public domain).
///
/// Abstract concepts, which state nothing, are left out. A table lists names in their order, each by
/// the number of words it shares with the name before and the words that follow: `0AccountsPayable
/// 1Receivable` stands for AccountsPayable and AccountsReceivable.
enum DeprecatedConcepts {
  /// The year from which on a concept is deprecated; nil when it is not.
  static func year(of concept: StandardConcept) -> Int? {
    switch concept.taxonomy {
    case .usGAAP: usGAAP[concept.localName]
    case .dei: dei[concept.localName]
    default: nil
    }
  }

  /// How many concepts of us-gaap are known to be deprecated.
  static var count: Int { usGAAP.count }

  private static let usGAAP: [String: Int] = {
    let tables = [
      (2016, usGAAP2016),
      (2017, usGAAP2017),
      (2018, usGAAP2018),
      (2019, usGAAP2019),
      (2020, usGAAP2020),
      (2021, usGAAP2021),
      (2022, usGAAP2022),
      (2023, usGAAP2023),
      (2024, usGAAP2024),
      (2025, usGAAP2025),
    ]
    var years: [String: Int] = [:]
    for (year, table) in tables {
      for name in names(in: table) { years[name] = year }
    }
    return years
  }()

  private static func names(in table: String) -> [String] {
    var names: [String] = []
    var words: [Substring] = []
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let digits = entry.prefix { $0.isNumber }
      words = words.prefix(Int(digits) ?? 0) + Self.words(of: entry.dropFirst(digits.count))
      names.append(words.joined())
    }
    return names
  }

  /// The parts of a name that start with a capital letter.
  private static func words(of name: Substring) -> [Substring] {
    var words: [Substring] = []
    var rest = name
    while !rest.isEmpty {
      let length = 1 + rest.dropFirst().prefix { !$0.isUppercase }.count
      words.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return words
  }

  private static let dei: [String: Int] = [
    "DocumentReportType": 2009,
    "EntityIncorporationStateCountryName": 2019,
    "EntityInformationCurrentLegalOrRegisteredName": 2009,
    "EntityListingsInstrumentAxis": 2019,
    "InstrumentDomain": 2019,
    "PrincipalAddressMember": 2019,
  ]
}
