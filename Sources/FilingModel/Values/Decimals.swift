/// The stated accuracy of a numeric fact (XBRL 2.1, section 4.6.5).
package enum Decimals: Hashable, Sendable {
  /// Accurate to this many places after the point; negative means tens, hundreds, thousands.
  case places(Int)
  /// `INF`: the value is exact.
  case infinite
}

extension Decimals: Comparable {
  /// Less accurate comes first.
  package static func < (left: Decimals, right: Decimals) -> Bool {
    switch (left, right) {
    case (.places(let first), .places(let second)): first < second
    case (.places, .infinite): true
    case (.infinite, _): false
    }
  }
}

extension Decimals: CustomStringConvertible {
  package var description: String {
    switch self {
    case .places(let count): "\(count)"
    case .infinite: "INF"
    }
  }

  /// The value of a `decimals` attribute: an integer or `INF`.
  package init?(_ text: some StringProtocol) {
    if text == "INF" {
      self = .infinite
    } else if let places = Int(text), (-400...400).contains(places) {
      self = .places(places)
    } else {
      return nil
    }
  }
}
