internal import FilingStore

/// Opening and closing, with the errors of this module.
enum Stores {
  static func open(at path: String) throws(OperationError) -> FilingStore {
    try open(at: path, for: .reading)
  }

  static func openForWriting(at path: String) throws(OperationError) -> FilingStore {
    try open(at: path, for: .writing)
  }

  private static func open(
    at path: String, for access: FilingStore.Access
  ) throws(OperationError) -> FilingStore {
    do throws(StoreError) {
      return try FilingStore.open(at: path, for: access)
    } catch  where error.kind == .missing {
      throw OperationError(
        .noSuchInput, doing: "opening store", what: path, cause: "there is no such file",
        hint: "'finloom-audit ingest PATH' makes it")
    } catch {
      throw OperationError(error)
    }
  }

  /// Only ingest makes a store.
  static func create(at path: String) throws(OperationError) -> FilingStore {
    do throws(StoreError) {
      return try FilingStore.create(at: path)
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
