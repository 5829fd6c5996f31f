internal import FilingModel

/// A filing's own concepts, networks and labels as bytes.
///
/// No question is asked of them across filings and a rule needs them whole, so they are one frame
/// per filing rather than tables of some ten thousand rows. Every name is spelled out once.
enum TaxonomyBytes {
  static func bytes(of taxonomy: FilingTaxonomy) -> [UInt8] {
    var body = Body()
    body.write(taxonomy.concepts)
    body.write(taxonomy.networks)
    body.write(taxonomy.labels)
    body.write(taxonomy.entryPoints)
    body.write(taxonomy.baseTypes)
    var writer = ByteWriter(capacity: body.writer.bytes.count)
    writer.write(body.strings.all.count)
    for string in body.strings.all { writer.write(string) }
    writer.write(body.names.all.count)
    for name in body.names.all {
      for part in [name.namespace, name.localName, name.prefix] {
        writer.write(body.strings.number(of: part).number)
      }
    }
    return writer.bytes + body.writer.bytes
  }

  /// The part after the dictionaries, which fill while it is written.
  private struct Body {
    var writer = ByteWriter()
    var strings = NumberedValues<String>()
    var names = NumberedValues<QName>()
    /// The numbers of the few texts that orders and weights have.
    private var decimals: [ExactDecimal: Int] = [:]

    mutating func write(_ string: String) {
      writer.write(strings.number(of: string).number)
    }

    /// Zero for nothing, else the name's number plus one.
    mutating func write(_ name: QName?) {
      guard let name else { return writer.write(0) }
      let (number, isNew) = names.number(of: name)
      if isNew {
        for part in [name.namespace, name.localName, name.prefix] {
          _ = strings.number(of: part)
        }
      }
      writer.write(number + 1)
    }

    mutating func write(_ number: ExactDecimal) {
      let known = decimals[number]
      let text = known ?? strings.number(of: "\(number.significand)e\(number.exponent)").number
      if known == nil { decimals[number] = text }
      writer.write(text)
    }

    mutating func write(_ concepts: [QName: Concept]) {
      writer.write(concepts.count)
      for (key, concept) in concepts.sorted(by: { $0.key < $1.key }) {
        write(key)
        write(concept.name)
        write(concept.type)
        write(concept.substitutionGroup)
        writer.write(concept.isInstant)
        writer.write(concept.isAbstract)
        write(concept.balance?.rawValue ?? "")
      }
    }

    mutating func write(_ networks: [Network]) {
      writer.write(networks.count)
      for network in networks {
        write(network.arcrole)
        write(network.role)
        writer.write(network.relationships.count)
        for relationship in network.relationships {
          write(relationship.source)
          write(relationship.target)
          write(relationship.order)
          writer.write(relationship.weight != nil)
          if let weight = relationship.weight { write(weight) }
          writer.write(relationship.preferredLabel != nil)
          if let label = relationship.preferredLabel { write(label) }
        }
      }
    }

    mutating func write(_ baseTypes: [QName: QName]) {
      writer.write(baseTypes.count)
      for (type, base) in baseTypes.sorted(by: { $0.key < $1.key }) {
        write(type)
        write(base)
      }
    }

    mutating func write(_ entryPoints: [String]) {
      writer.write(entryPoints.count)
      for entryPoint in entryPoints { write(entryPoint) }
    }

    mutating func write(_ labels: [Label]) {
      writer.write(labels.count)
      for label in labels {
        write(label.concept)
        write(label.role)
        write(label.language)
        writer.write(label.text)
      }
    }
  }
}
