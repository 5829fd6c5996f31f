import FilingModel

/// What kind of unit a numeric type takes (Unit Type Registry 1.0).
enum MeasureKind: Hashable, Sendable {
  case money
  case shares
  case pure
  case moneyPerShare
  /// A currency for one of whatever is counted.
  case moneyPerUnit
  case quantity(UnitRegistry.Quantity)
  /// A volume or an energy in a time.
  case flow
  case quantityPerMoney(UnitRegistry.Quantity)

  /// The kind that the local name of a type asks for; nil where any unit will do.
  init?(typeName: String) {
    switch typeName {
    case "monetaryItemType": self = .money
    case "sharesItemType": self = .shares
    case "pureItemType", "percentItemType": self = .pure
    case "perShareItemType": self = .moneyPerShare
    case "perUnitItemType": self = .moneyPerUnit
    case "flowItemType": self = .flow
    case "energyPerMonetaryItemType": self = .quantityPerMoney(.energy)
    case "ghgEmissionsPerMonetaryItemType": self = .quantityPerMoney(.ghgEmissions)
    case "volumePerMonetaryItemType": self = .quantityPerMoney(.volume)
    // A text as P15D; only composed units measure time.
    case "durationItemType": return nil
    default:
      guard typeName.hasSuffix("ItemType"),
        let quantity = UnitRegistry.Quantity(rawValue: String(typeName.dropLast(8)))
      else { return nil }
      self = .quantity(quantity)
    }
  }

  func admits(_ unit: Unit) -> Bool {
    let above = Unit(unit.numerators)
    let below = Unit(unit.denominators)
    switch self {
    case .money: return Self.isMoney(unit)
    case .shares: return unit == .shares
    case .pure:
      return UnitRegistry.isPure(unit) || Self.isMoney(above) && Self.isMoney(below)
    case .moneyPerShare: return below == .shares && Self.isMoney(above)
    case .moneyPerUnit: return Self.isMoney(above) && unit.denominators.count == 1
    case .quantity(let quantity): return UnitRegistry.holds(unit, of: quantity)
    case .flow:
      return UnitRegistry.holds(below, of: .duration)
        && [.volume, .energy].contains { UnitRegistry.holds(above, of: $0) }
    case .quantityPerMoney(let quantity):
      return Self.isMoney(below) && UnitRegistry.holds(above, of: quantity)
    }
  }

  private static func isMoney(_ unit: Unit) -> Bool {
    unit.currency.map(UnitRegistry.currencies.contains) ?? false
  }
}

extension MeasureKind: CustomStringConvertible {
  var description: String {
    switch self {
    case .money: "a currency"
    case .shares: "shares"
    case .pure: "a pure number"
    case .moneyPerShare: "a currency per share"
    case .moneyPerUnit: "a currency per unit"
    case .quantity(let quantity): "a registered unit of \(quantity)"
    case .flow: "a volume or an energy in a time"
    case .quantityPerMoney(let quantity): "a registered unit of \(quantity) per currency"
    }
  }
}

extension Report {
  /// What unit the facts of a concept must have; nil when its type is not known.
  func measureKind(of concept: QName) -> MeasureKind? {
    if taxonomy.concepts[concept] != nil {
      return standardType(of: concept).flatMap { MeasureKind(typeName: $0) }
    }
    return concept.standardConcept.flatMap { StandardMeasures.kinds[$0] }
      ?? MeasureKind(namedBy: concept)
  }
}

/// The units of headline figures, whose types a filing does not declare.
enum StandardMeasures {
  static let kinds: [StandardConcept: MeasureKind] = {
    var kinds: [StandardConcept: MeasureKind] = [
      .dei("EntityCommonStockSharesOutstanding"): .shares,
      .dei("EntityPublicFloat"): .money,
    ]
    for metric in MetricDefinition.all {
      for concept in metric.concepts where kinds[concept] == nil {
        switch metric.measure {
        case .money: kinds[concept] = .money
        case .shares: kinds[concept] = .shares
        case .moneyPerShare: kinds[concept] = .moneyPerShare
        }
      }
    }
    return kinds
  }()
}
