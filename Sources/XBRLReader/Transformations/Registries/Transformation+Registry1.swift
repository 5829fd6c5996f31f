extension Transformation {
  /// Transformation registry 1, of 20 April 2010.
  static let registry1: [String: Transformation] = [
    "numcomma": .number(NumberFormat(point: ",", marks: [], .none)),
    "numcommadot": .number(NumberFormat(point: ".", marks: .comma, .thousands)),
    "numdotcomma": .number(NumberFormat(point: ",", marks: .dot, .thousands)),
    "numspacecomma": .number(NumberFormat(point: ",", marks: .space, .thousands)),
    "numspacedot": .number(NumberFormat(point: ".", marks: .space, .thousands)),
    "numdash": .zero { $0 == "-" },

    "datedoteu": .date([.day, .text("."), .month, .text("."), .longYear]),
    "datedotus": .date([.month, .text("."), .day, .text("."), .longYear]),
    "dateslasheu": .date([.day, .text("/"), .month, .text("/"), .longYear]),
    "dateslashus": .date([.month, .text("/"), .day, .text("/"), .longYear]),
    "dateslashdaymontheu": .date([.day, .text("/"), .month]),
    "dateslashmonthdayus": .date([.month, .text("/"), .day]),

    "datelonguk": .date([.day, space, .name(.englishLong), space, .longYear]),
    "dateshortuk": .date([.day, space, .name(.englishShort), space, .longYear]),
    "datelongus": .date([.name(.englishLong), space, .day, .text(", "), .longYear]),
    "dateshortus": .date([.name(.englishShort), space, .day, .text(", "), .longYear]),
    "datelongdaymonthuk": .date([.day, space, .name(.englishLong)]),
    "dateshortdaymonthuk": .date([.day, space, .name(.englishShort)]),
    "datelongmonthdayus": .date([.name(.englishLong), space, .day]),
    "dateshortmonthdayus": .date([.name(.englishShort), space, .day, .letters(2)]),
    "datelongmonthyear": .date([.name(.englishLong), space, .longYear]),
    "dateshortmonthyear": .date([.name(.englishShort), space, .longYear]),
    "datelongyearmonth": .date([.longYear, space, .name(.englishLong)]),
    "dateshortyearmonth": .date([.longYear, space, .name(.englishShort)]),
  ]

  private static let space = DatePiece.text(" ")
}
