extension Transformation {
  /// Transformation registry 5, of 16 February 2022: registry 4, Welsh dates, and apostrophes
  /// between groups of digits.
  static let registry5: [String: Transformation] = registry4.merging(addedIn5) { $1 }

  private static let addedIn5: [String: Transformation] = [
    "date-day-monthname-cy": .dayMonth(.cy),
    "date-day-monthname-year-cy": .dayMonthYear(.cy),
    "date-monthname-year-cy": .monthYear(.cyMutated),
    "num-comma-decimal-apos": .number(
      NumberFormat(point: ",", marks: [.dot, .space, .apostrophe], .free)),
    "num-dot-decimal-apos": .number(
      NumberFormat(point: ".", marks: [.comma, .space, .apostrophe], .free)),
    "num-unit-decimal-apos": .spelled { UnitNumber(grouping: .apostrophes).number($0) },
  ]
}
