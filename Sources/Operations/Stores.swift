internal import AuditTrail
internal import FilingStore

/// Opening and closing, with the errors of this module; and changing, with its entries in the log.
enum Stores {
  static func open(_ settings: Settings) throws(OperationError) -> FilingStore {
    try open(settings, for: .reading)
  }

  private static func open(
    _ settings: Settings, for access: FilingStore.Access
  ) throws(OperationError) -> FilingStore {
    do throws(StoreError) {
      return try FilingStore.open(
        at: settings.store, for: access, log: AuditPen(caller: settings.caller))
    } catch  where error.kind == .missing {
      throw OperationError(
        .noSuchInput, doing: "opening store", what: settings.store,
        cause: "there is no such file", hint: "'finloom-audit ingest PATH' makes it")
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

  // MARK: Changing

  /// Runs a body that changes the store; the log says where it begins and how it ends.
  static func change<Value>(
    _ settings: Settings, reading inputs: [AuditEntry.Input] = [],
    _ body: (FilingStore, inout RunOutcome) throws(OperationError) -> Value
  ) throws(OperationError) -> Value {
    let store = try beginChange(settings, reading: inputs)
    var outcome = RunOutcome()
    let value: Value
    do throws(OperationError) {
      value = try body(store, &outcome)
    } catch {
      try endChange(of: store, settings, .failed(error))
      throw error
    }
    try endChange(of: store, settings, outcome)
    return value
  }

  /// Opens the store for writing and says so in its log.
  static func beginChange(
    _ settings: Settings, reading inputs: [AuditEntry.Input] = []
  ) throws(OperationError) -> FilingStore {
    let store = try open(settings, for: .writing)
    try sayBegin(in: store, settings, reading: inputs)
    return store
  }

  /// Only ingest makes a store.
  static func create(_ settings: Settings) throws(OperationError) -> FilingStore {
    let store: FilingStore
    do throws(StoreError) {
      store = try FilingStore.create(
        at: settings.store, log: AuditPen(caller: settings.caller))
    } catch {
      throw OperationError(error)
    }
    try sayBegin(in: store, settings, reading: [])
    return store
  }

  private static func sayBegin(
    in store: FilingStore, _ settings: Settings, reading inputs: [AuditEntry.Input]
  ) throws(OperationError) {
    let pen = AuditPen(caller: settings.caller)
    do throws(StoreError) {
      try store.append { [try pen.begin($0, reading: inputs)] }
    } catch {
      throw OperationError(error)
    }
  }

  /// Says in the log how it ended, and closes the store.
  static func endChange(
    of store: FilingStore, _ settings: Settings, _ outcome: RunOutcome
  ) throws(OperationError) {
    let pen = AuditPen(caller: settings.caller)
    do throws(StoreError) {
      try store.append { [try pen.end($0, outcome)] }
    } catch {
      throw OperationError(error)
    }
    try close(store)
  }

  // MARK: Beside the store

  /// Runs a body that changes something beside the store, such as its backups; the log of the store says
  /// where it begins and how it ends, even while another process writes the store.
  static func besides<Value>(
    _ settings: Settings,
    _ body: (inout RunOutcome) async throws(OperationError) -> Value
  ) async throws(OperationError) -> Value {
    let pen = AuditPen(caller: settings.caller)
    try append(to: settings) { try pen.begin($0) }
    var outcome = RunOutcome()
    let value: Value
    do throws(OperationError) {
      value = try await body(&outcome)
    } catch {
      try append(to: settings) { try pen.end($0, .failed(error)) }
      throw error
    }
    let ended = outcome
    try append(to: settings) { try pen.end($0, ended) }
    return value
  }

  private static func append(
    to settings: Settings, _ making: (StoreState) throws -> [UInt8]
  ) throws(OperationError) {
    do throws(StoreError) {
      try FilingStore.append(
        toStoreAt: settings.store, log: AuditPen(caller: settings.caller)
      ) { [try making($0)] }
    } catch  where error.kind == .missing {
      throw OperationError(
        .noSuchInput, doing: "opening store", what: settings.store,
        cause: "there is no such file", hint: "'finloom-audit ingest PATH' makes it")
    } catch {
      throw OperationError(error)
    }
  }
}
