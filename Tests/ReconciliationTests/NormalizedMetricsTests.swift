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
    #expect(!definition.concepts.isEmpty)
    #expect(Set(definition.concepts).count == definition.concepts.count)
    #expect(definition.description.hasSuffix("."))
  }

  @Test("Every required metric has a definition")
  func required() {
    let required = RuleSettings().requiredMetrics.values.flatMap { $0 }
    #expect(!required.isEmpty)
    #expect(required.allSatisfy { MetricDefinition.named($0) != nil })
  }

  @Test("A source reads as a formula")
  func source() throws {
    let assets = try #require(MetricDefinition.named("NoncurrentAssets"))
    #expect(
      assets.sources.map(\.description) == [
        "us-gaap:AssetsNoncurrent", "us-gaap:Assets - us-gaap:AssetsCurrent",
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
