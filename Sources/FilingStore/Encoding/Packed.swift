internal import Compression
internal import Crypto

/// Bytes as a zstd frame, with the size and digest they had.
struct Packed: Sendable {
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  let digest: String
  let size: Int
  let frame: [UInt8]

  /// The bytes; damage when the frame does not yield them.
  func unpacked() throws -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try Compressor.bytes(of: frame, size: size)
    } catch {
      throw Damage(reason: error.reason)
    }
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

extension Compressor {
  /// The frame of some bytes and their digest, which is computed unless it is given.
  func pack(_ bytes: [UInt8], digest: String? = nil) throws -> Packed {
    Packed(
      digest: digest ?? Packed.digest(of: bytes), size: bytes.count, frame: try frame(of: bytes))
  }
}
