/// Codes by the names people write for them.
///
/// Names match whole. Blanks and no-break spaces between words are alike, the first letter of a word
/// may be small or a capital, `[` is as good as `(`, and the right quotation mark is an apostrophe.
struct CodeTable: Sendable {
  private var codes: [String: String] = [:]
  /// Words whose letters may all be small or capitals.
  private let looseWords: Set<String>

  /// Entries are a code and a pattern: `[x]` may be left out, one of `{a|b}` stands there.
  init(_ entries: [(code: String, pattern: String)], looseWords: Set<String> = []) {
    self.looseWords = looseWords
    for (code, pattern) in entries {
      var parser = NamePattern(pattern)
      for name in parser.names() { codes[normal(name)] = code }
    }
  }

  /// Nil for a name that is not in the table.
  func code(of name: String) -> String? { codes[normal(name)] }

  var count: Int { codes.count }

  private func normal(_ name: String) -> String {
    var result = ""
    var word = ""
    for scalar in name.unicodeScalars {
      if Blanks.joinsWords(scalar) {
        result += loosened(word) + (result.hasSuffix(" ") && word.isEmpty ? "" : " ")
        word = ""
      } else if let mark = Self.mark(scalar) {
        result += loosened(word) + mark
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return result + loosened(word)
  }

  /// Characters after which a word starts.
  private static func mark(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "(", "[": "("
    case ")", "]": ")"
    case "'", "\u{2019}": "'"
    case "-", ",": String(scalar)
    default: nil
    }
  }

  private func loosened(_ word: String) -> String {
    let small = word.lowercased()
    return looseWords.contains(small) ? small : word.prefix(1).lowercased() + word.dropFirst()
  }
}

/// The names a pattern stands for.
private struct NamePattern {
  private let characters: [Character]
  private var position = 0

  init(_ pattern: String) {
    characters = Array(pattern)
  }

  /// All names up to the end of the pattern or of the bracket that is open.
  mutating func names() -> [String] {
    var names = [""]
    var finished: [String] = []
    while position < characters.count {
      let character = characters[position]
      position += 1
      switch character {
      case "[": names = Self.joined(names, [""] + self.names())
      case "{": names = Self.joined(names, self.names())
      case "]", "}": return finished + names
      case "|":
        finished += names
        names = [""]
      default: names = names.map { $0 + String(character) }
      }
    }
    return finished + names
  }

  private static func joined(_ heads: [String], _ ends: [String]) -> [String] {
    heads.flatMap { head in ends.map { head + $0 } }
  }
}
