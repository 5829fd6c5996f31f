/// English words with what joins each to the word before: the input of number words.
struct EnglishWords {
  enum Join {
    case blank, dash, comma
  }

  private let words: [(join: Join, word: String)]
  private var position = 0

  /// Nil when the text holds more than words, blanks, dashes and commas, or starts or ends with one
  /// of the latter.
  init?(_ text: String) {
    var words: [(Join, String)] = []
    var join: Join? = .blank
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        if let pending = join {
          words.append((pending, ""))
          join = nil
        }
        words[words.count - 1].1.unicodeScalars.append(scalar)
      } else {
        guard !words.isEmpty, let next = Self.join(scalar, after: join) else { return nil }
        join = next
      }
    }
    guard join == nil else { return nil }
    self.words = words.map { ($0.0, Self.initialLowered($0.1)) }
  }

  /// What one more separating character makes of a join; nil when both cannot stand together.
  private static func join(_ scalar: Unicode.Scalar, after join: Join?) -> Join? {
    if Blanks.joinsWords(scalar) { return join == .dash ? nil : join ?? .blank }
    if scalar == ",", join == nil || join == .blank { return .comma }
    return Dashes.contains(scalar) && join == nil ? .dash : nil
  }

  private static func initialLowered(_ word: String) -> String {
    word.prefix(1).lowercased() + word.dropFirst()
  }

  var isAtEnd: Bool { position == words.count }

  /// The next word when it is joined in one of these ways; the first counts as joined by a blank.
  func peek(_ joins: Set<Join> = [.blank]) -> String? {
    guard position < words.count, joins.contains(words[position].join) else { return nil }
    return words[position].word
  }

  mutating func skip() { position += 1 }

  /// Takes the next word when it is this one, joined in one of these ways.
  mutating func take(_ word: String, _ joins: Set<Join> = [.blank]) -> Bool {
    guard peek(joins) == word else { return false }
    position += 1
    return true
  }
}
