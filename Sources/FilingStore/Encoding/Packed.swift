internal import Crypto

/// Bytes as a zstd frame, with the size and digest they had.
struct Packed: Sendable {
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  let digest: String
  let size: Int
  let frame: [UInt8]

  /// The bytes; damage when the frame does not yield them.
  func unpacked() throws -> [UInt8] {
    let bytes = try Compressor.bytes(of: frame, size: size)
    guard Self.digest(of: bytes) == digest else {
      throw Damage(reason: "the bytes no longer have the digest \(digest.prefix(12))")
    }
    return bytes
  }

  /// SHA-256 as 64 hexadecimal digits.
  static func digest(of bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
