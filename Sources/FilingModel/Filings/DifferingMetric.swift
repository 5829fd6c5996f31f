/// A normalized value that several filings state for the same period, and not alike.
package struct DifferingMetric: Hashable, Sendable {
  package let metric: String
  package let period: Period
  package let unit: Unit
  /// In the order in which the filings came into the store.
  package let statements: [Statement]

  package init(metric: String, period: Period, unit: Unit, statements: [Statement]) {
    self.metric = metric
    self.period = period
    self.unit = unit
    self.statements = statements
  }

  /// What one filing states.
  package struct Statement: Hashable, Sendable {
    /// `Filing.name` of the filing.
    package let filing: String
    package let value: ExactDecimal
    /// The least accurate of the facts the value rests on; nil when one of them states none.
    package let decimals: Decimals?

    package init(filing: String, value: ExactDecimal, decimals: Decimals?) {
      self.filing = filing
      self.value = value
      self.decimals = decimals
    }

    package var interval: RoundingInterval? {
      RoundingInterval(value, decimals: decimals ?? .infinite)
    }
  }
}
