internal import AuditTrail
internal import Foundation
internal import Glibc

/// Gives the log of a store a name and a key that signs its checkpoints.
package struct InitializeLog: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  package struct Result: Sendable {
    /// The public key, in the form `name+id+key`.
    package let verifier: String
    package let keyFile: String
    package let hasCreatedStore: Bool
  }

  /// Makes a key in a file that must not be there, and says so in the log.
  ///
  /// A store is made when there is none, so that its log begins with its key.
  package func run(origin: String) async throws(OperationError) -> Result {
    let path = settings.audit.keyFile
    guard !path.isEmpty else {
      throw OperationError(
        .configuration, doing: "making", what: "the key of the audit log",
        cause: "no file is named for it", hint: "give --key-file PATH, or set audit.keyFile")
    }
    let signer: NoteSigner
    do throws(AuditTrailError) {
      var generator = SystemRandomNumberGenerator()
      signer = try NoteSigner.generate(name: origin, using: &generator)
    } catch {
      throw OperationError(
        .configuration, doing: "making", what: "the key of \(origin)", cause: error.cause)
    }
    let isNew = !FileManager.default.fileExists(atPath: settings.store)
    if isNew { try Stores.endChange(of: try Stores.create(settings), settings, RunOutcome()) }
    return try await Stores.besides(settings) { outcome throws(OperationError) in
      try write(signer.privateText + "\n", to: path)
      outcome.refers = ["verifier": signer.verifier.text]
      return Result(
        verifier: signer.verifier.text, keyFile: path, hasCreatedStore: isNew)
    }
  }

  /// A new file that only its owner reads.
  private func write(_ text: String, to path: String) throws(OperationError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw OperationError(
        .cannotCreate, doing: "writing", what: path, cause: String(cString: strerror(errno)),
        hint: errno == EEXIST ? "a key that is there is never overwritten" : nil)
    }
    defer { Glibc.close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw OperationError(
        .io, doing: "writing", what: path, cause: String(cString: strerror(errno)))
    }
  }
}
