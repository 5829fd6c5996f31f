internal import FilingModel

extension FilingProfile {
  /// The headline concepts are those that metrics are made of, at the period end the cover names.
  init(_ subject: Subject) {
    let index = subject.index
    var units: [String: String] = [:]
    var digits: [String: Int] = [:]
    for concept in Self.headline {
      let current = index.whole(concept).first { ordinal in
        index.facts[ordinal].period.lastDay == subject.filing.periodEnd
      }
      if let current, let unit = index.facts[current].unit {
        units["\(concept)"] = unit.description
        digits["\(concept)"] = Self.digits(of: index.facts[current])
      }
    }
    self.init(
      units: units, digits: digits,
      fiscalYearEnd: index.cover("CurrentFiscalYearEndDate").first?.value.description)
  }

  /// Nil for what is no amount of money: shares and amounts a share keep their size when money does not.
  private static func digits(of fact: Fact) -> Int? {
    guard case .number(let number) = fact.value, !number.isZero, fact.unit?.currency != nil
    else { return nil }
    return "\(number.significand.magnitude)".utf8.count + Int(number.exponent)
  }

  private static let headline: [StandardConcept] = Array(
    Set(MetricDefinition.all.flatMap(\.concepts)))
}
