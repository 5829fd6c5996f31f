internal import Crypto
internal import Foundation

/// SHA-256 in the form objects are named by.
enum Digest {
  static func hexadecimal(of bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// Two lower-case digits a byte.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether a text is 64 lower-case hexadecimal digits.
  static func isName(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

/// JSON with sorted keys, the same bytes for the same value.
enum StableJSON {
  static func bytes(of value: some Encodable) throws(BackupError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw BackupError(.io, doing: "encoding", what: "\(type(of: value))", cause: "\(error)")
    }
  }

  static func value<Value: Decodable>(
    _ type: Value.Type, of bytes: some Collection<UInt8>
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw Flaw(reason: "it is no \(type): \(error)")
    }
  }
}
