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
    while let first = waiting.first, text.count - first.start >= Self.reach {
      find(first)
      waiting.removeFirst()
    }
    if waiting.isEmpty { text.removeAll(keepingCapacity: true) }
  }

  /// Nothing that comes now belongs to the numbers before.
  mutating func finish() {
    for number in waiting { find(number) }
    waiting.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  mutating func takeFound() -> [(number: Int, saying: Saying)] {
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  /// How many bytes behind a number are looked at: a sentence or two.
  private static let reach = 250

  private mutating func find(_ number: (number: Int, start: Int)) {
    let behind = text[number.start...].prefix(Self.reach)
    var saying = Saying()
    if let start = behind.firstIndex(where: { !Self.blanks.contains($0) }) {
      saying.atOnce = Self.power(behind[start...])
    }
    if saying.atOnce == nil {
      let starts = behind.indices.lazy.filter { Self.initials.contains(behind[$0] | 0x20) }
      saying.later = starts.compactMap { Self.power(behind[$0...]) }.first
    }
    found.append((number.number, saying))
  }

  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    powers.first { word, _ in
      text.count >= word.count && zip(text, word).allSatisfy { $0 | 0x20 == $1 }
    }?.1
  }

  private static let blanks: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09, 0xC2, 0xA0]
  private static let initials = Set("tmb".utf8)
  private static let powers: [([UInt8], Int)] = [
    (Array("thousand".utf8), 3), (Array("million".utf8), 6), (Array("billion".utf8), 9),
    (Array("trillion".utf8), 12),
  ]
}
