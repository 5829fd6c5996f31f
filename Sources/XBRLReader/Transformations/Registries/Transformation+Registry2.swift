extension Transformation {
  /// Transformation registry 2, of 31 July 2011.
  static let registry2: [String: Transformation] = [
    "booleanfalse": .fixed("false"),
    "booleantrue": .fixed("true"),
    "nocontent": .fixed(""),
    "zerodash": .zero { Dashes.isOne($0) },
    "numcommadecimal": .number(
      NumberFormat(point: ",", marks: [.dot, .space], .optionalThousands)),
    "numdotdecimal": .number(
      NumberFormat(point: ".", marks: [.comma, .space], .optionalThousands)),
    "numunitdecimal": .spelled { UnitNumber(grouping: .thousands).number($0) },

    "datedaymonth": .date([.day, .gap, .month]),
    "datedaymonthen": .date([.day, .gap, .name(.en)]),
    "datedaymonthyear": .date([.day, .gap, .month, .gap, .year]),
    "datedaymonthyearen": .date([.day, .gap, .name(.en), .gap, .year]),
    "datemonthday": .date([.month, .gap, .day, .letters(2)]),
    "datemonthdayen": .date([.name(.en), .gap, .day, .letters(2)]),
    "datemonthdayyear": .date([.month, .gap, .day, .gap, .year]),
    "datemonthdayyearen": .date([.name(.en), .gap, .day, .gap, .year]),
    "datemonthyearen": .date([.name(.en), .gap, .year]),
    "dateyearmonthen": .date([.year, .gap, .name(.en)]),

    "dateyearmonthcjk": .date([.year, .sign("年"), .month, .sign("月")], digits: .fullWidth),
    "dateyearmonthdaycjk": .date(
      [.year, .sign("年"), .month, .sign("月"), .day, .sign("日")], digits: .fullWidth),
    "dateerayearmonthjp": .date(
      [.era, .eraYear, .sign("年"), .month, .sign("月")], digits: .fullWidth),
    "dateerayearmonthdayjp": .date(
      [.era, .eraYear, .sign("年"), .month, .sign("月"), .day, .sign("日")], digits: .fullWidth),
  ]
}
