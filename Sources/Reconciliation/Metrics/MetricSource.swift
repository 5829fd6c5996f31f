package import FilingModel

/// One way to the value of a metric.
package struct MetricSource: Sendable, Hashable {
  package let way: Way
  /// What the value counts otherwise than the metric says; nil where it means the same.
  package let difference: Difference?

  /// Why the value of a source may differ from that of another one, and neither be wrong.
  package enum Difference: Sendable, Hashable {
    /// It counts a little more or less, as the text says; for most filers it is the same.
    case near(String)
    /// It is a part of what the metric means, which the text names; no other metric is made of it.
    case part(String)
  }

  package enum Way: Sendable, Hashable {
    /// A fact of this concept states it.
    case stated(StandardConcept)
    /// A fact of the first concept states it, unless one of the others is stated and larger.
    case statedUnlessBelow(StandardConcept, [StandardConcept])
    /// It is the sum of a concept's facts for the classes of stock, which have one axis.
    case summedOverClasses(StandardConcept)
    /// It is the sum of operands; all must be stated but those that are marked as optional.
    case derived([MetricDefinition.Operand])
    /// It is the sum of other metrics of the same period and unit.
    case combined([Part])
  }

  /// A metric as a term of another one.
  package struct Part: Sendable, Hashable {
    package let metric: String
    /// 1 or -1.
    package let sign: Int
  }

  /// The axis that parts classes of stock.
  package static let classAxis = StandardConcept.usGAAP("StatementClassOfStockAxis")

  /// The concept that states the value for the whole entity; nil when it is derived.
  package var concept: StandardConcept? {
    switch way {
    case .stated(let concept), .statedUnlessBelow(let concept, _): concept
    case .summedOverClasses, .derived, .combined: nil
    }
  }

  /// Every concept the source looks at.
  package var allConcepts: [StandardConcept] {
    switch way {
    case .stated(let concept), .summedOverClasses(let concept): [concept]
    case .statedUnlessBelow(let concept, let larger): [concept] + larger
    case .derived(let operands): operands.flatMap(\.concepts)
    case .combined: []
    }
  }
}

extension MetricSource: CustomStringConvertible {
  /// `us-gaap:Assets`, or `us-gaap:ShortTermBorrowings + us-gaap:LongTermDebtCurrent`.
  package var description: String {
    switch way {
    case .stated(let concept): "\(concept)"
    case .statedUnlessBelow(let concept, let larger):
      "\(concept) unless \(larger.map(\.description).joined(separator: " or ")) is larger"
    case .summedOverClasses(let concept): "\(concept) summed over classes of stock"
    case .derived(let operands):
      Self.formula(
        operands.map { operand in
          (
            operand.concepts.map(\.description).joined(separator: " or "), operand.sign,
            operand.isOptional
          )
        })
    case .combined(let parts):
      Self.formula(parts.map { ($0.metric, $0.sign, false) })
    }
  }

  private static func formula(_ terms: [(name: String, sign: Int, isOptional: Bool)]) -> String {
    terms.enumerated().map { index, term in
      let sign = term.sign < 0 ? "- " : index == 0 ? "" : "+ "
      return sign + term.name + (term.isOptional ? " where stated" : "")
    }.joined(separator: " ")
  }
}

extension MetricSource {
  /// A fact of a concept of us-gaap; `but` says what it counts otherwise than the metric.
  static func usGAAP(_ name: String, but near: String? = nil) -> Self {
    Self(way: .stated(.usGAAP(name)), difference: near.map { .near($0) })
  }

  /// A fact of a concept of us-gaap that is a part of the metric.
  static func usGAAP(_ name: String, only part: String) -> Self {
    Self(way: .stated(.usGAAP(name)), difference: .part(part))
  }

  static func usGAAP(_ name: String, unlessBelow larger: [String]) -> Self {
    Self(
      way: .statedUnlessBelow(.usGAAP(name), larger.map { .usGAAP($0) }), difference: nil)
  }

  static func dei(_ name: String) -> Self {
    Self(way: .stated(.dei(name)), difference: nil)
  }

  static func summedOverClasses(_ concept: StandardConcept) -> Self {
    Self(way: .summedOverClasses(concept), difference: nil)
  }

  static func sum(_ operands: MetricDefinition.Operand..., but near: String? = nil) -> Self {
    Self(way: .derived(operands), difference: near.map { .near($0) })
  }

  static func metrics(_ parts: Part..., but near: String? = nil) -> Self {
    Self(way: .combined(parts), difference: near.map { .near($0) })
  }
}

extension MetricSource.Part {
  static func plus(_ metric: String) -> Self { Self(metric: metric, sign: 1) }

  static func minus(_ metric: String) -> Self { Self(metric: metric, sign: -1) }
}
