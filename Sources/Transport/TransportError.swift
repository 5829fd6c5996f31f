/// Bytes could not be sent, fetched or kept: what was being done, to what, and why.
///
/// Never holds a secret, a signature or more of an address than its host.
package struct TransportError: Error, Hashable, Sendable {
  package let kind: Kind
  /// What was being done, for example `getting object`.
  package let doing: String
  /// The object, the folder or the host it was done to.
  package let what: String
  package let cause: String
  /// The one action that helps, where there is one.
  package let hint: String?

  package init(
    _ kind: Kind, doing: String, what: String, cause: String, hint: String? = nil
  ) {
    self.kind = kind
    self.doing = doing
    self.what = what
    self.cause = cause
    self.hint = hint
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No answer: no network, no such host, a certificate that is not trusted, or a time-out.
    case unreachable
    /// The server does not accept the credentials, or not for this.
    case refused
    /// No such object, bucket or folder.
    case missing
    /// The server answers that it cannot work now; retries did not help.
    case unavailable
    /// More bytes than the bound.
    case tooLarge
    /// The answer is not understood, or is not what was asked for.
    case malformed
    case io
    /// No room is left on the volume, or a quota is used up.
    case full
    case permission
    /// Something else is where a folder was to be.
    case alreadyThere
    /// What was asked for cannot be: a key, an address, a header.
    case invalid
    /// The task was cancelled.
    case cancelled
  }
}

extension TransportError: CustomStringConvertible {
  /// One line: `getting object s3://bucket/key: cause; hint`.
  package var description: String {
    "\(doing) \(what): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}
