internal import AuditTrail
internal import Foundation

/// A proof that an entry is in the log, which a program that never saw the store can check.
package struct ProveEntry: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  package struct Result: Sendable {
    package let index: Int
    /// The entry as the log keeps it.
    package let entry: String
    /// C2SP tlog-proof.
    package let proof: String
  }

  package func run(_ index: Int) throws(OperationError) -> Result {
    let signer = try LogKeys.requiredSigner(settings)
    let reader = LogReader(settings: settings)
    let entry = try reader.entry(index)
    let tree = try reader.tree()
    let note = try LogKeys.note(of: tree.head, signer)
    let proof = try ofTrail { () throws(AuditTrailError) in
      try LogProof(of: index, in: tree, checkpoint: note)
    }
    return Result(
      index: index, entry: String(decoding: entry, as: UTF8.self),
      proof: String(decoding: proof.bytes, as: UTF8.self))
  }

  /// Checks a proof against an entry, both in files, with the public keys of the settings.
  package func check(
    _ proofPath: String, entryAt entryPath: String
  ) throws(OperationError) -> (index: Int, size: Int) {
    let keys = try LogReader(settings: settings).verifiers()
    guard let key = keys.first else {
      throw OperationError(
        .permission, doing: "checking", what: proofPath, cause: "no key of the log is set",
        hint: "set audit.verifiers to the public key that 'audit init' printed")
    }
    let (proof, entry) = (try bytes(of: proofPath), try bytes(of: entryPath))
    return try ofTrail { () throws(AuditTrailError) in
      let read = try LogProof(proof)
      let opened = try read.verify(entry: entry, origin: key.name, keys: keys)
      return (read.index, opened.checkpoint.head.size)
    }
  }

  private func bytes(of path: String) throws(OperationError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw OperationError(
        .noSuchInput, doing: "reading", what: path, cause: error.localizedDescription)
    }
  }
}
