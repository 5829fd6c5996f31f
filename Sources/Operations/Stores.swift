internal import FilingStore
internal import Foundation

/// Opening and closing, with the errors of this module.
enum Stores {
  static func open(at path: String) throws(OperationError) -> FilingStore {
    do throws(StoreError) {
      return try FilingStore.open(at: path, for: .reading)
    } catch  where error.kind == .missing {
      throw OperationError(
        .noSuchInput, doing: "opening store", what: path, cause: "there is no such file",
        hint: "'finloom-audit ingest PATH' makes it")
    } catch {
      throw OperationError(error)
    }
  }

  /// Only ingest makes a store.
  static func openOrCreate(at path: String) throws(OperationError) -> (FilingStore, isNew: Bool) {
    do throws(StoreError) {
      guard FileManager.default.fileExists(atPath: path) else {
        return (try FilingStore.create(at: path), true)
      }
      return (try FilingStore.open(at: path, for: .writing), false)
    } catch {
      throw OperationError(error)
    }
  }

  static func inMemory() throws(OperationError) -> FilingStore {
    do throws(StoreError) {
      return try FilingStore.inMemory()
    } catch {
      throw OperationError(error)
    }
  }

  static func close(_ store: FilingStore) throws(OperationError) {
    do throws(StoreError) {
      try store.close()
    } catch {
      throw OperationError(error)
    }
  }
}
