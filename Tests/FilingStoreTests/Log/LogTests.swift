import FilingModel
import Foundation
import GRDB
import Support
import Testing

@testable import FilingStore

@Suite("The log of changes")
struct LogTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func entries(_ store: FilingStore) throws -> [String] {
    var entries: [String] = []
    try store.eachLogEntry { _, bytes in entries.append(String(decoding: bytes, as: UTF8.self)) }
    return entries
  }

  private func record(_ digest: String, in store: FilingStore) throws -> Recorded {
    try store.record(
      Samples.filing(digest), report: Samples.report(), metrics: [], sources: nil)
  }

  @Test("Every change has its entry, and what changes nothing has none")
  func entryPerChange() throws {
    let store = try FilingStore.create(at: folder.store)
    #expect(try record("aa11", in: store) == .added)
    #expect(try record("aa11", in: store) == .alreadyThere)
    try store.optimize()
    let found = try entries(store)
    #expect(found.count == 3)
    #expect(found[0] == "created")
    #expect(found[1].hasPrefix("added("))
    #expect(found[2] == "optimized")
    try store.close()
  }

  @Test("Without its entry a change does not happen")
  func noEntryNoChange() throws {
    struct Silent: ChangeLog {
      struct Refusal: Error {}
      func entry(about change: StoreChange) throws -> [UInt8] { throw Refusal() }
    }
    try FilingStore.create(at: folder.store).close()
    let store = try FilingStore.open(at: folder.store, for: .writing, log: Silent())
    #expect(throws: StoreError.self) { try record("aa11", in: store) }
    #expect(try store.filings().isEmpty)
    try store.close()
  }

  @Test("An entry that is too long stops the change too")
  func tooLong() throws {
    struct Talker: ChangeLog {
      func entry(about change: StoreChange) -> [UInt8] { [UInt8](repeating: 65, count: 65_536) }
    }
    try FilingStore.create(at: folder.store).close()
    let store = try FilingStore.open(at: folder.store, for: .writing, log: Talker())
    #expect(storeError { _ = try record("aa11", in: store) }?.kind == .corrupt)
    #expect(try store.filings().isEmpty)
    try store.close()
  }

  @Test(
    "SQL neither changes nor removes an entry, nor puts one in between",
    arguments: [
      "UPDATE audit_entry SET bytes = x'41'", "DELETE FROM audit_entry",
      "UPDATE audit_entry SET id = 7 WHERE id = 1",
      "INSERT OR REPLACE INTO audit_entry VALUES (0, x'41')",
      "REPLACE INTO audit_entry VALUES (1, x'41')", "INSERT INTO audit_entry VALUES (5, x'41')",
      "INSERT INTO audit_entry VALUES (-1, x'41')",
    ])
  func onlyGrows(sql: String) throws {
    let store = try FilingStore.create(at: folder.store)
    _ = try record("aa11", in: store)
    let before = try entries(store)
    try store.close()
    #expect(throws: DatabaseError.self) { try tamper(with: folder.store, sql) }
    let reader = try FilingStore.open(at: folder.store, for: .reading)
    #expect(try entries(reader) == before)
  }

  @Test("Others add to the log while a writer has the store open")
  func besidesAWriter() throws {
    let writer = try FilingStore.create(at: folder.store)
    _ = try record("aa11", in: writer)
    var seen: StoreState?
    try FilingStore.append(toStoreAt: folder.store, log: PlainLog()) { state in
      seen = state
      return [Array("from beside".utf8)]
    }
    #expect(seen?.filings == 1)
    #expect(seen?.entries == 2)
    _ = try record("bb22", in: writer)
    #expect(try entries(writer)[2] == "from beside")
    #expect(try writer.logSize() == 4)
    #expect(try writer.survey().damage.isEmpty)
    try writer.close()
  }

  @Test("The log of an older store begins with the filings it has")
  func olderStore() throws {
    let old = try Data(
      contentsOf: URL(fileURLWithPath: Repository.path("fixtures/stores/v1.sqlite")))
    try old.write(to: URL(fileURLWithPath: folder.store))
    let store = try FilingStore.open(at: folder.store, for: .reading)
    let found = try entries(store)
    #expect(found.first == "migrated(from: 1, to: \(Schema.version))")
    #expect(found.count == 1 + (try store.filings().count))
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix("found(") })
  }

  @Test("The state is the same for the same filings, and another once a row was changed")
  func state() throws {
    let other = try Folder()
    let stores = try [folder, other].map { try FilingStore.create(at: $0.store) }
    for digest in ["aa11", "bb22"] { _ = try record(digest, in: stores[0]) }
    for digest in ["bb22", "aa11"] { _ = try record(digest, in: stores[1]) }
    let digest = try stores[0].state().digest
    #expect(try stores[1].state().digest == digest)
    for store in stores { try store.close() }
    try tamper(with: folder.store, "UPDATE fact SET ordinal = ordinal WHERE ordinal = 0")
    let reader = try FilingStore.open(at: folder.store, for: .reading)
    #expect(try reader.state().digest != digest)
  }
}
