extension Transformation {
  /// Transformation registry 4, of 12 February 2020.
  static let registry4: [String: Transformation] = fixed4.merging(numericDates4) { $1 }
    .merging(daysAndMonths4) { $1 }.merging(fullDates4) { $1 }.merging(monthsAndYears4) { $1 }

  private static let fixed4: [String: Transformation] = [
    "fixed-empty": .fixed(""),
    "fixed-false": .fixed("false"),
    "fixed-true": .fixed("true"),
    "fixed-zero": .zero,
    "num-comma-decimal": .number(NumberFormat(point: ",", marks: [.dot, .space], .free)),
    "num-dot-decimal": .number(NumberFormat(point: ".", marks: [.comma, .space], .free)),
    "num-unit-decimal": .spelled { UnitNumber(grouping: .free).number($0) },
  ]

  private static let numericDates4: [String: Transformation] = [
    "date-day-month": .date([.day, .gap, .month]),
    "date-day-month-year": .date([.day, .gap, .month, .gap, .year], digits: .devanagari),
    "date-month-day": .date([.month, .gap, .day, .letters(2)]),
    "date-month-day-year": .date([.month, .gap, .day, .gap, .year]),
    "date-month-year": .date([.month, .gap, .year], digits: .devanagari),
    "date-year-month": .date([.year, .gap, .month, .tail(.max)], digits: .fullWidth),
    "date-year-month-day": .date(
      [.year, .gap, .month, .gap, .day, .tail(.max)], digits: .fullWidth),

    "date-day-monthroman": .date([.day, .gap, .name(.roman)]),
    "date-day-monthroman-year": .date([.day, .gap, .name(.roman), .gap, .year]),
    "date-monthroman-year": .date([.name(.roman), .gap, .year]),

    "date-jpn-era-year-month": .date(
      [.era, .eraYear, .sign("年"), .month, .sign("月")], digits: .fullWidth),
    "date-jpn-era-year-month-day": .date(
      [.era, .eraYear, .sign("年"), .month, .sign("月"), .day, .sign("日")], digits: .fullWidth),
    "date-ind-day-monthname-year-hi": .date(
      [.day, .gap, .name(.saka), .gap, .longYear], digits: .devanagari, calendar: .saka),
  ]

  private static let daysAndMonths4: [String: Transformation] = [
    "date-day-monthname-bg": .dayMonth(.bg),
    "date-day-monthname-cs": .date([.day, .gap, .name(.cs), .fullStop]),
    "date-day-monthname-da": .dayMonth(.da),
    "date-day-monthname-de": .dayMonth(.de),
    "date-day-monthname-el": .dayMonth(.el),
    "date-day-monthname-en": .dayMonth(.en),
    "date-day-monthname-es": .dayMonth(.es),
    "date-day-monthname-et": .dayMonth(.et),
    "date-day-monthname-fi": .dayMonth(.fi),
    "date-day-monthname-fr": .dayMonth(.fr),
    "date-day-monthname-hr": .dayMonth(.hr),
    "date-day-monthname-it": .dayMonth(.it),
    "date-day-monthname-lv": .dayMonth(.lv),
    "date-day-monthname-nl": .dayMonth(.nl),
    "date-day-monthname-no": .dayMonth(.no),
    "date-day-monthname-pl": .dayMonth(.pl),
    "date-day-monthname-pt": .dayMonth(.pt),
    "date-day-monthname-ro": .dayMonth(.ro),
    "date-day-monthname-sk": .dayMonth(.sk),
    "date-day-monthname-sl": .dayMonth(.sl),
    "date-day-monthname-sv": .dayMonth(.sv),
    "date-monthname-day-en": .date([.name(.en), .gap, .day, .letters(2)]),
    "date-monthname-day-hu": .date([.name(.hu), .gap, .day]),
    "date-monthname-day-lt": .date([.name(.lt), .gap, .day, .tail(.max)]),
  ]

  private static let fullDates4: [String: Transformation] = [
    "date-day-monthname-year-bg": .date([.day, .gap, .name(.bg), .gap, .year, .tail(.max)]),
    "date-day-monthname-year-cs": .dayMonthYear(.cs),
    "date-day-monthname-year-da": .dayMonthYear(.da),
    "date-day-monthname-year-de": .dayMonthYear(.de),
    "date-day-monthname-year-el": .dayMonthYear(.el),
    "date-day-monthname-year-en": .dayMonthYear(.en),
    "date-day-monthname-year-es": .dayMonthYear(.es),
    "date-day-monthname-year-et": .dayMonthYear(.et),
    "date-day-monthname-year-fi": .dayMonthYear(.fi),
    "date-day-monthname-year-fr": .dayMonthYear(.fr),
    "date-day-monthname-year-hi": .date(
      [.day, .gap, .name(.hi), .gap, .longYear], digits: .devanagari),
    "date-day-monthname-year-hr": .dayMonthYear(.hr),
    "date-day-monthname-year-it": .dayMonthYear(.it),
    "date-day-monthname-year-nl": .dayMonthYear(.nl),
    "date-day-monthname-year-no": .dayMonthYear(.no),
    "date-day-monthname-year-pl": .date([.day, .gap, .name(.pl), .gap, .year, .tail(.max)]),
    "date-day-monthname-year-pt": .dayMonthYear(.pt),
    "date-day-monthname-year-ro": .dayMonthYear(.ro),
    "date-day-monthname-year-sk": .dayMonthYear(.sk),
    "date-day-monthname-year-sl": .dayMonthYear(.sl),
    "date-day-monthname-year-sv": .dayMonthYear(.sv),
    "date-monthname-day-year-en": .date([.name(.en), .gap, .day, .gap, .year]),
    "date-year-day-monthname-lv": .date([.year, .gap, .day, .gap, .name(.lv), .tail(.max)]),
    "date-year-monthname-day-hu": .date([.year, .gap, .name(.hu), .gap, .day]),
    "date-year-monthname-day-lt": .date(
      [.year, .gap, .name(.lt), .gap, .day, .tail(.max)]),
  ]

  private static let monthsAndYears4: [String: Transformation] = [
    "date-monthname-year-bg": .date([.name(.bg), .gap, .year, .tail(.max)]),
    "date-monthname-year-cs": .monthYear(.csNominative),
    "date-monthname-year-da": .monthYear(.da),
    "date-monthname-year-de": .monthYear(.de),
    "date-monthname-year-el": .monthYear(.el),
    "date-monthname-year-en": .monthYear(.en),
    "date-monthname-year-es": .monthYear(.es),
    "date-monthname-year-et": .monthYear(.et),
    "date-monthname-year-fi": .monthYear(.fi),
    "date-monthname-year-fr": .monthYear(.fr),
    "date-monthname-year-hi": .date([.name(.hi), .gap, .longYear], digits: .devanagari),
    "date-monthname-year-hr": .monthYear(.hr),
    "date-monthname-year-it": .monthYear(.it),
    "date-monthname-year-nl": .monthYear(.nl),
    "date-monthname-year-no": .monthYear(.no),
    "date-monthname-year-pl": .date([.name(.pl), .gap, .year, .tail(.max)]),
    "date-monthname-year-pt": .monthYear(.pt),
    "date-monthname-year-ro": .monthYear(.ro),
    "date-monthname-year-sk": .monthYear(.sk),
    "date-monthname-year-sl": .monthYear(.sl),
    "date-monthname-year-sv": .monthYear(.sv),
    "date-year-monthname-en": .date([.year, .gap, .name(.en)]),
    "date-year-monthname-hu": .date([.year, .gap, .name(.hu), .tail(7)]),
    "date-year-monthname-lt": .date([.year, .gap, .name(.lt), .tail(.max)]),
    "date-year-monthname-lv": .date([.year, .gap, .name(.lv), .tail(7)]),
  ]
}

extension Transformation {
  static func dayMonth(_ language: MonthLanguage) -> Transformation {
    .date([.day, .gap, .name(language), .tail(language.tail)])
  }

  static func dayMonthYear(_ language: MonthLanguage) -> Transformation {
    .date([.day, .gap, .name(language), .gap, .year])
  }

  static func monthYear(_ language: MonthLanguage) -> Transformation {
    .date([.name(language), .gap, .year])
  }
}
