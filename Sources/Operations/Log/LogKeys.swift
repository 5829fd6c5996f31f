internal import AuditTrail

/// The key that signs checkpoints of the audit log, which lies outside the store.
enum LogKeys {
  /// Nil when no key is set; an error of kind `permission` when the one that is cannot be used.
  static func signer(_ settings: Settings) throws(OperationError) -> NoteSigner? {
    let text = try SecretSource.text(
      variable: settings.secrets.auditKey, file: settings.audit.keyFile,
      command: settings.audit.keyCommand, for: "the key of the audit log")
    guard let text else { return nil }
    do throws(AuditTrailError) {
      return try NoteSigner(
        text.split(whereSeparator: \.isWhitespace).first.map { String($0) } ?? "")
    } catch {
      throw OperationError(
        .permission, doing: "reading", what: "the key of the audit log", cause: error.cause,
        hint: "'finloom-audit audit init' makes one")
    }
  }

  static func requiredSigner(_ settings: Settings) throws(OperationError) -> NoteSigner {
    guard let signer = try signer(settings) else {
      throw OperationError(
        .permission, doing: "reading", what: "the key of the audit log", cause: "none is set",
        hint: "'finloom-audit audit init' makes one; set audit.keyFile or FINLOOM_AUDIT_KEY")
    }
    return signer
  }

  /// The signed checkpoint of a tree, whose origin is the name of the key.
  static func checkpoint(
    of head: TreeHead, _ signer: NoteSigner
  ) throws(OperationError) -> String {
    String(decoding: try note(of: head, signer).bytes, as: UTF8.self)
  }

  static func note(
    of head: TreeHead, _ signer: NoteSigner
  ) throws(OperationError) -> SignedNote {
    do throws(AuditTrailError) {
      return try Checkpoint(origin: signer.verifier.name, head: head).signed(by: [signer])
    } catch {
      throw OperationError(error)
    }
  }
}

/// What is set for the audit log.
package struct AuditSettings: Sendable, Hashable {
  let keyFile: String
  let keyCommand: String
  /// Where checkpoints are published and looked for: paths and `s3://` addresses.
  let published: [String]
  /// Keys of the log, in the form `name+id+key`, where the signing key is not at hand.
  let verifiers: [String]

  init(_ values: SettingValues) {
    keyFile = values.text(.auditKeyFile)
    keyCommand = values.text(.auditKeyCommand)
    published = Self.words(values.text(.auditPublished))
    verifiers = Self.words(values.text(.auditVerifiers))
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "," }.map { String($0) }
  }
}

extension SettingKey {
  static let auditKeyFile = SettingKey(
    "audit.keyFile", .text, "", "File with the key that signs checkpoints of the audit log.")
  static let auditKeyCommand = SettingKey(
    "audit.keyCommand", .text, "",
    "Command that prints that key. FINLOOM_AUDIT_KEY outweighs both.")
  static let auditPublished = SettingKey(
    "audit.published", .text, "",
    "Where checkpoints are published: folders and s3://bucket/prefix, with spaces between them.")
  static let auditVerifiers = SettingKey(
    "audit.verifiers", .text, "",
    "Public keys that checkpoints are verified with, with spaces between them; without them, that of the signing key."
  )

  static let audit = [auditKeyFile, auditKeyCommand, auditPublished, auditVerifiers]
}
