/// A duration in English words or numerals: `three years, 11 months and four days` is `P3Y11M4D`.
enum WordDuration {
  private static let units = [
    ("year", "years", "Y"), ("month", "months", "M"), ("day", "days", "D"),
  ]

  /// `ixt-sec:durwordsen`: years, months and days in this order, any two of which may be missing.
  static func text(_ input: String) -> String? {
    guard var words = EnglishWords(input), !words.isAtEnd else { return nil }
    var result = "P"
    var open = units[...]
    var joins: Set<EnglishWords.Join> = [.blank]
    while !words.isAtEnd {
      let hasAnd = result != "P" && words.take("and", joins)
      guard let count = count(&words, joins: hasAnd ? [.blank] : joins),
        let word = words.peek([.blank, .dash])?.lowercased(),
        let unit = open.firstIndex(where: { $0.0 == word || $0.1 == word })
      else { return nil }
      words.skip()
      result += "\(count)" + units[unit].2
      open = open[(unit + 1)...]
      joins = [.blank, .dash, .comma]
    }
    return result
  }

  private static func count(
    _ words: inout EnglishWords, joins: Set<EnglishWords.Join>
  ) -> Int? {
    guard let word = words.peek(joins) else { return nil }
    if word == "zero" || word == "no" {
      words.skip()
      return 0
    }
    if word.utf8.count <= 4, word.utf8.allSatisfy({ (48...57).contains($0) }) {
      words.skip()
      return Int(word)
    }
    return EnglishNumber.group(&words, joins: joins, hundredJoins: [.blank, .dash])
  }
}
