import FilingModel
import Reconciliation

extension ExampleTable.Row {
  /// What the filing's schema declares, by a row with the columns own concept, type and period type,
  /// which is instant, duration or abstract.
  var declaration: Concept {
    Concept(
      name: Self.name("own:" + name), type: self["type"].map(Self.type),
      isInstant: self["period type"] == "instant", balance: nil,
      isAbstract: self["period type"] == "abstract", substitutionGroup: nil)
  }

  /// A note, by a row with the columns footnote, facts, role and arcrole; facts count from 1.
  var footnote: Footnote {
    Footnote(
      facts: (self["facts"] ?? "").split(separator: " ").compactMap { Int($0) }.map { $0 - 1 },
      arcrole: self["arcrole"] ?? Footnote.standardArcrole,
      role: self["role"] ?? Footnote.standardRole, language: "en-us", text: name)
  }

  /// Something about the syntax, by a row with the columns irregularity and detail.
  var irregularity: Irregularity? {
    Irregularity.Kind(rawValue: name).map { Irregularity($0, self["detail"] ?? "") }
  }

  /// What a filing states for a metric, by a row with the columns filing, value and decimals.
  var statement: DifferingMetric.Statement? {
    guard let value = self["value"].flatMap({ ExactDecimal($0.filter { $0 != "," }) }) else {
      return nil
    }
    return DifferingMetric.Statement(
      filing: self["filing"] ?? "", value: value,
      decimals: self["decimals"].flatMap { Decimals($0) })
  }

  /// A waiver, by a row with the columns waiver, scope, owner and expires.
  var waiver: Waiver? {
    guard let scope = Waiver.Scope(self["scope"] ?? "*"),
      let day = self["expires"].flatMap({ CalendarDate($0) })
    else { return nil }
    return Waiver(
      rule: name, scope: scope, owner: self["owner"] ?? "", reason: "", expires: day)
  }

  /// A type of the registry that many taxonomies share.
  private static func type(_ text: String) -> QName {
    let registry = "http://www.xbrl.org/dtr/type/2022-03-31"
    return QName(namespace: registry, localName: text, prefix: "dtr-types")
  }
}
