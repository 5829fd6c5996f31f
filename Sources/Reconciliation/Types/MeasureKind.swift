import FilingModel

/// What kind of unit a numeric type takes (Unit Type Registry 1.0).
enum MeasureKind: String, Hashable, Sendable {
  case money = "a currency"
  case shares
  case pure = "a pure number"
  case moneyPerShare = "a currency per share"
  /// Areas, masses, lengths and their like.
  case registered = "one measure of the Unit Type Registry"

  /// The kind that the local name of a type asks for; nil where any unit will do.
  init?(typeName: String) {
    switch typeName {
    case "monetaryItemType": self = .money
    case "sharesItemType": self = .shares
    case "pureItemType", "percentItemType": self = .pure
    case "perShareItemType": self = .moneyPerShare
    case "areaItemType", "energyItemType", "lengthItemType", "massItemType", "memoryItemType",
      "powerItemType", "volumeItemType":
      self = .registered
    default: return nil
    }
  }

  func admits(_ unit: Unit) -> Bool {
    switch self {
    case .money: unit.currency.map(Self.isCurrency) ?? false
    case .shares: unit == .shares
    case .pure: unit.denominators.isEmpty && unit.numerators.map(\.localName) == ["pure"]
    case .moneyPerShare:
      Unit(unit.denominators) == .shares
        && Unit(unit.numerators).currency.map(Self.isCurrency) ?? false
    case .registered:
      unit.denominators.isEmpty && unit.numerators.count == 1
        && unit.numerators[0].namespace.hasPrefix("http://www.xbrl.org/")
    }
  }

  /// Three capital letters; `XXX` stands for no currency, and `XTS` for a test.
  private static func isCurrency(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
      && code != "XXX" && code != "XTS"
  }
}

extension Report {
  /// What unit the facts of a concept must have; nil when its type is not known.
  func measureKind(of concept: QName) -> MeasureKind? {
    if taxonomy.concepts[concept] != nil {
      return standardType(of: concept).flatMap { MeasureKind(typeName: $0) }
    }
    return concept.standardConcept.flatMap { StandardMeasures.kinds[$0] }
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
