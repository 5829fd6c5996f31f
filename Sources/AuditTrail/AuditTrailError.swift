/// Bytes of the log are not what they should be: what was being done, to what, and why it stopped.
package struct AuditTrailError: Error, Hashable, Sendable {
  package let kind: Kind
  /// What was being done, for example `reading checkpoint`.
  package let doing: String
  /// The entry, key, note or path it was done to; empty where there is only one.
  package let what: String
  package let cause: String
  /// The one action that helps, where there is one.
  package let hint: String?

  package init(
    _ kind: Kind, doing: String, what: String = "", cause: String, hint: String? = nil
  ) {
    self.kind = kind
    self.doing = doing
    self.what = what
    self.cause = cause
    self.hint = hint
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Not of the form its format demands.
    case malformed
    /// Beyond a bound on bytes, lines or signatures.
    case tooLarge
    /// A newer FinLoom wrote it.
    case newerVersion
    /// No known key signed it, or a known key's signature is bad.
    case untrusted
    /// Well-formed, and contradicts what it is compared with.
    case mismatch
    /// A size, index or width the tree does not have.
    case outOfRange
    /// Not there, where the log says it is.
    case missing
    /// What the caller's own reading of a file gave.
    case unreadable
  }
}

extension AuditTrailError: CustomStringConvertible {
  /// One line: `reading checkpoint x: cause; hint`.
  package var description: String {
    doing + (what.isEmpty ? "" : " \(what)") + ": \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}

extension String {
  /// The text with control characters written as numbers, so that foreign bytes cannot disturb a
  /// terminal, and cut where it grows long.
  var shown: String {
    var text = ""
    for scalar in unicodeScalars.prefix(200) {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.count > 200 ? text + "..." : text
  }

  /// Whether both are the same bytes; `==` also takes two spellings of one accented letter for equal.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
