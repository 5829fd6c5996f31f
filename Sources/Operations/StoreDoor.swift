internal import FilingStore
internal import Foundation

/// A store that is opened where it is there, or else made when the first filing is to go in.
///
/// Used by one task at a time.
final class StoreDoor {
  private let settings: Settings
  /// The store, when there is one yet.
  private(set) var opened: FilingStore?
  private let isOwner: Bool
  private(set) var hasCreated = false

  init(_ settings: Settings) throws(OperationError) {
    self.settings = settings
    isOwner = true
    if FileManager.default.fileExists(atPath: settings.store) {
      opened = try Stores.beginChange(settings)
    }
  }

  /// A store somebody else opened and will close.
  init(_ store: FilingStore, _ settings: Settings) {
    self.settings = settings
    opened = store
    isOwner = false
  }

  func store() throws(OperationError) -> FilingStore {
    if let opened { return opened }
    let store = try Stores.create(settings)
    opened = store
    hasCreated = true
    return store
  }

  /// Ends what the log says of this run.
  func close(_ outcome: RunOutcome) throws(OperationError) {
    if isOwner, let opened { try Stores.endChange(of: opened, settings, outcome) }
  }
}
