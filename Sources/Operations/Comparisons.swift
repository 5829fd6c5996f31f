internal import FilingModel
internal import FilingStore

/// What the history of a store says beside its latest assessment.
enum Comparisons {
  /// The history up to the latest run, compared with the run before and with one a week old.
  static func history(of store: FilingStore) throws(OperationError) -> StoreHistory {
    do throws(StoreError) {
      let runs = try store.runs()
      var comparisons: [RunComparison] = []
      for (index, roles) in earlier(among: runs) {
        guard let later = runs.last else { continue }
        comparisons.append(
          RunComparison(
            roles: roles, earlier: runs[index], later: later,
            findings: try store.changes(sinceRun: index),
            earlierScores: try store.verdicts(atRun: index).mapValues(\.score)))
      }
      return StoreHistory(runs: runs, comparisons: comparisons)
    } catch {
      throw OperationError(error)
    }
  }

  /// The places of the runs to compare the last one with, the latest first.
  ///
  /// A week is told by days, so that a run at six on Monday is a week after one at seven on the Monday
  /// before.
  static func earlier(
    among runs: [AssessmentRun]
  ) -> [(index: Int, roles: Set<RunComparison.Role>)] {
    guard runs.count > 1, let last = runs.last else { return [] }
    let before = runs.count - 2
    let weekOld = last.moment.flatMap { now in
      runs.lastIndex { run in
        run.moment.map { now.date.days(since: $0.date) >= 7 } ?? false
      }
    }
    let past = weekOld ?? 0
    let role: RunComparison.Role = weekOld == nil ? .firstOfAll : .lastWeek
    if past == before { return [(before, weekOld == nil ? [.lastRun] : [.lastRun, .lastWeek])] }
    return [(before, [.lastRun]), (past, [role])]
  }
}
