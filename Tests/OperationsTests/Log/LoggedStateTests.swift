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
    taxonomies: Set<String> = [], digest: String = ""
  ) -> [String] {
    var state = LoggedState()
    for (index, entry) in entries.enumerated() { state.follow(entry, at: index) }
    let found = digests.map { ($0, (name: "f", facts: facts, factDigest: self.digests[1])) }
    return state.unexplained
      + state.differences(
        filings: Dictionary(uniqueKeysWithValues: found), taxonomies: taxonomies,
        changes: changes, digest: digest)
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

  private func state(
    _ event: AuditEntry.Event, changes: Int = 0, digest: String? = nil
  ) -> AuditEntry {
    var entry = entry(event)
    if event == .end { entry.outcome = "done" }
    entry.store = AuditEntry.Store(
      digest: digest ?? digests[0], counts: ["changes": changes, "digestForm": 1])
    return entry
  }

  @Test("What a run finds must be what the one before it left, for ever")
  func continuity() {
    let (kept, other) = (digests[0], digests[1])
    #expect(differences([state(.end), state(.begin)], holding: [], digest: kept) == [])
    let changed = [state(.end), state(.begin, changes: 1), state(.end, changes: 1)]
    #expect(differences(changed, holding: [], changes: 1, digest: kept).count == 1)
    let another = [state(.end), state(.begin, digest: other), state(.end, digest: other)]
    #expect(differences(another, holding: [], digest: other).count == 1)
    #expect(differences([state(.end)], holding: [], digest: other).count == 1)
    // A filing between the two explains another digest.
    let grown = [state(.end), recorded(digests[0]), state(.begin, digest: other)]
    #expect(differences(grown, holding: [digests[0]], digest: other) == [])
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
