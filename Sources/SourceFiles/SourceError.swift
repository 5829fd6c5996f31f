/// A path cannot be turned into documents: which, why, and what helps.
package struct SourceError: Error, Hashable, Sendable {
  package let kind: Kind
  /// What was being done, for example `listing`.
  package let doing: String
  /// The path, with `!` before the name of an archive's member.
  package let what: String
  package let cause: String
  /// One action that helps; nil when there is none.
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
    /// Nothing is there.
    case missing
    /// The system does not let us read it.
    case permission
    /// Readable, but neither a report document nor a container of any.
    case notAFiling
    /// A file without bytes, or a folder without a filing.
    case empty
    /// An archive or submission text that ends early, or whose members do not unpack to what they should.
    case damagedArchive
    /// Beyond a bound on size, number or ratio.
    case tooLarge
    /// An archive member whose name could lead out of its folder or be taken for another.
    case unsafePath
    /// Reading stopped for a reason of the system's.
    case io
  }
}

extension SourceError: CustomStringConvertible {
  package var description: String {
    "\(doing) \(what): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}

extension SourceError {
  static let noPaths = SourceError(
    .missing, doing: "looking for", what: "filings", cause: "no path is given",
    hint: "name a report document, a folder, a zip or a full submission text")

  static func notAFiling(_ path: String, looksLike look: String, hint: String? = nil) -> Self {
    SourceError(
      .notAFiling, doing: "reading", what: path, cause: "this is \(look), not a filing", hint: hint)
  }

  static func emptyFile(_ path: String) -> Self {
    SourceError(.empty, doing: "reading", what: path, cause: "the file has no bytes")
  }

  static func emptyFolder(_ path: String) -> Self {
    SourceError(
      .empty, doing: "looking for filings in", what: path,
      cause: "no report document lies in the folder or below it")
  }

  static func damaged(_ path: String, _ cause: String) -> Self {
    SourceError(
      .damagedArchive, doing: "unpacking", what: path, cause: cause, hint: "fetch the archive again"
    )
  }

  static func tooLarge(_ path: String, _ cause: String) -> Self {
    SourceError(.tooLarge, doing: "reading", what: path, cause: cause)
  }

  static func unsafeName(_ name: String, in archive: String, _ cause: String) -> Self {
    SourceError(
      .unsafePath, doing: "unpacking", what: "\(archive)!\(name.shown)",
      cause: "the member's name \(cause)")
  }
}

extension String {
  /// The text with control characters written as numbers, so that a name cannot disturb a terminal.
  var shown: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value < 32 || scalar.value == 127 {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
