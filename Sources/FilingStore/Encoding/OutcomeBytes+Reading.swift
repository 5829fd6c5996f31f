internal import FilingModel

extension OutcomeBytes {
  static func outcomes(in bytes: [UInt8]) throws -> FilingOutcomes {
    var source = Source(reader: ByteReader(bytes))
    try source.readStrings()
    let outcomes = FilingOutcomes(
      factCount: try source.reader.int(), metricCount: try source.reader.int(),
      lines: try source.list { try $0.line() }, readGaps: try source.gaps(),
      profile: try source.profile())
    guard source.reader.isAtEnd else { throw Damage(reason: "an outcome has bytes to spare") }
    return outcomes
  }

  private struct Source {
    var reader: ByteReader
    private var strings: [String] = []

    init(reader: ByteReader) {
      self.reader = reader
    }

    mutating func readStrings() throws {
      strings = try list { try $0.reader.text() }
    }

    mutating func list<Item>(_ item: (inout Source) throws -> Item) throws -> [Item] {
      let count = try reader.count()
      var items: [Item] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try item(&self)) }
      return items
    }

    private mutating func string() throws -> String {
      try string(numbered: reader.int())
    }

    private mutating func stringOrNil() throws -> String? {
      let number = try reader.int()
      return number == 0 ? nil : try string(numbered: number - 1)
    }

    private func string(numbered number: Int) throws -> String {
      guard strings.indices.contains(number) else {
        throw Damage(reason: "an outcome names text \(number) of \(strings.count)")
      }
      return strings[number]
    }

    private mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word {
      let text = try string()
      guard let word = Word(rawValue: text) else {
        throw Damage(reason: "an outcome holds the word '\(text)'")
      }
      return word
    }

    mutating func line() throws -> Scorecard.Line {
      let rule = try string()
      let check = try word(Check.self)
      let applied = try reader.int()
      let findings = try list { try $0.finding(of: rule, check) }
      return Scorecard.Line(
        rule: rule, check: check,
        outcome: Outcome(applied: applied, findings: findings, gaps: try gaps()))
    }

    private mutating func finding(of rule: String, _ check: Check) throws -> Finding {
      Finding(
        rule: rule, check: check, severity: try word(Severity.self), message: try string(),
        facts: try list { try $0.fact() })
    }

    mutating func gaps() throws -> [Gap] {
      try list { source in
        Gap(
          rule: try source.stringOrNil(), reason: try source.string(),
          source: try source.reader.flag() ? try source.place() : nil)
      }
    }

    mutating func profile() throws -> FilingProfile {
      let units = try list { (try $0.string(), try $0.string()) }
      let digits = try list { (try $0.string(), Int(try $0.string()) ?? 0) }
      return FilingProfile(
        units: Dictionary(units) { first, _ in first },
        digits: Dictionary(digits) { first, _ in first }, fiscalYearEnd: try stringOrNil())
    }

    // MARK: Facts

    private mutating func fact() throws -> Fact {
      let concept = try name()
      let entity = Entity(scheme: try string(), identifier: try string())
      let period = try reader.period()
      let dimensions = Dimensions(try list { try $0.dimension() })
      let unit =
        try reader.flag()
        ? Unit(try list { try $0.name() }, per: try list { try $0.name() }) : nil
      let aspects = Aspects(
        concept: concept, entity: entity, period: period, dimensions: dimensions, unit: unit,
        language: try stringOrNil(), tuple: try tuple())
      return Fact(
        aspects: aspects, value: try value(), decimals: try reader.decimals(),
        lexical: try stringOrNil(), source: try place())
    }

    private mutating func tuple() throws -> Int? {
      let number = try reader.int()
      return number == 0 ? nil : number - 1
    }

    private mutating func name() throws -> QName {
      QName(namespace: try string(), localName: try string(), prefix: try string())
    }

    private mutating func dimension() throws -> Dimension {
      let axis = try name()
      return Dimension(
        axis: axis, member: try reader.flag() ? .typed(try string()) : .explicit(try name()))
    }

    private mutating func value() throws -> FactValue {
      switch try reader.int() {
      case 0: return .nil
      case 1: return .number(try reader.number())
      case 3:
        guard let fraction = Fraction(try reader.number(), over: try reader.number()) else {
          throw Damage(reason: "an outcome holds a fraction over zero")
        }
        return .fraction(fraction)
      default: return .text(try string())
      }
    }

    private mutating func place() throws -> SourcePoint {
      SourcePoint(
        document: try string(), line: try reader.signed(), byteOffset: try reader.signed(),
        elementID: try stringOrNil())
    }
  }
}
