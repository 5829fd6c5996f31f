internal import FilingStore
internal import Foundation

/// A store that is opened where it is there, or else made when the first filing is to go in.
///
/// Used by one task at a time.
final class StoreDoor {
  private let path: String
  /// The store, when there is one yet.
  private(set) var opened: FilingStore?
  private let isOwner: Bool
  private(set) var hasCreated = false

  init(path: String) throws(OperationError) {
    self.path = path
    isOwner = true
    if FileManager.default.fileExists(atPath: path) {
      opened = try Stores.openForWriting(at: path)
    }
  }

  /// A store somebody else opened and will close.
  init(_ store: FilingStore) {
    path = store.path ?? ""
    opened = store
    isOwner = false
  }

  func store() throws(OperationError) -> FilingStore {
    if let opened { return opened }
    let store = try Stores.create(at: path)
    opened = store
    hasCreated = true
    return store
  }

  func close() throws(OperationError) {
    if isOwner, let opened { try Stores.close(opened) }
  }
}
