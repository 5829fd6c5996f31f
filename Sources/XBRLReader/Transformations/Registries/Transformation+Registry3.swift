extension Transformation {
  /// Transformation registry 3, of 26 February 2015: registry 2, and Danish and Indian forms.
  static let registry3: [String: Transformation] = registry2.merging(addedIn3) { _, new in new }

  private static let addedIn3: [String: Transformation] = [
    "datedaymonthdk": .date([.day, .gap, .name(.da), .tail(6)]),
    "datedaymonthyeardk": .date([.day, .gap, .name(.da), .gap, .year]),
    "datemonthyeardk": .date([.name(.da), .gap, .year]),

    "datedaymonthyearin": .date(
      [.day, .gap, .name(.hiOrNumber), .gap, .longYear], digits: .devanagari),
    "datemonthyearin": .date([.name(.hi), .gap, .longYear], digits: .devanagari),
    "calindaymonthyear": .date(
      [.day, .gap, .name(.saka), .gap, .longYear], digits: .devanagari, calendar: .saka),

    "datemonthyear": .date([.month, .gap, .year]),
    "dateyearmonthday": .date(
      [.year, .gap, .month, .gap, .day, .tail(.max)], digits: .fullWidth),

    "numdotdecimalin": .number(NumberFormat(point: ".", marks: [.comma, .space], .lakhs)),
    "numunitdecimalin": .spelled { UnitNumber(grouping: .lakhs).number($0) },
  ]
}
