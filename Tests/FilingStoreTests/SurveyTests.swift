import FilingModel
import FilingStore
import Testing

@Suite("A survey of the store")
struct SurveyTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try FilingStore.create(at: folder.store)
    let report = Report(
      document: "a.htm", syntax: .ixbrl, facts: ReportRoundTripTests.cases.map(\.fact),
      gaps: [Gap(reason: "g")], remarks: ["r"],
      footnotes: [
        Footnote(
          facts: [0], arcrole: Footnote.standardArcrole, role: Footnote.standardRole, language: nil,
          text: "n")
      ], tuples: Samples.tuples, irregularities: [Irregularity(.scenario, "c")])
    let document = SourceDocument(name: "a.htm", digest: "d1", byteCount: 3, role: .inline)
    _ = try store.record(
      Samples.filing(of: report, documents: [document]), report: report,
      metrics: [Samples.metric("Assets", fact: 0), Samples.metric("Loss", fact: 2)],
      sources: [(document, [1, 2, 3])])
    _ = try store.add(Samples.package())
    try store.close()
  }

  private func survey() throws -> Survey {
    try FilingStore.open(at: folder.store, for: .reading).survey()
  }

  /// Every foreign key of the schema as `table.column parent`.
  static let keys = [
    "dimension_set.axis name", "dimension_set.member name", "dimension_set.rest dimension_set",
    "dimension_set.typed text", "document.content content", "document.filing filing",
    "fact.concept name", "fact.dimensions dimension_set", "fact.entity entity",
    "fact.filing filing", "fact.language text", "fact.period period", "fact.text text",
    "fact.unit unit", "footnote.filing filing", "footnote_fact.filing, fact fact",
    "footnote_fact.filing, footnote footnote", "gap.filing filing",
    "irregularity.filing filing", "measure.name name", "measure.unit unit",
    "metric.digits text", "metric.entity entity", "metric.filing filing", "metric.name text",
    "metric.period period", "metric.unit unit", "name.namespace namespace",
    "remark.filing filing", "report.filing filing", "standard_concept.concept name",
    "standard_concept.package taxonomy_package", "standard_concept.substitution_group name",
    "standard_concept.type name", "term.filing, fact fact",
    "term.filing, metric metric", "text.content content", "tuple.filing filing", "tuple.name name",
    "tuple_member.filing, fact fact", "tuple_member.filing, inner_tuple tuple",
    "tuple_member.filing, tuple tuple",
  ]

  @Test("A sound store has every key listed, with rows and without orphans")
  func listsAll() throws {
    let survey = try survey()
    #expect(
      survey.orphans.map { "\($0.table).\($0.column) \($0.parent)" }.sorted() == Self.keys)
    #expect(survey.orphans.allSatisfy { $0.orphans == 0 && $0.rows > 0 })
    #expect(survey.damage.isEmpty)
    #expect(survey.duplicateMetrics.isEmpty)
    #expect(survey.filings.count == 1)
  }

  struct Loss: CustomTestStringConvertible, Sendable {
    let sql: String
    /// The key that must be broken, and how often.
    let key: String
    let orphans: Int

    var testDescription: String { key }
  }

  static let losses = [
    Loss(
      sql: "DELETE FROM name WHERE local = 'Wide'", key: "fact.concept name", orphans: 1),
    Loss(sql: "DELETE FROM unit WHERE measures LIKE '%/_%'", key: "fact.unit unit", orphans: 1),
    Loss(sql: "DELETE FROM period WHERE ends IS NULL", key: "fact.period period", orphans: 1),
    Loss(sql: "DELETE FROM entity", key: "metric.entity entity", orphans: 2),
    Loss(
      sql: "DELETE FROM dimension_set WHERE id = 1", key: "fact.dimensions dimension_set",
      orphans: 0),
    Loss(sql: "DELETE FROM text WHERE value = 'en-us'", key: "fact.language text", orphans: 1),
    Loss(sql: "DELETE FROM text WHERE value = ''", key: "fact.text text", orphans: 1),
    Loss(
      sql: "DELETE FROM content WHERE digest = 'd1'", key: "document.content content",
      orphans: 1),
    Loss(sql: "DELETE FROM fact WHERE ordinal = 2", key: "term.filing, fact fact", orphans: 1),
    Loss(
      sql: "DELETE FROM metric WHERE ordinal = 0", key: "term.filing, metric metric",
      orphans: 1),
    Loss(
      sql: "DELETE FROM taxonomy_package", key: "standard_concept.package taxonomy_package",
      orphans: 2),
    Loss(sql: "DELETE FROM filing", key: "gap.filing filing", orphans: 1),
    Loss(sql: "DELETE FROM namespace", key: "name.namespace namespace", orphans: 21),
    Loss(
      sql: "UPDATE fact SET concept = 4611686018427387904 WHERE ordinal = 1",
      key: "fact.concept name", orphans: 1),
  ]

  @Test("Rows that lost what they point to are counted under their key", arguments: losses)
  func countsOrphans(_ loss: Loss) throws {
    try tamper(with: folder.store, loss.sql)
    let survey = try survey()
    let found = try #require(
      survey.orphans.first { "\($0.table).\($0.column) \($0.parent)" == loss.key })
    let total = survey.orphans.reduce(0) { $0 + $1.orphans }
    if loss.key == "name.namespace namespace" {
      #expect(found.orphans == found.rows)
    } else if loss.orphans > 0 {
      #expect(found.orphans == loss.orphans)
    }
    #expect(total > 0)
    #expect(survey.damage.contains { $0.hasPrefix("foreign key check: ") })
  }

  @Test("Lost facts show as a difference between what was read and what is stored")
  func showsLostFacts() throws {
    try tamper(with: folder.store, "DELETE FROM fact WHERE ordinal IN (4, 5)")
    let filing = try #require(try survey().filings.first)
    #expect(filing.readFacts - filing.storedFacts == 2)
    let store = try FilingStore.open(at: folder.store, for: .reading)
    let facts = try store.report(of: filing.filing).facts
    #expect(facts.count == filing.storedFacts)
    #expect(try FilingStore.factDigest(of: facts) != store.factDigest(of: filing.filing))
  }

  @Test("A fact whose concept is gone makes its report corrupt, by name")
  func namesMissingRow() throws {
    try tamper(with: folder.store, "DELETE FROM name WHERE local = 'Wide'")
    let store = try FilingStore.open(at: folder.store, for: .reading)
    let filing = try #require(try store.filings().first?.filing)
    let error = storeError { _ = try store.report(of: filing) }
    #expect(error?.kind == .corrupt)
    #expect(error?.cause.hasPrefix("name ") == true)
    #expect(error?.what == filing.name)
  }

  @Test("A damaged index is what SQLite's own check says")
  func reportsDamage() throws {
    try tamper(
      with: folder.store, "PRAGMA writable_schema = ON",
      "DELETE FROM sqlite_master WHERE name = 'filing_sequence'")
    #expect(try survey().damage.isEmpty == false)
  }

  @Test("A value that two filings state differently is listed with both, a like one is not")
  func listsDifferences() throws {
    let store = try FilingStore.inMemory()
    for (digest, accession, value) in [
      ("d1", "0000320193-24-000123", "364980000000"), ("d2", "0000320193-25-000001", "5"),
    ] {
      let report = Samples.report(assets: value)
      _ = try store.record(
        Samples.filing(digest, accession: accession, of: report), report: report,
        metrics: [
          Samples.metric("Assets", fact: 3, value: value),
          Samples.metric("Liabilities", fact: 4, value: "308030"),
        ], sources: nil)
    }
    let differing = try store.survey().differingMetrics
    #expect(differing.map(\.metric) == ["Assets"])
    #expect(
      differing.first?.statements.map {
        "\($0.filing) \($0.value.text) \($0.decimals ?? .infinite)"
      }
        == ["0000320193-24-000123 364980000000 -6", "0000320193-25-000001 5 -6"])
  }

  @Test("A metric stated twice is listed with its count")
  func listsDuplicates() throws {
    let store = try FilingStore.inMemory()
    let metric = Samples.metric("Assets", fact: 3)
    _ = try store.record(
      Samples.filing(), report: Samples.report(),
      metrics: [metric, Samples.metric("Liabilities", fact: 4), metric], sources: nil)
    #expect(
      try store.survey().duplicateMetrics == [
        DuplicateMetric(
          filing: "0000320193-24-000123", metric: "Assets", period: "2024-09-28", unit: "USD",
          count: 2)
      ])
  }
}
