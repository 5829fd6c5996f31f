internal import Crypto

/// A SHA-256 of 32 bytes: of a leaf or of a node (RFC 6962, section 2.1).
package struct MerkleHash: Hashable, Sendable {
  // Four words in the order of memory, so that an array of hashes is their bytes without a gap.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The root of a tree without leaves: the SHA-256 of nothing.
  package static let empty = MerkleHash(SHA256())

  /// Nil unless there are 32 bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self = Array(bytes).withUnsafeBytes { MerkleHash(loading: $0) }
  }

  /// Nil unless there are 64 hexadecimal digits in lower case.
  package init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex.utf8) else { return nil }
    self.init(bytes)
  }

  /// The hash of a leaf: of 0x00 and the entry.
  package static func leaf(_ entry: [UInt8]) -> MerkleHash {
    var hash = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
    entry.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return MerkleHash(hash)
  }

  /// The hash of a node: of 0x01 and the two hashes below.
  static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { bytes in
      bytes.storeBytes(of: 1, as: UInt8.self)
      bytes.storeBytes(of: left, toByteOffset: 1, as: MerkleHash.self)
      bytes.storeBytes(of: right, toByteOffset: 33, as: MerkleHash.self)
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return MerkleHash(hash)
    }
  }

  /// The SHA-256 of some bytes as they are.
  static func digest(of bytes: [UInt8]) -> MerkleHash {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return MerkleHash(hash)
  }

  private init(_ hash: SHA256) {
    self = hash.finalize().withUnsafeBytes { MerkleHash(loading: $0) }
  }

  private init(loading bytes: UnsafeRawBufferPointer) {
    self = bytes.loadUnaligned(as: MerkleHash.self)
  }

  package var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

  package var hex: String { Hexadecimal.text(of: bytes) }

  /// As checkpoints and proofs write it.
  package var base64: String { Base64.text(of: bytes) }

  /// Nil unless the text is the Base 64 of 32 bytes.
  init?(base64: ArraySlice<UInt8>) {
    guard let bytes = Base64.bytes(of: base64) else { return nil }
    self.init(bytes)
  }
}

extension MerkleHash: CustomStringConvertible {
  package var description: String { base64 }
}
