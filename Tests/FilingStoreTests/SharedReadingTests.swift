import FilingModel
import FilingStore
import Testing

@Suite("Readers beside a writer")
struct SharedReadingTests {
  @Test("Two readers see whole filings only, while a writer adds them", .timeLimit(.minutes(1)))
  func seeWholeFilings() async throws {
    let folder = try Folder()
    let writer = try FilingStore.create(at: folder.store)
    let path = folder.store
    let total = 60
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let reader = try FilingStore.open(at: path, for: .reading)
          var seen = 0
          while seen < total {
            let filings = try reader.filings()
            #expect(filings.count >= seen)
            #expect(filings.allSatisfy { $0.storedFacts == 5 && $0.metrics == 1 })
            seen = filings.count
            if let last = filings.last {
              #expect(try reader.report(of: last.filing).facts.count == 5)
            }
            await Task.yield()
          }
          try reader.close()
        }
      }
      group.addTask {
        for index in 0..<total {
          let report = Samples.report(assets: "\(index)")
          _ = try writer.record(
            Samples.filing("d\(index)", of: report), report: report,
            metrics: [Samples.metric("Assets", fact: 3)], sources: nil)
          await Task.yield()
        }
      }
      try await group.waitForAll()
    }
    #expect(try writer.survey().damage.isEmpty)
    try writer.close()
  }
}
