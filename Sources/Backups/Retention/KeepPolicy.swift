package import FilingModel

/// Which snapshots are kept: a snapshot that one of the rules names stays.
///
/// `hourly` and `last` and `within` look at all snapshots, the others at full ones. Of each hour, day,
/// ISO week, month or year (UTC) that has one the latest counts, the newest period first.
package struct KeepPolicy: Hashable, Sendable {
  package var last = 0
  package var hourly = 0
  package var daily = 0
  package var weekly = 0
  package var monthly = 0
  package var yearly = 0
  /// Everything that is not older than this, in days.
  package var withinDays = 0

  /// Thirty daily full snapshots, and the hourly ones between them.
  package static let standard: KeepPolicy = {
    var policy = KeepPolicy()
    policy.hourly = 720
    policy.daily = 30
    return policy
  }()

  package init() {}

  package var isEmpty: Bool { self == KeepPolicy() }

  /// Why each snapshot stays, of all in the order they were committed; those that go have no reason.
  package func reasons(
    for snapshots: [BackupSnapshot], at now: Moment
  ) -> [String: [String]] {
    let newestFirst = Array(snapshots.reversed())
    var reasons: [String: [String]] = [:]
    func keep(_ snapshot: BackupSnapshot, _ reason: String) {
      reasons[snapshot.name, default: []].append(reason)
    }
    for snapshot in newestFirst.prefix(last) { keep(snapshot, "last") }
    for rule in Self.calendar {
      var seen: Set<String> = []
      for snapshot in newestFirst where rule.takesIncrementals || snapshot.kind == .full {
        guard seen.count < rule.count(self) else { break }
        if seen.insert(rule.period(snapshot.taken)).inserted { keep(snapshot, rule.name) }
      }
    }
    for snapshot in newestFirst
    where withinDays > 0 && now.seconds - snapshot.taken.seconds <= withinDays * 86_400 {
      keep(snapshot, "within \(withinDays) days")
    }
    if let verified = newestFirst.first(where: { $0.kind == .full && $0.verified != nil }) {
      keep(verified, "last verified full")
    }
    return withParents(reasons, snapshots)
  }

  /// Adds whatever a kept snapshot rests on.
  private func withParents(
    _ reasons: [String: [String]], _ snapshots: [BackupSnapshot]
  ) -> [String: [String]] {
    let parents = Dictionary(
      snapshots.map { ($0.name, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var all = reasons
    for name in reasons.keys.sorted() {
      var child = name
      while let parent = parents[child] ?? nil {
        if all[parent] == nil { all[parent] = ["parent of \(child.prefix(12))"] }
        child = parent
      }
    }
    return all
  }

  private struct CalendarRule {
    let name: String
    let count: @Sendable (KeepPolicy) -> Int
    let takesIncrementals: Bool
    let period: @Sendable (Moment) -> String
  }

  private static let calendar: [CalendarRule] = [
    CalendarRule(name: "hourly", count: { $0.hourly }, takesIncrementals: true) {
      String($0.description.prefix(13))
    },
    CalendarRule(name: "daily", count: { $0.daily }, takesIncrementals: false) {
      $0.date.description
    },
    CalendarRule(name: "weekly", count: { $0.weekly }, takesIncrementals: false) {
      let week = ISOWeek(holding: $0.date)
      return "\(week.year) \(week.number)"
    },
    CalendarRule(name: "monthly", count: { $0.monthly }, takesIncrementals: false) {
      String($0.date.description.prefix(7))
    },
    CalendarRule(name: "yearly", count: { $0.yearly }, takesIncrementals: false) {
      "\($0.date.year)"
    },
  ]
}
