internal import Crypto
internal import CryptoExtras
internal import Foundation

/// The owner's key: a passphrase or random text, from which the key is derived that wraps the master
/// key.
///
/// It is never printed.
package struct BackupKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  private let secret: [UInt8]

  /// Nil for a key of fewer than 16 bytes, which could be guessed.
  ///
  /// A line break at its end is no part of it.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    guard bytes.count >= Self.leastBytes else { return nil }
    secret = bytes
  }

  package static let leastBytes = 16

  package var description: String { "***" }
  package var debugDescription: String { "***" }

  /// scrypt (RFC 7914).
  func derived(_ parameters: ScryptParameters) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: secret, salt: parameters.salt, outputByteCount: 32, rounds: parameters.n,
      blockSize: parameters.r, parallelism: parameters.p)
  }
}

/// What scrypt was asked for: N, r and p of RFC 7914, and the salt.
struct ScryptParameters: Codable, Hashable, Sendable {
  let n: Int
  let r: Int
  let p: Int
  let salt: [UInt8]

  /// 32 MiB and about a tenth of a second.
  static func standard() -> ScryptParameters {
    ScryptParameters(n: 1 << 15, r: 8, p: 1, salt: .random(count: 32))
  }

  /// A repository somebody tampered with must not make us take all memory there is.
  var isBearable: Bool {
    n > 1 && n <= 1 << 20 && n & (n - 1) == 0 && (1...32).contains(r) && (1...16).contains(p)
      && n * r <= 1 << 23 && salt.count == 32
  }
}

extension [UInt8] {
  /// Bytes nobody can foresee.
  static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
