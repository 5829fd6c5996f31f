/// The words behind numbers that say a power of ten: thousand, million, billion, trillion.
///
///     of $5 and $7 million
///
/// The text behind a number is kept until it is long enough, or its cell ends.
struct ScaleWords {
  /// What the text behind a number says.
  struct Saying: Hashable {
    /// The power of ten of the word that follows at once.
    var atOnce: Int?
    /// Likewise of the first word some way behind, as for all but the last number of a list.
    var later: Int?
    /// Whether a letter touches the number, as in 750MM: a word cut short.
    var isAbbreviated = false
  }

  private var text: [UInt8] = []
  private var waiting: [(number: Int, start: Int)] = []
  /// What was found, by number, since it was last taken.
  private var found: [(number: Int, saying: Saying)] = []

  var isWaiting: Bool { !waiting.isEmpty }

  /// The text that comes now stands behind a number.
  mutating func wait(for number: Int) {
    waiting.append((number, text.count))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes.prefix(Self.reach))
    let ready = waiting.prefix { text.count - $0.start >= Self.reach }
    for number in ready { find(number) }
    waiting.removeFirst(ready.count)
    if waiting.isEmpty { text.removeAll(keepingCapacity: true) }
  }

  /// Nothing that comes now belongs to the numbers before.
  mutating func finish() {
    for number in waiting { find(number) }
    waiting.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  mutating func takeFound() -> [(number: Int, saying: Saying)] {
    guard !found.isEmpty else { return [] }
    defer { found = [] }
    return found
  }

  /// How many bytes behind a number are looked at: a sentence or two.
  private static let reach = 250

  private mutating func find(_ number: (number: Int, start: Int)) {
    var saying = Saying()
    var isFirst = true
    let end = min(number.start + Self.reach, text.count)
    if number.start < end, (0x61...0x7A).contains(text[number.start] | 0x20) {
      saying.isAbbreviated = true
    }
    for place in number.start..<end {
      switch text[place] {
      case 0x20, 0x0A, 0x0D, 0x09, 0xC2, 0xA0: continue
      case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "m"), UInt8(ascii: "M"),
        UInt8(ascii: "b"), UInt8(ascii: "B"):
        if let power = power(at: place, before: end) {
          if isFirst { saying.atOnce = power } else { saying.later = power }
          found.append((number.number, saying))
          return
        }
      default: break
      }
      isFirst = false
    }
    found.append((number.number, saying))
  }

  private func power(at place: Int, before end: Int) -> Int? {
    Self.powers.first { word, _ in
      place + word.count <= end && zip(text[place...], word).allSatisfy { $0 | 0x20 == $1 }
    }?.1
  }

  private static let powers: [([UInt8], Int)] = [
    (Array("thousand".utf8), 3), (Array("million".utf8), 6), (Array("billion".utf8), 9),
    (Array("trillion".utf8), 12),
  ]
}
