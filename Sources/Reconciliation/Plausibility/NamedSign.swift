import FilingModel

/// What the name of a concept says about the sign of its values.
///
/// The standard taxonomy names both directions of an item that may go either way, the positive one
/// first: income and loss, provided by and used in, increase and decrease. A name without such a pair
/// and without a word for a difference, a result or a remainder counts something, or names money that
/// goes one way.
enum NamedSign {
  /// Whether values of the concept may have either sign, as far as the words of its name tell.
  static func isEither(_ localName: String) -> Bool {
    let words = Self.words(of: plain(localName))
    if isPaired(words) { return true }
    let isBound = words.contains { bounding.contains($0) }
    if isBound, !words.contains(where: { moving.contains($0) }) { return false }
    return words.contains { word in
      guard either.contains(word) else { return false }
      guard let settled = settling[word] else { return true }
      return !words.contains { settled.contains($0) }
    }
  }

  /// Whether the name says outright that values go both ways.
  static func isTwoWay(_ localName: String) -> Bool {
    isPaired(words(of: localName))
  }

  /// Whether the name counts or measures something that is there or is not: shares, a price, a debt.
  static func isSolid(_ localName: String) -> Bool {
    let words = words(of: localName)
    return words.contains { solid.contains($0) } && !isPaired(words)
  }

  /// Whether the name says which way the money went, or is of a plan, a price or a count.
  static func isOneWay(_ localName: String) -> Bool {
    let words = words(of: localName)
    return words.first.map { directed.contains($0) } == true || words.contains { firm.contains($0) }
  }

  /// Whether the name is of a cost, a sale, a purchase or a share of a whole, and of nothing that is
  /// taken back.
  static func isSpending(_ localName: String) -> Bool {
    let words = words(of: plain(localName))
    return words.contains { spending.contains($0) } && !words.contains { returning.contains($0) }
      && !isPaired(words)
  }

  /// Whether the name is of a price, and not of how one moves.
  static func isPrice(_ localName: String) -> Bool {
    guard localName.holds("Price") else { return false }
    let words = words(of: localName)
    return words.contains("Price") && !words.contains { moving.contains($0) }
  }

  /// Whether the name begins with the number of what it counts, and is not of how that moves.
  static func isCount(_ localName: String) -> Bool {
    guard localName.hasPrefix("NumberOf") || localName.hasPrefix("Numberof") else { return false }
    let words = words(of: localName)
    return !isPaired(words) && !words.contains { moving.contains($0) }
  }

  /// Whether the name is of something that is taken back at times, or that filers state with the sign
  /// it has in its table.
  static func isReversible(_ localName: String) -> Bool {
    let words = Self.words(of: plain(localName))
    return words.contains { reversible.contains($0) } && !words.contains { firm.contains($0) }
  }

  /// Whether the name is of something that is itself taken back at times.
  static func isTakenBack(_ localName: String) -> Bool {
    let words = Self.words(of: plain(localName))
    return words.contains { takenBack.contains($0) } && !words.contains { firm.contains($0) }
  }

  private static func isPaired(_ words: [Substring]) -> Bool {
    words.contains { word in
      guard let others = pairs[word] else { return false }
      return words.contains { others.contains($0) }
    }
  }

  /// The name without phrases whose words mean something else than they say alone.
  private static func plain(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      if let phrase = phrasesByLetter[bytes[place]]?.first(where: { rest.starts(with: $0) }) {
        place += phrase.count
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The longest first, so that a phrase is not taken for a shorter one it starts with.
  private static let phrasesByLetter: [UInt8: [[UInt8]]] = Dictionary(
    grouping: phrases.map { Array($0.utf8) }.sorted { $0.count > $1.count }, by: { $0[0] })

  /// `IncomeTaxesPaid` as `Income`, `Taxes`, `Paid`.
  private static func words(of name: String) -> [Substring] {
    var words: [Substring] = []
    var start = name.startIndex
    var index = start
    while index < name.endIndex {
      let next = name.utf8.index(after: index)
      if next == name.endIndex || (65...90).contains(name.utf8[next]) {
        words.append(name[start..<next])
        start = next
      }
      index = next
    }
    return words
  }
}
