internal import FilingModel

/// Writes facts as the objects of xBRL-JSON 1.0, section 5.
struct FactObjects {
  private let prefixes: Prefixes
  private let texts: TextConcepts

  init(_ report: Report, prefixes: Prefixes) {
    self.prefixes = prefixes
    texts = TextConcepts(report, prefixes: prefixes)
  }

  func object(_ fact: Fact, links: String?) -> String {
    var members = [(name: "value", value: value(of: fact))]
    // Absent means exact; texts and nil facts have no accuracy.
    if case .places(let places) = fact.decimals, fact.isNumeric, !fact.isNil {
      members.append(("decimals", String(places)))
    }
    members.append(("dimensions", dimensions(of: fact.aspects)))
    if let links { members.append(("links", links)) }
    return JSONText.object(members)
  }

  private func value(of fact: Fact) -> String {
    switch fact.value {
    case .nil: return "null"
    case .number(let number): return JSONText.string(number.text)
    case .fraction(let fraction): return JSONText.string(fraction.description)
    case .text(let text):
      guard !fact.isNumeric, !texts.has(fact.concept) else { return JSONText.string(text) }
      guard let names = EnumerationValue.names(in: fact, knows: prefixes.has) else {
        return JSONText.string(String(TextConcepts.trimmed(text)))
      }
      return JSONText.string(names.map(prefixes.name).sorted().joined(separator: " "))
    }
  }

  private func dimensions(of aspects: Aspects) -> String {
    var members = [
      (name: "concept", value: JSONText.string(prefixes.name(aspects.concept))),
      (name: "entity", value: JSONText.string(prefixes.name(aspects.entity))),
    ]
    if let period = period(aspects.period) {
      members.append(("period", JSONText.string(period)))
    }
    if let unit = aspects.unit, !unit.isPure {
      members.append(("unit", JSONText.string(unit.expression(prefixes.name))))
    }
    if let language = aspects.language, !language.isEmpty, texts.has(aspects.concept) {
      members.append(("language", JSONText.string(language)))
    }
    for dimension in aspects.dimensions.all {
      members.append((prefixes.name(dimension.axis), member(dimension.member)))
    }
    return JSONText.object(members)
  }

  /// Nil for `forever`, which OIM leaves out.
  private func period(_ period: Period) -> String? {
    switch period {
    case .instant(let moment): "\(moment)"
    case .duration(let start, let end): "\(start)/\(end)"
    case .forever: nil
    }
  }

  private func member(_ member: Member) -> String {
    switch member {
    case .explicit(let name): JSONText.string(prefixes.name(name))
    case .typed(let text): JSONText.string(text)
    }
  }
}
