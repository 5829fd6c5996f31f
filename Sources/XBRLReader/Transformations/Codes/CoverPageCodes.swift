/// The remaining lists of codes for the cover page of a filing.
enum CoverPageCodes {
  /// EDGAR's codes of exchanges, for `ixt-sec:exchnameen`.
  static let exchanges = CodeTable(
    [
      ("BOX", "[The ]BOX Exchange[[,] LLC]"),
      ("CboeBYX", "[The ]Cboe BYX Exchange[[,] Inc[.]]"),
      ("CboeBZX", "[The ]Cboe BZX Exchange[[,] Inc[.]]"),
      ("C2", "[The ]Cboe C2 Exchange[[,] Inc[.]]"),
      ("CboeEDGA", "[The ]Cboe EDGA Exchange[[,] Inc[.]]"),
      ("CboeEDGX", "[The ]Cboe EDGX Exchange[[,] Inc[.]]"),
      ("CBOE", "[The ]Cboe Exchange[[,] Inc[.]]"),
      ("CHX", "[The ]Chicago Stock Exchange[[,] Inc[.]]"),
      ("IEX", "[The ]Investors Exchange[[,] LLC]"),
      ("MIAX", "[The ]Miami International Securities Exchange[[,] LLC]"),
      ("PEARL", "[The ]MIAX PEARL[[,] LLC]"),
      ("BX", "[The ]Nasdaq BX[[,] Inc[.]]"),
      ("GEMX", "[The ]Nasdaq GEMX[[,] LLC]"),
      ("ISE", "[The ]Nasdaq ISE[[,] LLC]"),
      ("MRX", "[The ]Nasdaq MRX[[,] LLC]"),
      ("Phlx", "Nasdaq PHLX[[,] LLC]"),
      ("NYSE", "[The ]{NYSE|New York Stock Exchange[[,] LLC]}"),
      ("NYSEAMER", "[The ]NYSE American[[,] LLC]"),
      ("NYSEArca", "[The ]NYSE Arca[[,] Inc[.]]"),
      ("NYSENAT", "[The ]NYSE National[[,] Inc[.]]"),
      ("NASDAQ", "[The ]Nasdaq[ {Stock|Global[ Select]} Market[[,] LLC]]"),
    ],
    looseWords: [
      "box", "byx", "bzx", "edga", "edgx", "nasdaq", "nyse", "bx", "gemx", "ise", "mrx", "phlx",
      "llc",
    ])

  /// The categories of filers as the taxonomy spells them, for `ixt-sec:entityfilercategoryen`.
  static let filerCategories = CodeTable([
    ("Large Accelerated Filer", "Large Accelerated Filer"),
    ("Accelerated Filer", "Accelerated Filer"),
    ("Non-accelerated Filer", "Non-Accelerated Filer"),
  ])

  /// A filer's category; between `non` and `accelerated` any dash or blank may stand.
  static func filerCategory(_ text: String) -> String? {
    let parts = text.split(maxSplits: 1) { !$0.isLetter }
    guard let first = parts.first, first == "non" || first == "Non" else {
      return filerCategories.code(of: text)
    }
    let rest = text[first.endIndex...].drop { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return filerCategories.code(of: "Non-" + rest)
  }

  /// A ballot box: the first value for an empty one, the second for one that is ticked or crossed.
  static func ballotBox(_ text: String, empty: String, marked: String) -> String? {
    switch text {
    case "\u{2610}": empty
    case "\u{2611}", "\u{2612}": marked
    default: nil
    }
  }
}
