/// Numbers that look random and follow from what they are about.
struct Chance {
  private var state: UInt64

  /// The same parts give the same numbers.
  init(_ parts: Int...) {
    state = parts.reduce(0x9E37_79B9_7F4A_7C15) { Self.mixed($0 &+ UInt64(bitPattern: Int64($1))) }
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    return range.lowerBound + Int(Self.mixed(state) % UInt64(range.count))
  }

  /// SplitMix64's last step.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
