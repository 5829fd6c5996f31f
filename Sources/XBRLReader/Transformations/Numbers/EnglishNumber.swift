internal import FilingModel

/// Whole numbers in English words, short scale: `eighteen million three hundred thousand and one`.
enum EnglishNumber {
  /// `ixt-sec:numwordsen`: words up to quintillions, or a word for zero.
  static func number(_ text: String) -> ExactDecimal? {
    guard var words = EnglishWords(text) else { return nil }
    if let word = words.peek(), ["zero", "no", "none", "nil"].contains(word) {
      words.skip()
      return words.isAtEnd ? .zero : nil
    }
    return sum(&words)
  }

  /// Groups with ever smaller scales; after hundreds and thousands `and` may stand before the rest.
  private static func sum(_ words: inout EnglishWords) -> ExactDecimal? {
    var total: Int128 = 0
    var open = scales[...]
    var joins: Set<EnglishWords.Join> = [.blank]
    repeat {
      let hasAnd = open.isEmpty && words.take("and", joins)
      guard let group = group(&words, joins: hasAnd ? [.blank] : joins), !hasAnd || group < 100
      else { return nil }
      guard let word = words.peek(), let scale = open.firstIndex(where: { $0.word == word }) else {
        return words.isAtEnd ? ExactDecimal(total + Int128(group)) : nil
      }
      words.skip()
      total += Int128(group) * scales[scale].value
      open = open[..<scale]
      joins = [.blank, .comma]
    } while !words.isAtEnd
    return ExactDecimal(total)
  }

  /// A number below 2,000: `nineteen hundred and fifty-one`, `seven`.
  ///
  /// Nothing is taken when it returns nil at the first word.
  static func group(
    _ words: inout EnglishWords, joins: Set<EnglishWords.Join> = [.blank],
    hundredJoins: Set<EnglishWords.Join> = [.blank]
  ) -> Int? {
    guard let first = words.peek(joins) else { return nil }
    guard let unit = units[first] else { return below100(&words, joins: joins) }
    words.skip()
    guard words.take("hundred", hundredJoins) else { return unit }
    let beforeAnd = words
    let hasAnd = words.take("and", hundredJoins)
    if let rest = below100(&words, joins: hasAnd ? [.blank] : hundredJoins) {
      return unit * 100 + rest
    }
    words = beforeAnd
    return unit * 100
  }

  private static func below100(
    _ words: inout EnglishWords, joins: Set<EnglishWords.Join>
  ) -> Int? {
    guard let first = words.peek(joins) else { return nil }
    if let unit = units[first] {
      words.skip()
      return unit
    }
    guard let ten = tens[first] else { return nil }
    words.skip()
    guard let next = words.peek([.blank, .dash]), let unit = units[next], unit < 10 else {
      return ten
    }
    words.skip()
    return ten + unit
  }

  private static let units = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      + "sixteen seventeen eighteen nineteen", from: 1, by: 1)

  private static let tens = numbered(
    "twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10)

  private static let scales: [(word: String, value: Int128)] = [
    ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000), ("quadrillion", 1_000_000_000_000_000),
    ("quintillion", 1_000_000_000_000_000_000),
  ]

  private static func numbered(_ words: String, from first: Int, by step: Int) -> [String: Int] {
    let pairs = words.split(separator: " ").enumerated().map {
      (String($0.element), first + $0.offset * step)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
