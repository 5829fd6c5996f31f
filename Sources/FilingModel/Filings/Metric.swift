/// One normalized value: a metric's name for what different filers tag differently.
package struct Metric: Hashable, Sendable {
  /// For example `Revenue`.
  package let name: String
  package let entity: Entity
  package let period: Period
  package let unit: Unit
  package let value: ExactDecimal
  package let origin: Origin

  package init(
    name: String, entity: Entity, period: Period, unit: Unit, value: ExactDecimal, origin: Origin
  ) {
    self.name = name
    self.entity = entity
    self.period = period
    self.unit = unit
    self.value = value
    self.origin = origin
  }

  /// Where the value comes from.
  ///
  /// Facts are named by their ordinal in the report, from 0.
  package enum Origin: Hashable, Sendable {
    /// The fact states the value.
    case stated(Int)
    /// The value is the weighted sum of facts; it must not be used to check that same identity.
    case derived([Term])
  }

  /// One operand of a derived value.
  package struct Term: Hashable, Sendable {
    package let fact: Int
    /// 1 or -1.
    package let sign: Int

    package init(fact: Int, sign: Int) {
      self.fact = fact
      self.sign = sign
    }
  }

  package var isDerived: Bool {
    if case .derived = origin { true } else { false }
  }

  /// The ordinals of all facts the value rests on.
  package var facts: [Int] {
    switch origin {
    case .stated(let ordinal): [ordinal]
    case .derived(let terms): terms.map(\.fact)
    }
  }
}
