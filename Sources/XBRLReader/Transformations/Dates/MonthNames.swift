/// The names of the months in one language, and what may stand beside a name.
struct MonthNames: Sendable {
  /// In which letters the names are written.
  enum Letters: Sendable {
    /// As they stand in the table.
    case asWritten
    /// With a capital, or all capitals.
    case capitals
    /// Small, with a capital, or all capitals.
    case any
  }

  /// What a neighbour of a name must not be.
  enum Barred: Sendable {
    case nothing, letter, romanNumeral

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .nothing: false
      case .letter: scalar.isASCII && scalar.properties.isAlphabetic
      case .romanNumeral: "IVXivx".unicodeScalars.contains(scalar)
      }
    }
  }

  private struct Name {
    let head: [Unicode.Scalar]
    /// What follows the head after some characters of the same word.
    let end: [Unicode.Scalar]?
    let month: Int
  }

  private let names: [Name]
  private let before: Barred
  private let after: Barred

  /// Names from a table: twelve fields with a blank between, each with `/` between its spellings.
  ///
  /// `*` in a spelling stands for any characters of a word.
  init(
    _ table: String, _ letters: Letters = .any, before: Barred = .nothing, after: Barred = .nothing
  ) {
    var names: [Name] = []
    for (index, field) in table.split(separator: " ").enumerated() {
      for spelling in field.split(separator: "/") {
        for variant in Self.variants(of: String(spelling), letters) {
          let parts = variant.split(separator: "*").map { Array($0.unicodeScalars) }
          names.append(
            Name(head: parts[0], end: parts.count > 1 ? parts[1] : nil, month: index + 1))
        }
      }
    }
    self.names = names.sorted { $0.head.count > $1.head.count }
    self.before = before
    self.after = after
  }

  private static func variants(of spelling: String, _ letters: Letters) -> Set<String> {
    let capital = spelling.prefix(1).uppercased() + spelling.dropFirst()
    switch letters {
    case .asWritten: return [spelling]
    case .capitals: return [capital, spelling.uppercased()]
    case .any: return [spelling, capital, spelling.uppercased()]
    }
  }

  /// Where a name that starts at a position ends, and its month; the longest name first.
  func matches(in scalars: [Unicode.Scalar], at start: Int) -> [(end: Int, month: Int)] {
    if start > 0, before.contains(scalars[start - 1]) { return [] }
    var found: [(end: Int, month: Int)] = []
    for name in names where scalars[start...].starts(with: name.head) {
      guard let end = end(of: name, in: scalars, from: start + name.head.count) else { continue }
      if end == scalars.count || !after.contains(scalars[end]) {
        found.append((end, name.month))
      }
    }
    return found
  }

  private func end(of name: Name, in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard let wanted = name.end else { return start }
    var position = start
    while position < scalars.count, !Blanks.joinsWords(scalars[position]) {
      if scalars[position...].starts(with: wanted) { return position + wanted.count }
      position += 1
    }
    return nil
  }
}
