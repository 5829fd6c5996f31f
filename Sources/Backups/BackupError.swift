internal import Compression
package import Transport

/// A backup cannot be made, read or changed: what was being done, to what, and why.
package struct BackupError: Error, Hashable, Sendable {
  package let kind: Kind
  /// For example `reading`.
  package let doing: String
  /// The repository, an object in it, or a file.
  package let what: String
  package let cause: String
  package let hint: String?

  package enum Kind: Hashable, Sendable {
    /// There is no repository, or no such snapshot.
    case missing
    /// An object does not hold what it must.
    case damaged
    /// The key is missing or wrong.
    case key
    /// Another process changed the repository meanwhile.
    case busy
    /// The file to restore to is there.
    case alreadyThere
    /// It would take away what must stay.
    case refused
    case io
    /// Where the objects lie did not do its part.
    case storage(TransportError.Kind)
  }

  package init(
    _ kind: Kind, doing: String, what: String, cause: String, hint: String? = nil
  ) {
    self.kind = kind
    self.doing = doing
    self.what = what
    self.cause = cause
    self.hint = hint
  }

  init(_ error: TransportError) {
    self.init(
      .storage(error.kind), doing: error.doing, what: error.what, cause: error.cause,
      hint: error.hint)
  }
}

extension BackupError: CustomStringConvertible {
  package var description: String {
    "\(doing) \(what): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}

/// Bytes of an object that are not what they must be; the caller says of which object.
struct Flaw: Error {
  let reason: String
}

/// Runs a body whose flaws are those of one object.
func reading<Value>(
  _ what: String, _ body: () throws -> Value
) throws(BackupError) -> Value {
  do {
    return try body()
  } catch let error as BackupError {
    throw error
  } catch let flaw as Flaw {
    throw BackupError(.damaged, doing: "reading", what: what, cause: flaw.reason)
  } catch let error as CompressionError {
    throw BackupError(.damaged, doing: "reading", what: what, cause: error.reason)
  } catch {
    throw BackupError(.damaged, doing: "reading", what: what, cause: "\(error)")
  }
}

/// Runs a body that asks the storage.
func asking<Value>(
  _ body: () async throws(TransportError) -> Value
) async throws(BackupError) -> Value {
  do throws(TransportError) {
    return try await body()
  } catch {
    throw BackupError(error)
  }
}
