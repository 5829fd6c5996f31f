package import FilingModel

/// A normalized metric: which concepts state it, in order of precedence.
package struct MetricDefinition: Sendable, Hashable {
  /// For example `Revenue`.
  package let name: String
  package let description: String
  package let periodKind: PeriodKind
  package let measure: Measure
  /// Where the value comes from: the first source that is stated for a period and unit wins.
  package let sources: [Source]

  package init(
    _ name: String, _ periodKind: PeriodKind, in measure: Measure = .money, _ description: String,
    from sources: [Source]
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

  /// One way to the value.
  package enum Source: Sendable, Hashable {
    /// A fact of this concept states it.
    case stated(StandardConcept)
    /// A fact of the first concept states it, unless the second is stated too and is larger.
    case statedUnlessBelow(StandardConcept, StandardConcept)
    /// It is the sum of operands; all must be stated but those that are marked as optional.
    case derived([Operand])
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
    sources.compactMap { source in
      switch source {
      case .stated(let concept), .statedUnlessBelow(let concept, _): concept
      case .derived: nil
      }
    }
  }

  /// The metric with this name, or nil.
  package static func named(_ name: String) -> MetricDefinition? {
    all.first { $0.name == name }
  }

  /// Every metric, in the order of the statements.
  package static let all: [MetricDefinition] = incomeStatement + balanceSheet + cashFlows
}

extension MetricDefinition.Source: CustomStringConvertible {
  /// `us-gaap:Assets`, or `us-gaap:Assets - us-gaap:AssetsCurrent`.
  package var description: String {
    switch self {
    case .stated(let concept): "\(concept)"
    case .statedUnlessBelow(let concept, let larger): "\(concept) unless \(larger) is larger"
    case .derived(let operands):
      operands.enumerated().map { index, operand in
        let sign = operand.sign < 0 ? "- " : index == 0 ? "" : "+ "
        let names = operand.concepts.map(\.description).joined(separator: " or ")
        return sign + names + (operand.isOptional ? " where stated" : "")
      }.joined(separator: " ")
    }
  }
}

extension MetricDefinition.Source {
  static func usGAAP(_ name: String) -> Self { .stated(.usGAAP(name)) }

  static func sum(_ operands: MetricDefinition.Operand...) -> Self { .derived(operands) }
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
