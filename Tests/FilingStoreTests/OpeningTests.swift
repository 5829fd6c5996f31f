import FilingModel
import FilingStore
import Foundation
import Testing

@Suite("Creating and opening a store")
struct OpeningTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test("What was recorded is there after closing, for readers and writers")
  func persists() throws {
    let filing = Samples.filing()
    let first = try FilingStore.create(at: folder.store)
    _ = try first.record(filing, report: Samples.report(), metrics: [], sources: nil)
    try first.close()
    for access in [FilingStore.Access.reading, .writing, .reading] {
      let store = try FilingStore.open(at: folder.store, for: access)
      #expect(try store.report(of: filing) == Samples.report())
      try store.close()
    }
  }

  @Test("After closing everything is in the one file, so that a copy of it is the store")
  func closesIntoOneFile() throws {
    let store = try FilingStore.create(at: folder.store)
    _ = try store.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
    try store.close()
    let copy = folder.path + "/copy.sqlite"
    try FileManager.default.copyItem(atPath: folder.store, toPath: copy)
    #expect(try FilingStore.open(at: copy, for: .reading).filings().count == 1)
  }

  @Test("A store that was not closed is whole for the next who opens it")
  func survivesWithoutClose() throws {
    try record()
    let store = try FilingStore.open(at: folder.store, for: .writing)
    #expect(try store.filings().count == 1)
    #expect(try store.survey().damage.isEmpty)
  }

  private func record() throws {
    let store = try FilingStore.create(at: folder.store)
    _ = try store.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
  }

  @Test("Opening never makes a store", arguments: [FilingStore.Access.reading, .writing])
  func doesNotCreate(_ access: FilingStore.Access) throws {
    let error = storeError { _ = try FilingStore.open(at: folder.store, for: access) }
    #expect(error?.kind == .missing)
    #expect(error?.doing == "opening store")
    #expect(error?.what == folder.store)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("Creating needs the folder to be there")
  func needsFolder() throws {
    let path = folder.path + "/none/a.sqlite"
    #expect(storeError { _ = try FilingStore.create(at: path) }?.kind == .missing)
    #expect(storeError { _ = try FilingStore.create(at: folder.path + "/") }?.kind == .io)
  }

  @Test("Creating leaves what is there as it is")
  func doesNotOverwrite() throws {
    let path = try folder.write("precious", to: "a.sqlite")
    #expect(storeError { _ = try FilingStore.create(at: path) }?.kind == .alreadyThere)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
  }

  @Test("What is no database is refused and left as it is", arguments: ["", "no database at all"])
  func refusesFile(_ content: String) throws {
    let path = try folder.write(content, to: "a.sqlite")
    for access in [FilingStore.Access.reading, .writing] {
      let error = storeError { _ = try FilingStore.open(at: path, for: access) }
      #expect(error?.kind == .notAStore)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
  }

  @Test("A folder is no store")
  func refusesFolder() {
    let error = storeError { _ = try FilingStore.open(at: folder.path, for: .reading) }
    #expect(error?.kind == .notAStore)
  }

  @Test("Another program's database is refused")
  func refusesForeignDatabase() throws {
    try tamper(with: folder.store, "CREATE TABLE t (a)")
    let error = storeError { _ = try FilingStore.open(at: folder.store, for: .writing) }
    #expect(error?.kind == .notAStore)
    #expect(error?.cause == "the database belongs to another program")
  }

  @Test("A newer schema is refused, for readers too")
  func refusesNewerSchema() throws {
    try FilingStore.create(at: folder.store).close()
    try tamper(with: folder.store, "PRAGMA user_version = 99")
    for access in [FilingStore.Access.reading, .writing] {
      let error = storeError { _ = try FilingStore.open(at: folder.store, for: access) }
      #expect(error?.kind == .newerSchema)
      #expect(error?.cause.contains("version 99") == true)
    }
  }

  @Test("A file that is cut short is corrupt, not empty")
  func refusesCutFile() throws {
    try record()
    try FilingStore.open(at: folder.store, for: .writing).close()
    let handle = try #require(FileHandle(forWritingAtPath: folder.store))
    try handle.truncate(atOffset: 4096 * 3)
    try handle.close()
    let error = storeError {
      _ = try FilingStore.open(at: folder.store, for: .reading).filings()
    }
    #expect(error?.kind == .corrupt)
  }

  @Test("A store opened for reading takes no filing")
  func readsOnly() throws {
    try record()
    let store = try FilingStore.open(at: folder.store, for: .reading)
    let error = storeError {
      _ = try store.record(
        Samples.filing("bb"), report: Samples.report(), metrics: [], sources: nil)
    }
    #expect(error?.kind == .permission)
  }

  @Test("The properties name the library, the journal and the rows")
  func describes() throws {
    let store = try FilingStore.create(at: folder.store)
    _ = try store.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
    let properties = try store.properties()
    #expect(properties.path?.hasSuffix("/a.sqlite") == true)
    #expect(properties.journalMode == "wal")
    #expect(properties.schemaVersion == 6)
    #expect(properties.size % properties.pageSize == 0)
    #expect(properties.tables.first { $0.table == "fact" }?.rows == 5)
    #expect(properties.tables.first { $0.table == "metric" }?.rows == 0)
    #expect(properties.tables.count == 31)
    #expect(properties.sqliteVersion.split(separator: ".").count == 3)
  }
}
