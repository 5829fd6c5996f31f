internal import Glibc

/// Moments as servers write them, to and from whole seconds since 1970 (UTC).
enum ServerTime {
  /// `20130524T000000Z`, the form of `x-amz-date`.
  static func stamp(_ seconds: Int64) -> String {
    let parts = utc(seconds)
    return "\(padded(parts.tm_year + 1900, 4))\(padded(parts.tm_mon + 1))\(padded(parts.tm_mday))T"
      + "\(padded(parts.tm_hour))\(padded(parts.tm_min))\(padded(parts.tm_sec))Z"
  }

  /// Reads `2013-05-24T00:00:00.000Z`, the form of `LastModified`; fractions are dropped.
  static func parse(timestamp text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"),
      bytes[19] == UInt8(ascii: ".") || bytes.count == 20,
      bytes[20...].dropLast().allSatisfy(isDigit)
    else { return nil }
    let signs = [4, 7, 10, 13, 16].map { bytes[$0] }
    guard signs == Array("--T::".utf8) else { return nil }
    return seconds(
      number(bytes[0..<4]), number(bytes[5..<7]), number(bytes[8..<10]), number(bytes[11..<13]),
      number(bytes[14..<16]), number(bytes[17..<19]))
  }

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7); older forms are not read.
  static func parse(httpDate text: String) -> Int64? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].utf8.count == 4, parts[0].hasSuffix(","), parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }), parts[1].utf8.count == 2,
      parts[3].utf8.count == 4
    else { return nil }
    return seconds(
      number(Array(parts[3].utf8)[...]), month + 1, number(Array(parts[1].utf8)[...]),
      number(Array(clock[0].utf8)[...]), number(Array(clock[1].utf8)[...]),
      number(Array(clock[2].utf8)[...]))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func utc(_ seconds: Int64) -> tm {
    var moment = time_t(seconds)
    var parts = tm()
    gmtime_r(&moment, &parts)
    return parts
  }

  /// Nil for parts that are no numbers, or no day of the calendar.
  private static func seconds(
    _ year: Int?, _ month: Int?, _ day: Int?, _ hour: Int?, _ minute: Int?, _ second: Int?
  ) -> Int64? {
    guard let year, let month, let day, let hour, let minute, let second, hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    let midnight = Int64(timegm(&parts))
    // The C library turns 30 February into a day of March.
    guard parts.tm_mday == day, parts.tm_mon == month - 1 else { return nil }
    return midnight + Int64(hour * 3600 + minute * 60 + second)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func padded(_ number: Int32, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Transport {
  /// The machine's clock, in whole seconds since 1970 (UTC).
  package static let machineClock: @Sendable () -> Int64 = { Int64(time(nil)) }
}
