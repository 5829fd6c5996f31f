/// What a witness answers to a request, by HTTP status and body (C2SP tlog-witness, "add-checkpoint").
package enum WitnessAnswer: Hashable, Sendable {
  /// 200: it cosigned; the lines are not checked yet.
  case cosigned([NoteSignature])
  /// 409: it last cosigned another size, which is to be asked from; nil when it does not say which.
  case conflict(lastSize: Int?)
  /// 400: the request is not of the form.
  case malformedRequest
  /// 403: no signature is by a key it trusts for this log.
  case untrustedSignature
  /// 404: it does not know the log.
  case unknownLog
  /// 422: the checkpoint does not extend what it last cosigned.
  case inconsistent
  /// 429 and from 500: it cannot answer now.
  case unavailable(status: Int)
  case unexpected(status: Int)

  /// Throws `malformed` or `tooLarge` when a witness says that it cosigned, and the body is not
  /// signatures.
  package init(status: Int, body: [UInt8]) throws(AuditTrailError) {
    switch status {
    case 200:
      guard body.count <= SignedNote.largestSize else {
        throw AuditTrailError(
          .tooLarge, doing: "reading witness answer",
          cause: "it has \(body.count) bytes, more than \(SignedNote.largestSize)")
      }
      self = .cosigned(try NoteSignature.lines(in: body[...]))
    case 400: self = .malformedRequest
    case 403: self = .untrustedSignature
    case 404: self = .unknownLog
    case 409:
      self = .conflict(
        lastSize: body.last == newline ? WholeNumber.value(of: body.dropLast()) : nil)
    case 422: self = .inconsistent
    case 429, 500...599: self = .unavailable(status: status)
    default: self = .unexpected(status: status)
    }
  }

  /// The cosignatures of a checkpoint by known witnesses; none unless the witness cosigned.
  ///
  /// Lines of unknown keys are passed over. Throws `untrusted` when a known witness's is bad, or none is
  /// by a known witness.
  package func cosignatures(
    of checkpoint: SignedNote, by witnesses: [NoteVerifier]
  ) throws(AuditTrailError) -> [Cosignature] {
    guard case .cosigned(let lines) = self else { return [] }
    let keys = witnesses.filter { $0.kind == .cosignature }
    return try SignedNote(text: checkpoint.text).adding(lines).verified(by: keys)
      .compactMap(Cosignature.init)
  }
}
