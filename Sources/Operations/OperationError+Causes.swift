internal import AuditTrail
internal import Backups
internal import FilingStore
internal import SourceFiles
internal import Transport
internal import XBRLReader

extension OperationError {
  init(_ error: SourceError) {
    let kind: Kind =
      switch error.kind {
      case .missing: .noSuchInput
      case .permission: .permission
      case .io: .io
      case .notAFiling, .empty, .damagedArchive, .tooLarge, .unsafePath: .unreadable
      }
    self.init(
      kind, doing: error.doing, what: error.what, cause: error.cause, hint: error.hint)
  }

  /// The document of the filing at a path could not be read.
  init(_ error: ReadError, path: String) {
    let document = path.hasSuffix(error.document) ? path : "\(path), \(error.document)"
    self.init(
      .unreadable, doing: "reading", what: error.line.map { "\(document), line \($0)" } ?? document,
      cause: error.cause, hint: error.hint)
  }

  init(_ error: StoreError) {
    let kind: Kind =
      switch error.kind {
      case .missing: .noSuchInput
      case .notAStore, .newerSchema: .unreadable
      case .alreadyThere, .full: .cannotCreate
      case .busy: .busy
      case .permission: .permission
      case .corrupt: .corrupt
      case .io: .io
      }
    self.init(kind, doing: error.doing, what: error.what, cause: error.cause, hint: error.hint)
  }

  init(_ error: TransportError) {
    self.init(
      Kind(error.kind), doing: error.doing, what: error.what, cause: error.cause,
      hint: error.hint)
  }

  init(_ error: BackupError) {
    let kind: Kind =
      switch error.kind {
      case .missing: .noSuchInput
      case .damaged: .corrupt
      case .key: .permission
      case .busy: .busy
      case .alreadyThere: .cannotCreate
      case .refused: .configuration
      case .io: .io
      case .storage(let kind): Kind(kind)
      }
    self.init(kind, doing: error.doing, what: error.what, cause: error.cause, hint: error.hint)
  }

  init(_ error: AuditTrailError) {
    let kind: Kind =
      switch error.kind {
      case .malformed, .newerVersion, .unreadable: .unreadable
      case .untrusted, .mismatch, .missing: .corrupt
      case .tooLarge, .outOfRange: .configuration
      }
    self.init(kind, doing: error.doing, what: error.what, cause: error.cause, hint: error.hint)
  }
}

extension OperationError.Kind {
  fileprivate init(_ kind: TransportError.Kind) {
    self =
      switch kind {
      case .unreachable, .unavailable, .malformed: .unavailable
      case .refused, .permission: .permission
      case .missing: .noSuchInput
      case .tooLarge: .unreadable
      case .io, .cancelled: .io
      case .full, .alreadyThere: .cannotCreate
      case .invalid: .configuration
      }
  }
}
