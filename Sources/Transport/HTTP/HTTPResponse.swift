/// A whole answer: its status, header fields and all bytes of its body.
package struct HTTPResponse: Sendable {
  package var status: Int
  package var headers: HTTPHeaders
  package var body: [UInt8]

  package init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// An answer, and what only the way it took can tell.
struct Reply: Sendable {
  var response: HTTPResponse
  /// Where a redirect points, made absolute.
  var redirect: String?
  /// How often the request went out: libcurl repeats one by itself when a kept connection turns out
  /// to be closed.
  var timesSent: Int
}

/// A transfer that brought no answer.
struct TransferFault: Error, Sendable {
  let kind: TransportError.Kind
  let cause: String
  let hint: String?
  /// Whether the same may work a moment later.
  let isPassing: Bool
  var timesSent = 0

  init(
    _ kind: TransportError.Kind, _ cause: String, hint: String? = nil, isPassing: Bool = false
  ) {
    self.kind = kind
    self.cause = cause
    self.hint = hint
    self.isPassing = isPassing
  }

  static let cancelled = TransferFault(.cancelled, "the task was cancelled")
}
