extension AuditEntry {
  /// What an entry may not be, written or read; nil when it may.
  var flaw: String? { flawOfWords ?? flawOfDigests ?? flawOfEvent }

  private var flawOfWords: String? {
    if !Timestamp.isValid(time) { return "time \"\(time.shown)\" is not UTC with milliseconds" }
    if command.isEmpty { return "command is empty" }
    if run.isEmpty { return "run is empty" }
    if actor.user.isEmpty { return "actor.user is empty" }
    if actor.host.isEmpty { return "actor.host is empty" }
    return tool.isEmpty ? "tool is empty" : nil
  }

  private var flawOfDigests: String? {
    for input in inputs where !Hexadecimal.isDigest(input.sha256) {
      return "the sha256 of input \"\(input.name.shown)\" is not a SHA-256"
    }
    return flaw(inputsLeftOut?.sha256, "inputsLeftOut.sha256")
      ?? flaw(argumentsLeftOut?.sha256, "argumentsLeftOut.sha256")
      ?? flaw(filing?.digest, "filing.digest") ?? flaw(filing?.factDigest, "filing.factDigest")
      ?? flaw(store?.digest, "store.digest")
  }

  private func flaw(_ digest: String?, _ name: String) -> String? {
    guard let digest, !Hexadecimal.isDigest(digest) else { return nil }
    return "\(name) \"\(digest.shown)\" is not a SHA-256"
  }

  private var flawOfEvent: String? {
    if let filing, filing.facts < 0 { return "filing.facts is below zero" }
    if event == .filing, filing == nil { return "filing is missing" }
    if event != .filing, filing != nil { return "filing is there, and the event is \(event)" }
    return event == .end && outcome == nil ? "outcome is missing" : nil
  }
}
