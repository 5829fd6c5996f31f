/// Something about an entry of the log that its reader should know.
package struct LogFinding: Hashable, Sendable, CustomStringConvertible {
  package let kind: Kind
  /// The entry's place in the log, from zero.
  package let index: Int
  /// What was found, with the run it concerns.
  package let cause: String

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The entry is not one that FinLoom writes.
    case unreadable
    /// The entry does not have the hash that was kept with it.
    case otherHash
    /// A newer FinLoom wrote the entry: only its hash is checked.
    case newerVersion
    /// The entry is older than the one before it.
    case clockBackwards
    /// A run begins a second time before it ends.
    case secondBegin
    /// A run ends, or records a filing, that did not begin.
    case noBegin
    /// A run began and did not end: it was interrupted, or still goes on.
    case interrupted

    package var severity: Severity {
      switch self {
      case .unreadable, .otherHash: .violation
      case .newerVersion, .clockBackwards, .secondBegin, .noBegin: .warning
      case .interrupted: .notice
      }
    }
  }

  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Nothing but damage or tampering explains it.
    case violation
    /// A clock that was set or two programs at once may explain it.
    case warning
    /// What happens, and is worth knowing.
    case notice
  }

  package var description: String { "entry \(index): \(cause)" }
}
