@testable import FilingStore

/// Entries that say no more than what changed.
struct PlainLog: ChangeLog {
  func entry(about change: StoreChange) -> [UInt8] { Array("\(change)".utf8) }
}

extension FilingStore {
  static func create(at path: String) throws(StoreError) -> FilingStore {
    try create(at: path, log: PlainLog())
  }

  static func open(at path: String, for access: Access) throws(StoreError) -> FilingStore {
    try open(at: path, for: access, log: PlainLog())
  }
}
