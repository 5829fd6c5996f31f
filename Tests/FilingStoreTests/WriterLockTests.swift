import FilingModel
import FilingStore
import Foundation
import Testing

@Suite("One writer at a time")
struct WriterLockTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test("A second writer is told which process holds the store")
  func keepsOut() throws {
    let writer = try FilingStore.create(at: folder.store)
    let error = storeError { _ = try FilingStore.open(at: folder.store, for: .writing) }
    #expect(error?.kind == .busy)
    #expect(error?.cause == "process \(getpid()) holds it for writing")
    try writer.close()
    try FilingStore.open(at: folder.store, for: .writing).close()
  }

  @Test("A second name of the store has the same lock")
  func followsLinks() throws {
    let writer = try FilingStore.create(at: folder.store)
    let link = folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.store)
    #expect(storeError { _ = try FilingStore.open(at: link, for: .writing) }?.kind == .busy)
    try writer.close()
    try FilingStore.open(at: link, for: .writing).close()
  }

  @Test("A writer that is let go without closing gives the lock up")
  func endsWithOwner() throws {
    func make() throws { _ = try FilingStore.create(at: folder.store) }
    try make()
    try FilingStore.open(at: folder.store, for: .writing).close()
  }

  @Test("Readers need no lock")
  func letsReadersIn() throws {
    let writer = try FilingStore.create(at: folder.store)
    let readers = try (0..<2).map { _ in try FilingStore.open(at: folder.store, for: .reading) }
    _ = try writer.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
    for reader in readers { #expect(try reader.filings().count == 1) }
    try writer.close()
    for reader in readers { #expect(try reader.filings().count == 1) }
  }

  @Test("A writer in another process is kept out, and its reader let in")
  func keepsOtherProcessOut() async throws {
    let writer = try FilingStore.create(at: folder.store)
    _ = try writer.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
    let (path, owner) = (folder.store, Int(getpid()))
    await #expect(processExitsWith: .success) {
      [path = path as String, owner = owner as Int] in
      let error = storeError { _ = try FilingStore.open(at: path, for: .writing) }
      let isKeptOut = error?.kind == .busy && error?.cause.contains("process \(owner) ") == true
      let found = try FilingStore.open(at: path, for: .reading).filings()
      exit(isKeptOut && getpid() != owner && found.count == 1 ? EXIT_SUCCESS : EXIT_FAILURE)
    }
    try writer.close()
  }
}
