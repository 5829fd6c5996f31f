import AuditTrail
import Testing

@testable import Operations

@Suite("What the log says the store must hold")
struct LoggedStateTests {
  private let digests = ["aa", "bb"].map { String(repeating: $0, count: 32) }

  private func entry(_ event: AuditEntry.Event) -> AuditEntry {
    AuditEntry(
      time: "2026-01-01T00:00:00.000Z", event: event, command: "ingest", run: "r",
      actor: AuditEntry.Actor(user: "u", host: "h", process: 1), tool: "1")
  }

  private func recorded(_ digest: String, facts: Int = 5) -> AuditEntry {
    var entry = entry(.filing)
    entry.filing = AuditEntry.Filing(
      name: "f", digest: digest, facts: facts, factDigest: digests[1])
    return entry
  }

  private func differences(
    _ entries: [AuditEntry], holding digests: [String], facts: Int = 5, changes: Int = 0,
    taxonomies: Set<String> = []
  ) -> [String] {
    var state = LoggedState()
    for (index, entry) in entries.enumerated() { state.follow(entry, at: index) }
    let found = digests.map { ($0, (name: "f", facts: facts, factDigest: self.digests[1])) }
    return state.differences(
      filings: Dictionary(uniqueKeysWithValues: found), taxonomies: taxonomies, changes: changes)
  }

  @Test("A store that holds what was recorded differs in nothing")
  func equal() {
    #expect(differences([recorded(digests[0])], holding: [digests[0]]) == [])
  }

  @Test("A filing that is gone, one that nobody recorded and one with other facts are named")
  func filings() {
    #expect(differences([recorded(digests[0])], holding: []).count == 1)
    #expect(differences([], holding: [digests[0]]).count == 1)
    #expect(differences([recorded(digests[0])], holding: [digests[0]], facts: 6).count == 1)
  }

  @Test("The count of changed rows is the one last stated, and unknown before")
  func changes() {
    var end = entry(.end)
    end.outcome = "done"
    end.store = AuditEntry.Store(counts: ["changes": 3])
    #expect(differences([end], holding: [], changes: 3) == [])
    #expect(differences([end], holding: [], changes: 4).count == 1)
    #expect(differences([], holding: [], changes: 4) == [])
  }

  @Test("A taxonomy that was removed must be gone")
  func taxonomies() {
    var added = entry(.note)
    added.refers = ["change": "added taxonomy", "sha256": digests[0]]
    var removed = added
    removed.refers["change"] = "removed taxonomy"
    #expect(differences([added], holding: [], taxonomies: [digests[0]]) == [])
    #expect(differences([added], holding: []).count == 1)
    #expect(differences([added, removed], holding: []) == [])
    #expect(differences([added, removed], holding: [], taxonomies: [digests[0]]).count == 1)
  }
}
