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
