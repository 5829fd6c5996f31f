package import FilingModel

/// A normalized metric: which concepts state it, in order of precedence.
package struct MetricDefinition: Sendable, Hashable {
  /// For example `Revenue`.
  package let name: String
  package let description: String
  package let periodKind: PeriodKind
  package let measure: Measure
  /// Where the value comes from: the first source that is stated for a period and unit wins.
  package let sources: [MetricSource]

  package init(
    _ name: String, _ periodKind: PeriodKind, in measure: Measure = .money, _ description: String,
    from sources: [MetricSource]
  ) {
    self.name = name
    self.periodKind = periodKind
    self.measure = measure
    self.description = description
    self.sources = sources
  }

  package enum PeriodKind: String, Sendable, Hashable {
    case instant
    case duration
  }

  package enum Measure: String, Sendable, Hashable {
    case money
    case shares
    case moneyPerShare = "money per share"
  }

  /// A term of a derived value: the first of some concepts that is stated.
  package struct Operand: Sendable, Hashable {
    package let concepts: [StandardConcept]
    /// 1 or -1.
    package let sign: Int
    /// Left out where the filing states none of the concepts at all.
    package let isOptional: Bool
  }

  /// The concepts that may state the value, in order of precedence.
  package var concepts: [StandardConcept] {
    sources.compactMap(\.concept)
  }

  /// Whether values of parts of a period add up to that of the whole.
  ///
  /// Amounts that flow do; balances, averages and values per share do not.
  package var isAdditive: Bool { measure == .money && periodKind == .duration }

  /// The metric with this name, or nil.
  package static func named(_ name: String) -> MetricDefinition? {
    all.first { $0.name == name }
  }

  /// All definitions as one text, which differs where a filing might have other metrics.
  ///
  /// The number in front changes with the way metrics are taken, which no definition shows.
  package static var identity: String {
    let lines = all.map { definition in
      let sources = definition.sources.map(\.description).joined(separator: "; ")
      return "\(definition.name) \(definition.periodKind.rawValue) \(definition.measure.rawValue): "
        + sources
    }
    return (["1"] + lines).joined(separator: "\n")
  }

  /// Every metric, in the order of the statements.
  package static let all: [MetricDefinition] = incomeStatement + balanceSheet + cashFlows
}

extension MetricDefinition.Operand {
  static func plus(_ names: String...) -> Self {
    Self(concepts: names.map { .usGAAP($0) }, sign: 1, isOptional: false)
  }

  static func minus(_ names: String...) -> Self {
    Self(concepts: names.map { .usGAAP($0) }, sign: -1, isOptional: false)
  }

  static func minusIfStated(_ names: String...) -> Self {
    Self(concepts: names.map { .usGAAP($0) }, sign: -1, isOptional: true)
  }
}
