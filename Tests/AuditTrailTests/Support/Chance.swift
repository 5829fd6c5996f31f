/// Numbers that look random and are the same each time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Some bytes with a few changed, taken out, put in, doubled or swapped.
  mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let other = Int.random(in: 0...bytes.count, using: &self)
      let range = min(place, other)..<max(place, other)
      switch Int.random(in: 0..<6, using: &self) {
      case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &self)
      case 1 where place < bytes.count: bytes[place] ^= 1 << Int.random(in: 0..<8, using: &self)
      case 2:
        bytes.insert([10, 32, 0xE2, 0x22, 0x2B, 0x30].randomElement(using: &self) ?? 0, at: place)
      case 3: bytes.removeSubrange(range.prefix(20))
      case 4: bytes.insert(contentsOf: bytes[range.prefix(20)], at: place)
      default: bytes = Array(bytes[range])
      }
    }
    return bytes
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
