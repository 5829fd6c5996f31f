internal import Crypto
internal import FilingModel

/// Names findings so that a later assessment knows them again when lines, values or wording changed.
///
/// A fingerprint is SHA-256 of the finding's identity, 64 hexadecimal digits, and after a colon which
/// of the findings with that identity it is, from 1.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  /// The next finding of an assessment; findings must come in report order.
  mutating func next(of finding: Finding, in filing: Filing?) -> String {
    let identity = finding.identity(inFilingNamed: filing?.lastingName)
    let digest = Self.digest(
      of: finding.facts.isEmpty ? Self.withoutPlaces(identity) : identity)
    let occurrence = (seen[digest] ?? 0) + 1
    seen[digest] = occurrence
    return "\(digest):\(occurrence)"
  }

  /// Without the line in `made.htm:82 (byte 7736)` and the offset, as messages name places.
  private static func withoutPlaces(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      kept.append(bytes[index])
      index += 1
      guard ends(kept, with: ":") || ends(kept, with: "(byte ") else { continue }
      let end = bytes[index...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      let isPlace = ends(kept, with: "(byte ") || bytes[end...].starts(with: " (".utf8)
      if isPlace { index = end }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func ends(_ bytes: [UInt8], with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func digest(of text: String) -> String {
    var hash = SHA256()
    var text = text
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return String(
      decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
