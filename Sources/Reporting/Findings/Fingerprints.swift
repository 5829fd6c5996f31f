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
    let digest = Self.digest(of: finding.identity(inFilingNamed: filing?.lastingName))
    let occurrence = (seen[digest] ?? 0) + 1
    seen[digest] = occurrence
    return "\(digest):\(occurrence)"
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
