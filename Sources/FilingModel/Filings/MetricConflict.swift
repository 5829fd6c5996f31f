/// A value that a filing states beside a metric, which means the same and cannot be true as well.
package struct MetricConflict: Hashable, Sendable {
  /// The metric as it was taken.
  package let metric: Metric
  /// The source that says otherwise, as its definition writes it.
  package let source: String
  package let value: ExactDecimal
  /// The ordinals of the facts that say otherwise.
  package let facts: [Int]

  package init(metric: Metric, source: String, value: ExactDecimal, facts: [Int]) {
    self.metric = metric
    self.source = source
    self.value = value
    self.facts = facts
  }
}
