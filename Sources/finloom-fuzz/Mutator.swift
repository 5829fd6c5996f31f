/// Damages documents in the ways that break readers; the same number gives the same damage.
struct Mutator {
  private var state: UInt64

  init(number: UInt64) {
    state = number &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  mutating func mutate(_ document: [UInt8], beside other: [UInt8]) -> [UInt8] {
    var bytes = document
    for _ in 0...number(below: 6) where !bytes.isEmpty { step(&bytes, other) }
    return bytes
  }

  private mutating func step(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = number(below: bytes.count)
    switch number(below: 10) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 1: bytes[place] ^= 1 << UInt8(number(below: 8))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(below: 40)))
    case 3: bytes.insert(contentsOf: words(), at: place)
    case 4:
      let end = min(bytes.count, place + 1 + number(below: 200))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: number(below: bytes.count))
    case 5: bytes.removeSubrange(place...)
    case 6 where !other.isEmpty:
      let start = number(below: other.count)
      let end = min(other.count, start + number(below: 400))
      bytes.insert(contentsOf: other[start..<end], at: place)
    case 7: replaceAttribute(&bytes, from: place)
    case 8: swapTags(&bytes, from: place)
    default:
      bytes[place] =
        [0, 9, 10, 13, 34, 38, 39, 60, 62, 0x80, 0xC1, 0xED, 0xF5, 0xFF][
          number(below: 14)]
    }
  }

  /// Puts one of the hostile texts into the next attribute.
  private mutating func replaceAttribute(_ bytes: inout [UInt8], from place: Int) {
    guard let start = bytes[place...].firstIndex(of: 34),
      let end = bytes[(start + 1)...].firstIndex(of: 34)
    else { return }
    bytes.replaceSubrange((start + 1)..<end, with: words())
  }

  /// Exchanges two neighbouring pieces that start with a tag.
  private mutating func swapTags(_ bytes: inout [UInt8], from place: Int) {
    guard let first = bytes[place...].firstIndex(of: 60),
      let second = bytes[(first + 1)...].firstIndex(of: 60),
      let third = bytes[(second + 1)...].firstIndex(of: 60)
    else { return }
    let pieces = Array(bytes[second..<third]) + Array(bytes[first..<second])
    bytes.replaceSubrange(first..<third, with: pieces)
  }

  private mutating func words() -> [UInt8] {
    Array(Self.hostile[number(below: Self.hostile.count)].utf8)
  }

  private static let hostile = [
    "&#0;", "&#xD800;", "&lt;", "&unknown;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml?>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "INF", "NaN", "1e400", "--5", "-", "+", ".",
    "9999999999999",
    "0000-00-00", "2024-02-30", "10000-01-01", "2024-01-01T24:00:01", "99999999999999999999",
    "</ix:header>", "<ix:exclude>", "</ix:exclude>", "<ix:nonNumeric escape=\"true\">",
    "<ix:continuation id=\"a\" continuedAt=\"a\">", "xsi:nil=\"true\"", "unitRef=\"\"",
    "xmlns=\"\"",
    "xmlns:ix=\"x\"", "contextRef=\"\"", "scale=\"999999999999\"", "decimals=\"-2147483649\"",
    "format=\"ixt:date-month-day\"", "\u{FEFF}", "\u{600}", "\u{10FFFF}",
    String(repeating: "9", count: 90),
    String(repeating: "<div>", count: 300), String(repeating: "a", count: 5000),
  ]
}
