import FilingModel
import Testing

@testable import Backups

@Suite("Which snapshots a policy keeps")
struct KeepPolicyTests {
  /// Days and hours count from the start of 2026.
  private func snapshot(
    _ name: String, _ kind: SnapshotKind = .full, on parent: String? = nil, day: Int, hour: Int = 0,
    isVerified: Bool = false
  ) throws -> BackupSnapshot {
    let start = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let taken = Moment(startOf: start).seconds + day * 86_400 + hour * 3_600
    var listing = Head.Listing(
      name: name, kind: kind, parent: parent, taken: taken, filings: 0, facts: 0, imageSize: 0,
      storedSize: 0)
    if isVerified { listing.readBack = taken }
    return BackupSnapshot(listing)
  }

  private func policy(_ change: (inout KeepPolicy) -> Void) -> KeepPolicy {
    var policy = KeepPolicy()
    change(&policy)
    return policy
  }

  private let now = Moment(seconds: 1_900_000_000)

  @Test("Of two full snapshots of a day the later is kept")
  func laterOfADay() throws {
    let kept = policy { $0.daily = 5 }.reasons(
      for: [try snapshot("a", day: 0, hour: 1), try snapshot("b", day: 0, hour: 9)], at: now)
    #expect(kept == ["b": ["daily"]])
  }

  @Test("Only periods that have a snapshot count")
  func emptyDays() throws {
    let kept = policy { $0.daily = 2 }.reasons(
      for: [
        try snapshot("a", day: 0), try snapshot("b", day: 40), try snapshot("c", day: 90),
      ], at: now)
    #expect(kept.keys.sorted() == ["b", "c"])
  }

  @Test("Incremental snapshots are no dailies, and keep what they rest on")
  func parents() throws {
    let snapshots = [
      try snapshot("old", day: 0), try snapshot("full", day: 1),
      try snapshot("step", .incremental, on: "full", day: 1, hour: 5),
      try snapshot("last", .incremental, on: "step", day: 1, hour: 6),
    ]
    #expect(
      policy { $0.daily = 1 }.reasons(for: snapshots, at: now) == ["full": ["daily"]])
    #expect(
      policy { $0.last = 1 }.reasons(for: snapshots, at: now) == [
        "last": ["last"], "step": ["parent of last"], "full": ["parent of step"],
      ])
  }

  @Test("The last verified full snapshot stays, whatever the policy says")
  func verified() throws {
    let kept = policy { $0.last = 1 }.reasons(
      for: [
        try snapshot("older", day: 0, isVerified: true),
        try snapshot("verified", day: 1, isVerified: true), try snapshot("new", day: 2),
      ], at: now)
    #expect(kept == ["verified": ["last verified full"], "new": ["last"]])
  }

  @Test("Weeks end with Sunday, and rules add up")
  func weeks() throws {
    // 4 January 2026 is a Sunday.
    let snapshots = [try snapshot("sunday", day: 3), try snapshot("monday", day: 4)]
    let kept = policy {
      $0.weekly = 2
      $0.monthly = 1
    }.reasons(for: snapshots, at: now)
    #expect(kept == ["sunday": ["weekly"], "monday": ["weekly", "monthly"]])
  }

  @Test("What is not older than so many days is kept to the second")
  func within() throws {
    let snapshots = [try snapshot("a", day: 0)]
    let week = Moment(seconds: snapshots[0].taken.seconds + 7 * 86_400)
    let policy = policy { $0.withinDays = 7 }
    #expect(policy.reasons(for: snapshots, at: week).count == 1)
    #expect(policy.reasons(for: snapshots, at: Moment(seconds: week.seconds + 1)).isEmpty)
  }
}
