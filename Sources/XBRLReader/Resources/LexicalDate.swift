internal import FilingModel

/// Dates and times of contexts, in the forms of XML Schema that XBRL 2.1, section 4.7.2, allows.
enum LexicalDate {
  /// The moment written as a date or a date with a time; nil for anything else.
  ///
  /// A date alone is the start of its day, or, as an instant or end date, the end of its day. A zone
  /// says where the clock hangs, not another day: facts of one filing share it.
  static func moment(_ text: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Moment? {
    let written = withoutZone(text)
    guard written.count >= 10,
      let date = CalendarDate(utf8: UnsafeBufferPointer(rebasing: written[..<10]))
    else { return nil }
    if written.count == 10 {
      return isEnd ? Moment(endOf: date) : Moment(startOf: date)
    }
    guard written[10] == UInt8(ascii: "T"),
      let seconds = secondsOfDay(UnsafeBufferPointer(rebasing: written[11...]))
    else { return nil }
    return Moment(seconds: Moment(startOf: date).seconds + seconds)
  }

  /// Seconds for `hh:mm:ss`, with zeros alone after a point; `24:00:00` is the end of the day.
  private static func secondsOfDay(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count >= 8, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
      let hours = twoDigits(text, at: 0), let minutes = twoDigits(text, at: 3),
      let seconds = twoDigits(text, at: 6), minutes < 60, seconds < 60
    else { return nil }
    if text.count > 8 {
      guard text.count > 9, text[8] == UInt8(ascii: "."),
        text[9...].allSatisfy({ $0 == UInt8(ascii: "0") })
      else { return nil }
    }
    let total = hours * 3600 + minutes * 60 + seconds
    return total <= 86_400 ? total : nil
  }

  private static func twoDigits(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let digits = (text[index], text[index + 1])
    guard (48...57).contains(digits.0), (48...57).contains(digits.1) else { return nil }
    return Int(digits.0 - 48) * 10 + Int(digits.1 - 48)
  }

  /// The text without `Z`, `+hh:mm` or `-hh:mm` at its end.
  private static func withoutZone(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let count = text.count
    if count > 10, text[count - 1] == UInt8(ascii: "Z") {
      return UnsafeBufferPointer(rebasing: text[..<(count - 1)])
    }
    guard count >= 16, text[count - 3] == UInt8(ascii: ":"),
      text[count - 6] == UInt8(ascii: "+") || text[count - 6] == UInt8(ascii: "-")
    else { return text }
    return UnsafeBufferPointer(rebasing: text[..<(count - 6)])
  }
}
