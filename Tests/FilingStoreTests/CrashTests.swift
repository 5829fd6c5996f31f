import FilingModel
import Foundation
import GRDB
import Testing

@testable import FilingStore

@Suite("A writer that is killed in the middle of a filing")
struct CrashTests {
  @Test("Leaves the filings before it whole, nothing of its own, and the lock free")
  func leavesWhole() async throws {
    let folder = try Folder()
    let path = folder.store
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try FilingStore.create(at: path)
      _ = try store.record(Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
      try store.connections.writeWithoutTransaction { database in
        database.add(
          function: DatabaseFunction("die", argumentCount: 0) { _ in
            kill(getpid(), SIGKILL)
            return nil
          })
        try database.execute(
          sql: """
            CREATE TEMP TRIGGER killing AFTER INSERT ON main.fact WHEN NEW.ordinal = 3
            BEGIN SELECT die(); END
            """)
      }
      _ = try store.record(
        Samples.filing("bb"), report: Samples.report(assets: "1"), metrics: [], sources: nil)
    }
    let reader = try FilingStore.open(at: path, for: .reading)
    #expect(try reader.filings().map(\.filing.digest) == ["aa11"])
    let store = try FilingStore.open(at: path, for: .writing)
    let survey = try store.survey()
    #expect(survey.damage.isEmpty)
    #expect(survey.orphans.allSatisfy { $0.orphans == 0 })
    #expect(try store.report(of: Samples.filing()) == Samples.report())
    #expect(
      try store.record(
        Samples.filing("bb"), report: Samples.report(assets: "1"), metrics: [], sources: nil)
        == .added)
  }

  @Test("Leaves no half a filing wherever the blow falls", arguments: 1...3)
  func leavesWholeAnywhere(_ round: Int) async throws {
    let folder = try Folder()
    let path = folder.store
    let delay = UInt32(40_000 * round)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, delay = delay as UInt32] in
      let store = try FilingStore.create(at: path)
      Thread.detachNewThread {
        usleep(delay)
        kill(getpid(), SIGKILL)
      }
      for index in 0... {
        let report = Samples.report(assets: "\(index)")
        _ = try store.record(
          Samples.filing("d\(index)", of: report), report: report, metrics: [], sources: nil)
      }
    }
    let store = try FilingStore.open(at: path, for: .writing)
    let survey = try store.survey()
    #expect(survey.damage.isEmpty)
    #expect(survey.filings.allSatisfy { $0.storedFacts == 5 && $0.readFacts == 5 })
    #expect(survey.orphans.allSatisfy { $0.orphans == 0 })
  }
}
