/// A document cannot be read: which, where, why, and what helps.
package struct ReadError: Error, Hashable, Sendable {
  /// The document's name inside its filing.
  package let document: String
  /// From 1; nil when the trouble is with the document as a whole.
  package let line: Int?
  package let cause: String
  /// One action that helps; nil when there is none.
  package let hint: String?

  package init(document: String, line: Int?, cause: String, hint: String?) {
    self.document = document
    self.line = line
    self.cause = cause
    self.hint = hint
  }
}

extension ReadError: CustomStringConvertible {
  package var description: String {
    let place = line.map { "\(document), line \($0)" } ?? document
    return "reading \(place): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}
