/// Matches pieces of a date against a text, trying the longest match of each piece first.
struct DateMatcher {
  private let scalars: [Unicode.Scalar]
  private let digits: DigitScript

  init(_ scalars: [Unicode.Scalar], _ digits: DigitScript) {
    self.scalars = scalars
    self.digits = digits
  }

  /// The fields when the pieces match all of the text from a position on.
  func match(
    _ pieces: ArraySlice<DatePiece>, at start: Int, _ fields: DateFields
  ) -> DateFields? {
    guard let piece = pieces.first else { return start == scalars.count ? fields : nil }
    for (end, fields) in matches(of: piece, at: start, fields) {
      if let result = match(pieces.dropFirst(), at: end, fields) { return result }
    }
    return nil
  }

  private func matches(
    of piece: DatePiece, at start: Int, _ fields: DateFields
  ) -> [(end: Int, fields: DateFields)] {
    switch piece {
    case .day:
      return number(at: start, of: 1...2, fields) { $0.day = $1 }
    case .month:
      return number(at: start, of: 1...2, fields) { $0.month = $1 }
    case .year, .longYear:
      return year(at: start, fields, isLong: piece.isLongYear)
    case .era:
      return JapaneseEra.all.filter { scalars[start...].starts(with: $0.name) }.map { era in
        (skippingBlanks(from: start + era.name.count), fields.with { $0.eraStart = era.yearBefore })
      }
    case .eraYear:
      if start < scalars.count, scalars[start] == JapaneseEra.firstYear {
        return [(start + 1, fields.with { $0.year = 1 })]
      }
      return number(at: start, of: 1...2, fields) { $0.year = $1 }
    case .name(let language):
      return MonthNames.of(language).matches(in: scalars, at: start).map { end, month in
        (end, fields.with { $0.month = month })
      }
    case .gap: return run(at: start, of: 1...Int.max, fields) { digit($0) == nil }
    case .text(let text):
      let wanted = text.unicodeScalars
      return scalars[start...].starts(with: wanted) ? [(start + wanted.count, fields)] : []
    case .fullStop: return run(at: start, of: 0...1, fields) { $0 == "." }
    case .sign(let sign): return self.sign(sign, at: start).map { [($0, fields)] } ?? []
    case .tail(let most): return run(at: start, of: 0...most, fields) { digit($0) == nil }
    case .letters(let most):
      return run(at: start, of: 0...most, fields) { $0.isASCII && $0.properties.isAlphabetic }
    }
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? { digits.digit(scalar) }

  private func value(at start: Int) -> (number: Int, count: Int) {
    var number = 0
    var count = 0
    while start + count < scalars.count, count < 5, let digit = digit(scalars[start + count]) {
      number = number * 10 + digit
      count += 1
    }
    return (number, count)
  }

  private func number(
    at start: Int, of counts: ClosedRange<Int>, _ fields: DateFields,
    _ set: (inout DateFields, Int) -> Void
  ) -> [(end: Int, fields: DateFields)] {
    let (number, count) = value(at: start)
    guard counts.contains(count) else { return [] }
    return [(start + count, fields.with { set(&$0, number) })]
  }

  private func year(
    at start: Int, _ fields: DateFields, isLong: Bool
  ) -> [(end: Int, fields: DateFields)] {
    let (number, count) = value(at: start)
    guard count == 4 || count == 2 || (count == 1 && !isLong) else { return [] }
    let filled = fields.with {
      $0.year = number
      $0.isShort = count < 4
    }
    return [(start + count, filled)]
  }

  /// Every run of such characters from a position on, the longest first.
  private func run(
    at start: Int, of counts: ClosedRange<Int>, _ fields: DateFields,
    _ isPart: (Unicode.Scalar) -> Bool
  ) -> [(end: Int, fields: DateFields)] {
    let available = scalars[start...].prefix { isPart($0) }.count
    let most = min(available, counts.upperBound)
    guard most >= counts.lowerBound else { return [] }
    return (counts.lowerBound...most).reversed().map { (start + $0, fields) }
  }

  private func sign(_ sign: Unicode.Scalar, at start: Int) -> Int? {
    let place = skippingBlanks(from: start)
    guard place < scalars.count, scalars[place] == sign else { return nil }
    return skippingBlanks(from: place + 1)
  }

  private func skippingBlanks(from start: Int) -> Int {
    let ideographicSpace: Unicode.Scalar = "\u{3000}"
    return start
      + scalars[start...].prefix { Blanks.joinsWords($0) || $0 == ideographicSpace }.count
  }
}

extension DateFields {
  fileprivate func with(_ change: (inout DateFields) -> Void) -> DateFields {
    var copy = self
    change(&copy)
    return copy
  }
}

extension DatePiece {
  fileprivate var isLongYear: Bool {
    if case .longYear = self { true } else { false }
  }
}

/// The eras of Japan since 1868; each is also written by its first character.
private struct JapaneseEra {
  let name: [Unicode.Scalar]
  let yearBefore: Int

  static let firstYear: Unicode.Scalar = "元"

  static let all = [
    ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018),
  ].flatMap { name, year in
    let scalars = Array(name.unicodeScalars)
    return [
      JapaneseEra(name: scalars, yearBefore: year),
      JapaneseEra(name: [scalars[0]], yearBefore: year),
    ]
  }
}
