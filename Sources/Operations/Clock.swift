package import FilingModel
internal import Foundation

extension Moment {
  /// The present second, in UTC.
  package static var now: Moment {
    Moment(seconds: Int(Date.now.timeIntervalSince1970.rounded(.down)))
  }

  /// The moment in UTC as histories keep it, for example `2025-07-01T08:00:00Z`.
  var utcText: String { description + "Z" }
}

/// The time of day.
enum Clock {
  /// The present millisecond as RFC 3339 in UTC: `2025-07-01T08:00:00.000Z`.
  static var timestamp: String {
    let milliseconds = Int((Date.now.timeIntervalSince1970 * 1_000).rounded(.down))
    let rest = "\(milliseconds % 1_000)"
    return Moment(seconds: milliseconds / 1_000).description + "."
      + String(repeating: "0", count: 3 - rest.count) + rest + "Z"
  }
}
