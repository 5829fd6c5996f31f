internal import Crypto
internal import Foundation

/// Which repository this is, and its master key: a line of JSON and a line with its SHA-256.
struct RepositoryConfig: Codable, Hashable, Sendable {
  let format: Int
  /// 32 random hexadecimal digits.
  let repository: String
  /// How the owner's key becomes the one that wraps the master key; nil where nothing is encrypted.
  let scrypt: ScryptParameters?
  /// The master key, encrypted by AES-256-GCM: nonce, ciphertext, tag.
  let wrappedKey: [UInt8]?

  static let key = "config"
  static let format = 1

  /// A new repository, with a new master key where there is a key to wrap it with.
  static func new(_ key: BackupKey?) throws -> (RepositoryConfig, Sealer) {
    let identity = Digest.hexadecimal([UInt8].random(count: 16))
    guard let key else {
      return (
        RepositoryConfig(format: format, repository: identity, scrypt: nil, wrappedKey: nil),
        Sealer(master: nil, repository: identity)
      )
    }
    let master = SymmetricKey(size: .bits256)
    let scrypt = ScryptParameters.standard()
    let box = try AES.GCM.seal(
      master.withUnsafeBytes { Data($0) }, using: key.derived(scrypt),
      authenticating: Data(identity.utf8))
    let config = RepositoryConfig(
      format: format, repository: identity, scrypt: scrypt,
      wrappedKey: Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    return (config, Sealer(master: master, repository: identity))
  }

  /// The sealer of the repository; an error of kind `key` without the right key.
  func sealer(_ key: BackupKey?, of name: String) throws(BackupError) -> Sealer {
    func refused(_ cause: String, _ hint: String) -> BackupError {
      BackupError(.key, doing: "opening repository", what: name, cause: cause, hint: hint)
    }
    guard let scrypt, let wrappedKey else { return Sealer(master: nil, repository: repository) }
    guard let key else {
      throw refused(
        "it is encrypted, and no key is set", "set FINLOOM_BACKUP_KEY or backup.keyFile")
    }
    guard scrypt.isBearable else {
      throw BackupError(
        .damaged, doing: "opening repository", what: name,
        cause: "its key derivation would take more than any FinLoom asks for")
    }
    do {
      let box = try AES.GCM.SealedBox(combined: Data(wrappedKey))
      let master = try AES.GCM.open(
        box, using: key.derived(scrypt), authenticating: Data(repository.utf8))
      return Sealer(master: SymmetricKey(data: master), repository: repository)
    } catch {
      throw refused("the key does not open it", "use the key it was made with")
    }
  }

  func object() throws(BackupError) -> [UInt8] {
    let json = try StableJSON.bytes(of: self)
    return json + Array("\n\(Digest.hexadecimal(of: json))\n".utf8)
  }

  init(of object: [UInt8]) throws {
    let lines = object.split(separator: 10, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].isEmpty,
      Array(lines[1]) == Array(Digest.hexadecimal(of: Array(lines[0])).utf8)
    else { throw Flaw(reason: "it was changed: it has another digest than it states") }
    self = try StableJSON.value(RepositoryConfig.self, of: lines[0])
    guard format == Self.format else {
      throw Flaw(reason: "its format is \(format), this FinLoom knows \(Self.format)")
    }
  }

  private init(
    format: Int, repository: String, scrypt: ScryptParameters?, wrappedKey: [UInt8]?
  ) {
    self.format = format
    self.repository = repository
    self.scrypt = scrypt
    self.wrappedKey = wrappedKey
  }
}
