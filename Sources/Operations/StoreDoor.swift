internal import FilingStore

/// A store that is opened, or made, when the first filing is to go in.
///
/// Used by one task at a time.
final class StoreDoor {
  private let path: String
  private var opened: FilingStore?
  private let isOwner: Bool
  private(set) var hasCreated = false

  init(path: String) {
    self.path = path
    isOwner = true
  }

  /// A store somebody else opened and will close.
  init(_ store: FilingStore) {
    path = store.path ?? ""
    opened = store
    isOwner = false
  }

  func store() throws(OperationError) -> FilingStore {
    if let opened { return opened }
    let (store, isNew) = try Stores.openOrCreate(at: path)
    opened = store
    hasCreated = isNew
    return store
  }

  func close() throws(OperationError) {
    if isOwner, let opened { try Stores.close(opened) }
  }
}
