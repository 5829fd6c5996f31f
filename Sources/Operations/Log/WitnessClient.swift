internal import AuditTrail
internal import Transport

/// Asks a witness to cosign a checkpoint (C2SP tlog-witness): it does so only for a log that it never saw
/// otherwise.
struct WitnessClient {
  private let witness: PublishLog.Witness

  init(_ witness: PublishLog.Witness) {
    self.witness = witness
  }

  /// The cosignatures, verified with the witness's key.
  func cosign(
    _ note: SignedNote, _ tree: MerkleTree
  ) async throws(OperationError) -> [Cosignature] {
    let key = try ofTrail { () throws(AuditTrailError) in try NoteVerifier(witness.key) }
    let client: HTTPClient
    do throws(TransportError) {
      client = try HTTPClient(HTTPClient.Configuration(userAgent: "finloom/\(Version.text)"))
    } catch {
      throw OperationError(error)
    }
    // What the witness saw last only it can say; it does when it is asked from the wrong size.
    var old = 0
    for _ in 0..<3 {
      let answer = try await ask(client, from: old, note, tree)
      switch answer {
      case .cosigned:
        return try ofTrail { () throws(AuditTrailError) in
          let found = try answer.cosignatures(of: note, by: [key])
          guard !found.isEmpty else {
            throw AuditTrailError(
              .untrusted, doing: "asking witness", what: witness.url,
              cause: "its answer has no signature by its key")
          }
          return found
        }
      case .conflict(let size?) where size <= tree.size && size != old: old = size
      default: throw refusal(answer)
      }
    }
    throw refusal(.conflict(lastSize: old))
  }

  private func ask(
    _ client: HTTPClient, from old: Int, _ note: SignedNote, _ tree: MerkleTree
  ) async throws(OperationError) -> WitnessAnswer {
    let body = try ofTrail { () throws(AuditTrailError) in
      try WitnessRequest(from: old, in: tree, checkpoint: note).body
    }
    let response: HTTPResponse
    do throws(TransportError) {
      let base = witness.url.hasSuffix("/") ? String(witness.url.dropLast()) : witness.url
      var request = HTTPRequest(.post, "\(base)/\(WitnessRequest.path)")
      request.body = body
      response = try await client.send(request)
    } catch {
      throw OperationError(error)
    }
    return try ofTrail { () throws(AuditTrailError) in
      try WitnessAnswer(status: response.status, body: response.body)
    }
  }

  private func refusal(_ answer: WitnessAnswer) -> OperationError {
    func error(_ kind: OperationError.Kind, _ cause: String, _ hint: String? = nil)
      -> OperationError
    {
      OperationError(kind, doing: "asking witness", what: witness.url, cause: cause, hint: hint)
    }
    return switch answer {
    case .cosigned: error(.unavailable, "its answer has no signature")
    case .conflict(let size):
      error(
        .corrupt, "it has seen \(size.map { "\($0)" } ?? "more") entries, and the log has fewer",
        "'audit verify' compares the log with what was published")
    case .inconsistent: error(.corrupt, "it has seen another log under this name")
    case .malformedRequest: error(.unavailable, "it does not understand the request")
    case .untrustedSignature: error(.permission, "it does not know the key of this log")
    case .unknownLog: error(.permission, "it does not know this log")
    case .unavailable(let status), .unexpected(let status):
      error(.unavailable, "it answers with status \(status)")
    }
  }
}
