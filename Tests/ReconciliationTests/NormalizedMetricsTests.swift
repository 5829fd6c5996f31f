import FilingModel
import Reconciliation
import Testing

@Suite("Normalized metrics")
struct NormalizedMetricsTests {
  @Test("Facts give these metrics and no others", arguments: Case.all)
  func metrics(_ example: Case) throws {
    let table = try ExampleTable(example.table)
    let subject = try table.subject(RuleSettings())
    let found = NormalizedMetrics.all(in: subject.report, of: subject.filing)
    #expect(found == subject.metrics)
    #expect(found.map(Self.line) == example.metrics)
  }

  @Test("There are at least twelve cases")
  func enough() {
    #expect(Case.all.count >= 12)
  }

  @Test("Every definition has a name of its own")
  func names() {
    let names = MetricDefinition.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 50)
  }

  @Test(
    "A definition names concepts, none of them twice", arguments: MetricDefinition.all.map(\.name))
  func definition(_ name: String) throws {
    let definition = try #require(MetricDefinition.named(name))
    #expect(!definition.sources.isEmpty)
    #expect(Set(definition.concepts).count == definition.concepts.count)
    #expect(definition.description.hasSuffix("."))
  }

  @Test("Every required metric has a definition")
  func required() {
    let required = RuleSettings().requiredMetrics.values.flatMap { $0 }
    #expect(!required.isEmpty)
    #expect(required.allSatisfy { MetricDefinition.named($0) != nil })
  }

  @Test(
    "What is made of other metrics comes last, and of metrics that facts state",
    arguments: MetricDefinition.all)
  func combined(_ definition: MetricDefinition) {
    let parts = definition.sources.map { source -> [String] in
      if case .combined(let parts) = source.way { parts.map(\.metric) } else { [] }
    }
    #expect(parts.dropLast().flatMap { $0 } == [])
    for part in parts.joined() {
      let sources = MetricDefinition.named(part)?.sources ?? []
      #expect(sources.contains { $0.concept != nil })
    }
  }

  @Test("A source reads as a formula")
  func source() throws {
    let assets = try #require(MetricDefinition.named("NoncurrentAssets"))
    #expect(
      assets.sources.map(\.description) == [
        "us-gaap:AssetsNoncurrent", "Assets - CurrentAssets",
      ])
  }

  private static func line(_ metric: Metric) -> String {
    let origin =
      switch metric.origin {
      case .stated(let ordinal): "\(ordinal + 1)"
      case .derived(let terms):
        terms.map { ($0.sign < 0 ? "-" : "+") + "\($0.fact + 1)" }.joined()
      }
    return "\(metric.name) \(metric.period) \(metric.value) \(metric.unit) from \(origin)"
  }
}
