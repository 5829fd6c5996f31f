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
    var copy = String(text)
    let decimals = copy.withUTF8 { Decimals(utf8: $0) }
    guard let decimals else { return nil }
    self = decimals
  }

  /// The value in bytes: `INF`, or an integer from -400 to 400 with or without its sign.
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    if text.elementsEqual([0x49, 0x4E, 0x46]) {
      self = .infinite
      return
    }
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let digits = text.dropFirst(isSigned ? 1 : 0)
    guard !digits.isEmpty, digits.count <= 12 else { return nil }
    var places = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      places = places * 10 + Int(digit - 48)
    }
    guard places <= 400 else { return nil }
    self = .places(text.first == UInt8(ascii: "-") ? -places : places)
  }
}
