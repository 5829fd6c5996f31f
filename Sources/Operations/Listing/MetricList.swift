internal import FilingModel
internal import FilingStore
internal import Reconciliation
internal import Reporting

/// Normalized values with the facts they come from, and what metrics are made of.
package struct MetricList: Sendable {
  fileprivate struct Row: Sendable {
    let filing: Filing
    let metric: Metric
    let facts: [Fact]

    var origin: String {
      switch metric.origin {
      case .stated: "stated"
      case .derived: "derived"
      }
    }
  }

  private var rows: [Row] = []

  package var isEmpty: Bool { rows.isEmpty }

  /// Reads the metrics of the settings' store; all of them, or those of one name.
  package init(settings: Settings, metric name: String?) async throws(OperationError) {
    let store = try Stores.open(at: settings.store)
    do throws(StoreError) {
      for filing in try store.filings().map(\.filing) {
        let metrics = try store.metrics(of: filing).filter { name == nil || $0.name == name }
        guard !metrics.isEmpty else { continue }
        let facts = try store.report(of: filing).facts
        rows += metrics.map { metric in
          Row(
            filing: filing, metric: metric,
            facts: metric.facts.filter(facts.indices.contains).map { facts[$0] })
        }
      }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
  }

  package var text: String {
    rows.map { row in
      let places = row.facts.map { "\($0.concept) \($0.source)" }.joined(separator: ", ")
      return "\(row.filing.name)  \(row.metric.name)  \(row.metric.period)  "
        + "\(row.metric.value.text) \(row.metric.unit)\n    \(row.origin) \(places)"
    }.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.array(rows) { json, row in
      json.object { json in
        json.member("filing", row.filing.name)
        json.member("metric", row.metric.name)
        json.member("period", row.metric.period.description)
        json.member("unit", row.metric.unit.description)
        json.member("value", row.metric.value.text)
        json.member("origin", row.origin)
        json.key("facts")
        json.array(row.facts) { json, fact in json.write(fact) }
      }
    }
    json.end()
    return json.text
  }

  package static var definitionsText: String {
    MetricDefinition.all.map { "\($0.name)\n    \($0.description)" }.joined(separator: "\n")
  }

  /// The documentation's page of all metrics.
  package static var page: String {
    let lines = ["# Metrics", "", "| metric | takes, in order of precedence |", "|---|---|"]
    let rows = MetricDefinition.all.map { definition in
      let sources = definition.sources.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(definition.name) | \(sources) |"
    }
    return (lines + rows).joined(separator: "\n") + "\n"
  }

  package static var definitionsJSON: String {
    var json = JSONWriter()
    json.array(MetricDefinition.all) { json, definition in
      json.object { json in
        json.member("metric", definition.name)
        json.member("description", definition.description)
      }
    }
    json.end()
    return json.text
  }
}
