/// Times as entries write them, whose order as text is their order in time.
enum Timestamp {
  /// Whether the text is `YYYY-MM-DDThh:mm:ss.sssZ` and a moment of the calendar.
  static func isValid(_ text: String) -> Bool {
    var digits = 0
    guard text.utf8.count == 24 else { return false }
    for (byte, form) in zip(text.utf8, "0000-00-00T00:00:00.000Z".utf8) {
      guard form == UInt8(ascii: "0") else {
        guard byte == form else { return false }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
      digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
    }
    // What is left of the seventeen digits after milliseconds: YYYYMMDDhhmmss.
    let (clock, day) = ((digits / 1_000) % 1_000_000, digits / 1_000_000_000)
    return clock / 10_000 < 24 && clock / 100 % 100 < 60 && clock % 100 < 60
      && day % 100 > 0 && day % 100 <= days(ofMonth: day / 100 % 100, in: day / 10_000)
  }

  private static func days(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}
