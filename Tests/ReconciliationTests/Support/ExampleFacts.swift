import FilingModel
import Reconciliation

extension ExampleTable.Row {
  /// The fact of a row with the columns concept, period, unit, value, decimals, dimensions, entity.
  func fact() throws(ExampleTable.Malformed) -> Fact {
    guard let period = Self.period(self["period"] ?? "") else { throw malformed("no period") }
    let unit = self["unit"].map(Self.unit)
    let text = self["value"] ?? ""
    let value: FactValue
    if text == "nil" {
      value = .nil
    } else if unit == nil {
      value = .text(text)
    } else if text.contains("/"), let fraction = Fraction(text) {
      value = .fraction(fraction)
    } else if let number = ExactDecimal(text.filter { $0 != "," }) {
      value = .number(number)
    } else {
      throw malformed("no number")
    }
    var decimals: Decimals?
    if unit != nil, value != .nil { decimals = Decimals(self["decimals"] ?? "INF") }
    return Fact(
      aspects: Aspects(
        concept: Self.name(self.name),
        entity: Entity(scheme: Entity.secScheme, identifier: self["entity"] ?? "0000000001"),
        period: period, dimensions: Self.dimensions(self["dimensions"] ?? ""), unit: unit,
        language: self["language"]),
      value: value, decimals: decimals,
      source: SourcePoint(document: "example.xml", line: number, byteOffset: number))
  }

  func metric() throws(ExampleTable.Malformed) -> Metric {
    guard let period = Self.period(self["period"] ?? ""), let unit = self["unit"].map(Self.unit),
      let value = self["value"].flatMap({ ExactDecimal($0.filter { $0 != "," }) })
    else { throw malformed("no metric") }
    return Metric(
      name: name, entity: Entity(scheme: Entity.secScheme, identifier: "0000000001"),
      period: period, unit: unit, value: value, origin: try origin())
  }

  /// `1` is the first fact; `1 - 2` is the first less the second.
  private func origin() throws(ExampleTable.Malformed) -> Metric.Origin {
    let words = (self["facts"] ?? "").split(separator: " ")
    let ordinals = words.compactMap { Int($0) }.map { $0 - 1 }
    guard let first = ordinals.first else { throw malformed("no facts") }
    guard ordinals.count > 1 else { return .stated(first) }
    let signs = [1] + words.filter { $0 == "-" || $0 == "+" }.map { $0 == "-" ? -1 : 1 }
    guard signs.count == ordinals.count else { throw malformed("facts without signs") }
    return .derived(zip(ordinals, signs).map { Metric.Term(fact: $0, sign: $1) })
  }

  func malformed(_ cause: String) -> ExampleTable.Malformed {
    ExampleTable.Malformed(line: name, cause: cause)
  }

  static func period(_ text: String) -> Period? {
    if text == "forever" { return .forever }
    let days = text.split(separator: ".").compactMap { CalendarDate($0) }
    switch days.count {
    case 1: return .endOf(days[0])
    case 2: return .days(days[0], days[1])
    default: return nil
    }
  }

  /// Measures without a prefix are currencies; `utr` stands for the registry of units.
  static func unit(_ text: String) -> Unit {
    let parts = text.split(separator: "/").map { measure in
      switch measure {
      case "shares": Unit.shares.numerators[0]
      case "pure": QName(namespace: Unit.instanceNamespace, localName: "pure", prefix: "xbrli")
      case _ where measure.hasPrefix("own:"): name(String(measure))
      case _ where measure.hasPrefix("utr:"):
        QName(namespace: "http://www.xbrl.org/2009/utr", localName: String(measure.dropFirst(4)))
      default:
        QName(namespace: Unit.currencyNamespace, localName: String(measure), prefix: "iso4217")
      }
    }
    return Unit([parts[0]], per: Array(parts.dropFirst()))
  }

  /// Names without a prefix are of us-gaap; the prefix `own` stands for the filer's taxonomy.
  static func name(_ text: String) -> QName {
    let parts = text.split(separator: ":").map(String.init)
    let prefix = parts.count > 1 ? parts[0] : "us-gaap"
    let publisher = prefix == "us-gaap" ? "http://fasb.org/" : "http://xbrl.sec.gov/"
    let namespace = prefix == "own" ? "http://example.com/own" : publisher + prefix + "/2024"
    return QName(namespace: namespace, localName: parts[parts.count - 1], prefix: prefix)
  }

  private static func dimensions(_ text: String) -> Dimensions {
    Dimensions(
      text.split(separator: ";").map { pair in
        let parts = pair.split(separator: "=").map { $0.split(separator: " ").joined() }
        let isTyped = parts[1].hasPrefix("'")
        return Dimension(
          axis: name(parts[0]),
          member: isTyped ? .typed(parts[1].filter { $0 != "'" }) : .explicit(name(parts[1])))
      })
  }
}
