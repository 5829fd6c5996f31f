package import FilingModel

extension JSONWriter {
  /// A fact as every JSON of FinLoom writes it, with the place that states it.
  package mutating func write(_ fact: Fact) {
    object { json in
      json.member("concept", fact.concept.description)
      json.member("value", fact.isNil ? nil : fact.value.description)
      switch fact.decimals {
      case .places(let places): json.member("decimals", places)
      case .infinite: json.member("decimals", "INF")
      case nil: json.member("decimals", number: nil)
      }
      json.member("unit", fact.unit?.description)
      json.member("period", fact.period.description)
      json.key("dimensions")
      json.array(fact.dimensions.all) { json, dimension in json.write(dimension) }
      if let tuple = fact.aspects.tuple { json.member("tuple", tuple) }
      json.member("document", fact.source.document)
      json.member("line", fact.source.line)
      json.member("byteOffset", fact.source.byteOffset)
      json.member("elementId", fact.source.elementID)
    }
  }

  private mutating func write(_ dimension: Dimension) {
    object { json in
      json.member("axis", dimension.axis.description)
      switch dimension.member {
      case .explicit(let name): json.member("member", name.description)
      case .typed(let text): json.member("member", text)
      }
    }
  }
}
