internal import FilingModel

/// Dates and times of contexts, in the forms of XML Schema that XBRL 2.1, section 4.7.2, allows.
enum LexicalDate {
  /// The moment written as a date or a date with a time; nil for anything else.
  ///
  /// A date alone is the start of its day, or, as an instant or end date, the end of its day.
  static func moment(_ text: String, isEnd: Bool) -> Moment? {
    let parts = withoutZone(text).split(separator: "T", omittingEmptySubsequences: false)
    guard let date = parts.first.flatMap({ CalendarDate($0) }) else { return nil }
    guard parts.count > 1 else {
      return isEnd ? Moment(endOf: date) : Moment(startOf: date)
    }
    guard parts.count == 2, let seconds = secondsOfDay(parts[1]) else { return nil }
    return Moment(seconds: Moment(startOf: date).seconds + seconds)
  }

  /// Seconds for `hh:mm:ss`, with zeros alone after a point; `24:00:00` is the end of the day.
  private static func secondsOfDay(_ text: Substring) -> Int? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 1 || (halves.count == 2 && halves[1].allSatisfy { $0 == "0" }) else {
      return nil
    }
    let fields = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, fields.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    let numbers = fields.compactMap { UInt8($0) }.map { Int($0) }
    guard numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return nil }
    let seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    return seconds <= 86_400 ? seconds : nil
  }

  /// A zone says where the clock hangs, not another day: facts of one filing share it.
  private static func withoutZone(_ text: String) -> Substring {
    if text.hasSuffix("Z") { return text.dropLast() }
    let tail = text.suffix(6)
    guard text.utf8.count > 10, tail.utf8.count == 6, let sign = tail.first,
      sign == "+" || sign == "-", tail.dropFirst(3).first == ":"
    else { return text[...] }
    return text.dropLast(6)
  }
}
