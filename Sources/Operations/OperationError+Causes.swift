internal import FilingStore
internal import SourceFiles
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
}
