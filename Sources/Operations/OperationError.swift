/// A step cannot be done: what was being done, to what, why, and what helps.
package struct OperationError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case noSuchInput
    case unreadable
    case cannotCreate
    case io
    case busy
    case corrupt
    case permission
    case configuration
    /// A service cannot be reached, or cannot do its part now.
    case unavailable
  }

  package let kind: Kind
  /// For example `reading`.
  package let doing: String
  /// A path, a file and line, or an accession number.
  package let what: String
  package let cause: String
  package let hint: String?

  package init(_ kind: Kind, doing: String, what: String, cause: String, hint: String? = nil) {
    self.kind = kind
    self.doing = doing
    self.what = what
    self.cause = cause
    self.hint = hint
  }
}

extension OperationError: CustomStringConvertible {
  package var description: String {
    "\(doing) \(what): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}
