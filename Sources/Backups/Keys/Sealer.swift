internal import Crypto
internal import Foundation

/// Encrypts and authenticates the parts of an object with AES-256-GCM, or leaves them open in a
/// repository without a key.
///
/// Each object has a key of its own, derived from the master key by HKDF with the object's random salt,
/// and counts its parts in the nonce; so no nonce ever comes twice under a key. What is not secret, the
/// kind, version and name of the object, is authenticated with each part.
struct Sealer: Sendable {
  private let master: SymmetricKey?
  /// The repository the master key belongs to.
  private let repository: String

  init(master: SymmetricKey?, repository: String) {
    self.master = master
    self.repository = repository
  }

  var isSealing: Bool { master != nil }

  /// Bytes a part grows by.
  var overhead: Int { isSealing ? 16 : 0 }

  func object(_ header: ObjectHeader) -> SealedObject {
    guard let master else { return SealedObject(key: nil, context: []) }
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master, salt: header.salt,
      info: Data("finloom backup \(header.kind.rawValue) \(repository)".utf8),
      outputByteCount: 32)
    return SealedObject(key: key, context: header.bytes)
  }
}

/// The sealing of one object.
struct SealedObject: Sendable {
  fileprivate let key: SymmetricKey?
  fileprivate let context: [UInt8]

  func seal(_ bytes: [UInt8], part: UInt32) throws(BackupError) -> [UInt8] {
    guard let key else { return bytes }
    do {
      let box = try AES.GCM.seal(
        bytes, using: key, nonce: nonce(part), authenticating: context)
      return Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw BackupError(.io, doing: "sealing", what: "an object", cause: "\(error)")
    }
  }

  func open(_ bytes: some Collection<UInt8>, part: UInt32) throws -> [UInt8] {
    guard let key else { return Array(bytes) }
    guard bytes.count >= 16 else { throw Flaw(reason: "a sealed part is too short") }
    do {
      let box = try AES.GCM.SealedBox(
        nonce: nonce(part), ciphertext: Data(bytes.dropLast(16)), tag: Data(bytes.suffix(16)))
      return Array(try AES.GCM.open(box, using: key, authenticating: context))
    } catch {
      throw Flaw(reason: "it was changed, or sealed with another key")
    }
  }

  private func nonce(_ part: UInt32) throws -> AES.GCM.Nonce {
    var bytes = [UInt8](repeating: 0, count: 12)
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: part >> (24 - 8 * index)) }
    return try AES.GCM.Nonce(data: bytes)
  }
}
