internal import FilingModel

extension TaxonomyBytes {
  static func taxonomy(in bytes: [UInt8]) throws -> FilingTaxonomy {
    var source = Source(reader: ByteReader(bytes))
    try source.readDictionaries()
    let (concepts, networks) = (try source.concepts(), try source.networks())
    let (labels, entryPoints) = (try source.labels(), try source.entryPoints())
    let taxonomy = FilingTaxonomy(
      concepts: concepts, networks: networks, labels: labels,
      baseTypes: try source.baseTypes(), entryPoints: entryPoints)
    guard source.reader.isAtEnd else { throw Damage(reason: "a taxonomy has bytes to spare") }
    return taxonomy
  }

  private struct Source {
    var reader: ByteReader
    private var strings: [String] = []
    private var names: [QName] = []
    private var numbers: [String: ExactDecimal] = [:]

    init(reader: ByteReader) {
      self.reader = reader
    }

    mutating func readDictionaries() throws {
      strings = try (0..<reader.count()).map { _ in try reader.text() }
      for _ in 0..<(try reader.count()) {
        names.append(
          QName(namespace: try string(), localName: try string(), prefix: try string()))
      }
    }

    private mutating func string() throws -> String {
      let number = try reader.int()
      guard strings.indices.contains(number) else {
        throw Damage(reason: "a taxonomy names string \(number) of \(strings.count)")
      }
      return strings[number]
    }

    private mutating func nameOrNil() throws -> QName? {
      let number = try reader.int()
      guard number != 0 else { return nil }
      guard names.indices.contains(number - 1) else {
        throw Damage(reason: "a taxonomy names name \(number) of \(names.count)")
      }
      return names[number - 1]
    }

    private mutating func name() throws -> QName {
      guard let name = try nameOrNil() else { throw Damage(reason: "a taxonomy lacks a name") }
      return name
    }

    private mutating func number() throws -> ExactDecimal {
      let text = try string()
      if let known = numbers[text] { return known }
      let parts = text.split(separator: "e")
      guard parts.count == 2, let digits = Int128(parts[0]), let power = Int(parts[1]),
        let number = ExactDecimal(digits, exponent: power)
      else { throw Damage(reason: "a taxonomy holds the number '\(text)'") }
      numbers[text] = number
      return number
    }

    mutating func concepts() throws -> [QName: Concept] {
      var concepts: [QName: Concept] = [:]
      for _ in 0..<(try reader.count()) {
        let key = try name()
        let name = try name()
        let type = try nameOrNil()
        let group = try nameOrNil()
        let isInstant = try reader.flag()
        let isAbstract = try reader.flag()
        concepts[key] = Concept(
          name: name, type: type, isInstant: isInstant,
          balance: Concept.Balance(rawValue: try string()), isAbstract: isAbstract,
          substitutionGroup: group)
      }
      return concepts
    }

    mutating func networks() throws -> [Network] {
      try (0..<reader.count()).map { _ in
        let arcrole = try string()
        let role = try string()
        let relationships = try (0..<reader.count()).map { _ in try relationship() }
        return Network(arcrole: arcrole, role: role, relationships: relationships)
      }
    }

    private mutating func relationship() throws -> Relationship {
      let (source, target, order) = (try name(), try name(), try number())
      let weight = try reader.flag() ? try number() : nil
      let label = try reader.flag() ? try string() : nil
      return Relationship(
        source: source, target: target, order: order, weight: weight, preferredLabel: label)
    }

    mutating func baseTypes() throws -> [QName: QName] {
      var types: [QName: QName] = [:]
      for _ in 0..<(try reader.count()) {
        let type = try name()
        types[type] = try name()
      }
      return types
    }

    mutating func entryPoints() throws -> [String] {
      try (0..<reader.count()).map { _ in try string() }
    }

    mutating func labels() throws -> [Label] {
      try (0..<reader.count()).map { _ in
        Label(
          concept: try name(), role: try string(), language: try string(),
          text: try reader.text())
      }
    }
  }
}
