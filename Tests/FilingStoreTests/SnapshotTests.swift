import FilingModel
import Foundation
import Synchronization
import Testing

@testable import FilingStore

/// Tells another task that it is enough.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isUp: Bool { state.withLock { $0 } }

  func raise() { state.withLock { $0 = true } }
}

@Suite("Copies of a store")
struct SnapshotTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private var copy: String { folder.path + "/copy.sqlite" }

  private static func record(_ numbers: Range<Int>, in store: FilingStore) throws {
    for number in numbers {
      let report = Samples.report(assets: "\(number)")
      _ = try store.record(
        Samples.filing("d\(number)", of: report), report: report, metrics: [], sources: nil)
    }
  }

  @Test("A copy holds what was committed at its moment, while a writer goes on")
  func whileWriting() async throws {
    let writer = try FilingStore.create(at: folder.store)
    try Self.record(0..<40, in: writer)
    let reader = try FilingStore.open(at: folder.store, for: .reading)
    let flag = Flag()
    async let writing: Void = {
      var next = 40
      while !flag.isUp, next < 4_000 {
        try Self.record(next..<next + 1, in: writer)
        next += 1
      }
    }()
    var snapshots: [(Snapshot, Int)] = []
    for _ in 0..<5 {
      var entries = 0
      snapshots.append(
        (try reader.snapshot(to: copy, eachLogEntry: { _, _ in entries += 1 }), entries))
    }
    flag.raise()
    try await writing
    #expect(snapshots.count == 5)
    let (last, entries) = try #require(snapshots.last)
    let found = try FilingStore.open(at: copy, for: .reading)
    #expect(try found.state() == last.state)
    #expect(entries == last.state.entries)
    #expect(last.state.entries == last.state.filings + 1)
    let survey = try found.survey(isThorough: true)
    #expect(survey.damage.isEmpty)
    #expect(survey.filings.allSatisfy { $0.storedFacts == 5 })
    let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int
    #expect(size == last.pageSize * last.pageCount)
    try writer.close()
  }

  @Test("A store that is replaced stays, under another name")
  func replacing() throws {
    let old = try FilingStore.create(at: folder.store)
    try Self.record(0..<1, in: old)
    try old.close()
    let new = try FilingStore.create(at: copy)
    try Self.record(0..<2, in: new)
    try new.close()
    let aside = try #require(try FilingStore.replace(at: folder.store, with: copy))
    #expect(try FilingStore.open(at: folder.store, for: .reading).filings().count == 2)
    #expect(try FilingStore.open(at: aside, for: .reading).filings().count == 1)
  }

  @Test("A store that somebody writes is not replaced")
  func busy() throws {
    let writer = try FilingStore.create(at: folder.store)
    try FilingStore.create(at: copy).close()
    let error = storeError { _ = try FilingStore.replace(at: folder.store, with: copy) }
    #expect(error?.kind == .busy)
    try Self.record(0..<1, in: writer)
    try writer.close()
  }
}
