package import FilingModel
internal import FilingStore
internal import Reporting

/// The assessments of a store, and what came and went since one of them.
package struct History: Sendable {
  private let runs: [AssessmentRun]
  /// Since the run before the last, or the one that was asked for.
  private let changes: [SightedFinding]
  private let since: AssessmentRun?

  /// Compares the last run with the last one before a day, or without a day with the one before it.
  package init(settings: Settings, since day: CalendarDate?) async throws(OperationError) {
    let store = try Stores.open(settings)
    do throws(StoreError) {
      let all = try store.runs()
      let earlier = day.map { day in all.lastIndex { $0.at < "\(day)" } ?? -1 } ?? all.count - 2
      runs = all
      since = all.indices.contains(earlier) ? all[earlier] : nil
      changes = since == nil ? [] : try store.changes(sinceRun: earlier)
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
  }

  package var isEmpty: Bool { runs.isEmpty }

  package var text: String {
    let table = TextTable(
      columns: [
        .text("When"), .number("Score"), .number("Filings"), .number("Errors"),
        .number("Warnings"), .number("Gaps"),
      ],
      rows: runs.suffix(Self.shown).map { run in
        [
          run.at, run.score.points?.text ?? "-", run.filings.grouped, run.counts.errors.grouped,
          run.counts.warnings.grouped, run.counts.gaps.grouped,
        ]
      })
    var lines = table.lines
    if let since {
      lines += ["", "Since \(since.at): \(Counted.of(changes.count, "change"))"]
      lines += changes.prefix(Self.shown).map { change in
        "\(change.isNew ? "came" : "went") \(change.severity.rawValue) \(change.rule) "
          + "\(change.filing ?? "store")"
      }
      if changes.count > Self.shown { lines.append("and \(changes.count - Self.shown) more") }
    }
    return lines.joined(separator: "\n")
  }

  private static let shown = 30

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("runs")
      json.array(runs) { json, run in
        json.object { json in
          json.member("at", run.at)
          json.member("version", run.version)
          json.member("full", run.isFull)
          json.member("score", number: run.score.points?.text)
          json.member("filings", run.filings)
          json.member("facts", run.counts.facts)
          json.member("applied", run.counts.applied)
          json.member("errors", run.counts.errors)
          json.member("warnings", run.counts.warnings)
          json.member("information", run.counts.information)
          json.member("waived", run.counts.waived)
          json.member("gaps", run.counts.gaps)
        }
      }
      json.member("since", since?.at)
      json.key("changes")
      json.array(changes) { json, change in
        json.object { json in
          json.member("change", change.isNew ? "came" : "went")
          json.member("filing", change.filing)
          json.member("rule", change.rule)
          json.member("severity", change.severity.rawValue)
          json.member("message", change.message)
        }
      }
    }
    json.end()
    return json.text
  }
}
