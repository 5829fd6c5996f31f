import FilingModel
import FilingStore
import Testing

@Suite("A report comes back from the store as it went in")
struct ReportRoundTripTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let fact: Fact

    init(_ description: String, _ fact: Fact) {
      testDescription = description
      self.fact = fact
    }
  }

  static let axis = Samples.name("StatementBusinessSegmentsAxis")
  static let long = String(repeating: "A paragraph — with signs. ", count: 4000)

  static let cases: [Case] = [
    Case("a whole number", Samples.fact("Assets", Samples.number("364980000000"))),
    Case("zero", Samples.fact("Assets", Samples.number("0"), decimals: .infinite)),
    Case("a negative fraction", Samples.fact("Loss", Samples.number("-0.000123"))),
    Case(
      "the least number of 64 bits", Samples.fact("Least", Samples.number("\(Int64.min)"))),
    Case("one more than 64 bits", Samples.fact("More", Samples.number("9223372036854775809"))),
    Case(
      "38 digits",
      Samples.fact("Wide", Samples.number("-99999999999999999999999999999999999999"))),
    Case(
      "38 digits after the point",
      Samples.fact("Thin", Samples.number("0.12345678901234567890123456789012345678"))),
    Case("the power 400", Samples.fact("Big", .number(ExactDecimal(7, exponent: 400) ?? .zero))),
    Case(
      "the power -400", Samples.fact("Small", .number(ExactDecimal(7, exponent: -400) ?? .zero))),
    Case("INF", Samples.fact("Shares", Samples.number("12"), unit: .shares, decimals: .infinite)),
    Case("no decimals", Samples.fact("Bare", Samples.number("12"), decimals: nil)),
    Case("decimals 400", Samples.fact("Exact", Samples.number("1"), decimals: .places(400))),
    Case("nil with a unit", Samples.fact("Nothing", .nil, decimals: nil)),
    Case("nil without a unit", Samples.fact("Nothing", .nil, unit: nil, decimals: nil)),
    Case("an empty text", Samples.fact("Empty", .text(""), unit: nil, decimals: nil)),
    Case("a text with a language", Samples.cover("EntityRegistrantName", "Apple Inc.")),
    Case("a text with a zero byte", Samples.fact("Odd", .text("a\0b"), unit: nil)),
    Case("a text of 240 bytes", text(String(repeating: "x", count: 240))),
    Case("a text of 241 bytes", text(String(repeating: "x", count: 241))),
    Case("a text block", text(long)),
    Case("a number that could not be taken", Samples.fact("Odd", .text("about ten"))),
    Case("a fraction", Samples.fact("Share", fraction("1", "3"), decimals: nil)),
    Case(
      "a fraction of wide parts",
      Samples.fact(
        "Share", fraction("-99999999999999999999999999999999999999", "0.25"), decimals: nil,
        lexical: "-99999999999999999999999999999999999999/.25")),
    Case("a text that looks like a fraction", Samples.fact("Odd", .text("1/3"), decimals: nil)),
    Case("a lexical form", Samples.fact("A", Samples.number("1200"), lexical: "1,200")),
    Case("an empty lexical form", Samples.fact("A", Samples.number("0"), lexical: "")),
    Case("no element id", Samples.fact("A", Samples.number("1"), id: nil)),
    Case("forever", Samples.fact("A", Samples.number("1"), period: .forever)),
    Case(
      "an instant with a time",
      Samples.fact("A", Samples.number("1"), period: .instant(Moment(seconds: 1_727_525_431)))),
    Case(
      "an instant before 1970",
      Samples.fact("A", Samples.number("1"), period: .endOf(Samples.day("1931-03-04")))),
    Case("a duration", Samples.fact("A", Samples.number("1"), period: Samples.year)),
    Case(
      "a unit with a denominator",
      Samples.fact("EPS", Samples.number("6.11"), unit: perShare, decimals: .places(2))),
    Case(
      "an explicit and a typed dimension",
      Samples.fact(
        "A", Samples.number("1"),
        dimensions: Dimensions([
          Dimension(axis: axis, member: .explicit(Samples.name("EuropeMember"))),
          Dimension(axis: Samples.name("TypedAxis"), member: .typed("a < b")),
        ]))),
    Case(
      "a typed dimension of many bytes",
      Samples.fact(
        "A", Samples.number("1"),
        dimensions: Dimensions([Dimension(axis: axis, member: .typed(long))]))),
  ]

  static let perShare = Unit(
    [QName(namespace: Unit.currencyNamespace, localName: "USD", prefix: "iso4217")],
    per: [QName(namespace: Unit.instanceNamespace, localName: "shares", prefix: "xbrli")])

  static func fraction(_ numerator: String, _ denominator: String) -> FactValue {
    Fraction("\(numerator)/\(denominator)").map { .fraction($0) } ?? .nil
  }

  static func text(_ text: String) -> Fact {
    Samples.fact("Text", .text(text), unit: nil, decimals: nil)
  }

  @Test("A fact keeps its value, aspects, accuracy, form and place", arguments: cases)
  func keeps(_ sample: Case) throws {
    let report = Report(document: "aapl.htm", syntax: .xbrl, facts: [sample.fact])
    let found = try stored(report)
    #expect(found.facts.map(Self.line) == [Self.line(sample.fact)])
    #expect(found == report)
  }

  @Test("There are thirty kinds of facts at least")
  func countsCases() {
    #expect(Self.cases.count >= 30)
  }

  @Test("All kinds together keep their order, their documents and their names' prefixes")
  func keepsOrder() throws {
    let facts =
      Self.cases.map(\.fact) + [
        Fact(
          aspects: Self.cases[0].fact.aspects, value: .nil,
          source: SourcePoint(document: "exhibit.htm", line: 1, byteOffset: 3))
      ]
    let report = Report(document: "aapl.htm", syntax: .ixbrl, facts: facts)
    let found = try stored(report)
    #expect(found == report)
    #expect(found.facts.map(\.concept.prefix) == facts.map(\.concept.prefix))
  }

  @Test("Gaps, remarks and counts come back in order")
  func keepsRest() throws {
    let report = Report(
      document: "a.xml", syntax: .xbrl, facts: [],
      gaps: [
        Gap(reason: "b", source: SourcePoint(document: "a.xml", line: 2, byteOffset: 9)),
        Gap(rule: "r", reason: "a"),
        Gap(
          reason: "c",
          source: SourcePoint(document: "a.xml", line: 3, byteOffset: 10, elementID: "i")),
      ],
      remarks: ["a line\nbreak", "another"],
      declared: DeclaredCounts(
        contexts: 5, units: 4, contextsUsed: 3, unitsUsed: 2, leadingBytes: 1, printed: 7))
    #expect(try stored(report) == report)
  }

  @Test("Irregularities and base types come back")
  func keepsSyntax() throws {
    let own = QName(namespace: "http://apple.com/2024", localName: "wideType", prefix: "aapl")
    let base = QName(namespace: "http://www.xbrl.org/dtr", localName: "areaItemType", prefix: "d")
    let report = Report(
      document: "a.xml", syntax: .xbrl, facts: [],
      irregularities: Irregularity.Kind.allCases.map { Irregularity($0, $0.rawValue) },
      taxonomy: FilingTaxonomy(baseTypes: [own: base]))
    #expect(try stored(report) == report)
  }

  @Test("Footnotes come back with the facts they are about, and with none")
  func keepsFootnotes() throws {
    let note = "http://www.xbrl.org/2003/role/footnote"
    let report = Report(
      document: "a.xml", syntax: .xbrl, facts: Self.cases.prefix(3).map(\.fact),
      footnotes: [
        Footnote(
          facts: [0, 2], arcrole: Footnote.standardArcrole, role: note, language: "en-us",
          text: "<b>Restated.</b>"),
        Footnote(facts: [], arcrole: "http://example.com/a", role: note, language: nil, text: ""),
      ], taxonomy: FilingTaxonomy(entryPoints: ["a.xsd", "b.xsd"]))
    #expect(try stored(report) == report)
  }

  @Test("Tuples come back with their members, and facts know the tuple that holds them")
  func keepsTuples() throws {
    let first = Samples.fact("Assets", Samples.number("1"))
    let inner = Fact(
      aspects: Aspects(
        concept: Samples.name("Pay"), entity: Samples.entity, period: Samples.year, tuple: 1),
      value: .text("5"), source: first.source)
    let report = Report(
      document: "a.xml", syntax: .xbrl, facts: [first, inner], tuples: Samples.tuples)
    let found = try stored(report)
    #expect(found == report)
    #expect(found.facts.map(\.aspects.tuple) == [nil, 1])
  }

  @Test("The taxonomy comes back with concepts, networks and labels")
  func keepsTaxonomy() throws {
    let own = QName(namespace: "http://apple.com/2024", localName: "Widgets", prefix: "aapl")
    let plain = QName(namespace: "http://apple.com/2024", localName: "Abstract", prefix: "aapl")
    let type = QName(
      namespace: "http://www.xbrl.org/2003/instance", localName: "monetaryItemType")
    let concepts = [
      Concept(
        name: own, type: type, isInstant: true, balance: .debit, isAbstract: false,
        substitutionGroup: Samples.name("item")),
      Concept(
        name: plain, type: nil, isInstant: false, balance: nil, isAbstract: true,
        substitutionGroup: nil),
    ]
    let taxonomy = FilingTaxonomy(
      concepts: Dictionary(uniqueKeysWithValues: concepts.map { ($0.name, $0) }),
      networks: [
        Network(
          arcrole: "summation-item", role: "balance-sheet",
          relationships: [
            Relationship(
              source: Samples.name("Assets"), target: own, order: ExactDecimal("1.5")!,
              weight: ExactDecimal(-1)),
            Relationship(
              source: Samples.name("Assets"), target: plain, order: ExactDecimal(20),
              preferredLabel: "total"),
          ]),
        Network(arcrole: "parent-child", role: "empty", relationships: []),
      ],
      labels: [
        Label(concept: own, role: "label", language: "en-US", text: "Widgets, net"),
        Label(concept: own, role: "label", language: "de", text: ""),
      ])
    let report = Report(document: "a.xml", syntax: .xbrl, facts: [], taxonomy: taxonomy)
    let found = try stored(report)
    #expect(found == report)
    #expect(found.taxonomy.concepts[own]?.name.prefix == "aapl")
  }

  private func stored(_ report: Report) throws -> Report {
    let store = try FilingStore.inMemory()
    let filing = Samples.filing(of: report)
    #expect(try store.record(filing, report: report, metrics: [], sources: nil) == .added)
    return try store.report(of: filing)
  }

  private static func line(_ fact: Fact) -> String {
    """
    \(fact.concept) \(fact.period) \(fact.dimensions) \(fact.unit?.description ?? "-") \
    \(fact.aspects.language ?? "-") = \(fact.value.description.prefix(60)) \
    \(fact.decimals?.description ?? "-") '\(fact.lexical ?? "-")' at \(fact.source)
    """
  }
}
