internal import FilingModel

/// The last day of a calendar quarter: `3rd quarter, 1999`, `1999 Q3`, `Last quarter 1999`.
enum QuarterEnd {
  private static let words = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4]

  /// `ixt-sec:datequarterend`: a year of four digits first or last, and one quarter.
  static func text(_ input: String) -> String? {
    let scalars = Array(input.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, isWordPart(first), isWordPart(last)
    else { return nil }
    let runs = input.split { !$0.isASCII || !$0.isNumber }
    guard let year = runs.first(where: { $0.count == 4 }),
      input.hasPrefix(year) || input.hasSuffix(year)
    else { return nil }
    let others = runs.filter { $0 != year }
    guard others.count <= 1,
      let quarter = others.isEmpty ? word(in: input) : digit(others[0]),
      (1...4).contains(quarter), let number = Int(year)
    else { return nil }
    let month = quarter * 3
    return CalendarDate(
      year: number, month: month, day: CalendarDate.dayCount(year: number, month: month)
    )?.description
  }

  private static func digit(_ run: Substring) -> Int? {
    run.count == 1 ? Int(run) : nil
  }

  private static func word(in input: String) -> Int? {
    let found = input.split { !$0.isLetter }.compactMap { word in
      words[word.prefix(1).lowercased() + word.dropFirst()]
    }
    return found.count == 1 ? found[0] : nil
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }
}
