import FilingModel
import Reconciliation

extension ExampleTable {
  /// What a filing rule is asked about.
  func subject(_ settings: RuleSettings) throws(Malformed) -> Subject {
    let facts = try self.facts("concept")
    let row = rows(of: "filing").first
    let reread =
      rows(of: "source concept").isEmpty
      ? nil : try report(self.facts("source concept"), irregularities: "source irregularity")
    var metrics: [Metric] = []
    for row in rows(of: "metric") { metrics.append(try row.metric()) }
    let stated = row.map { Self.cover($0) } ?? []
    return Subject(
      filing: Self.filing(row, cover: CoverPage(stated + facts)), report: report(facts),
      metrics: rows(of: "metric").isEmpty ? nil : metrics, stored: row.flatMap(Self.counts),
      reread: reread, settings: settings)
  }

  /// What a store rule is asked about.
  func survey() -> Survey {
    var survey = stored
    for row in rows(of: "filing") {
      survey.profiles[row.name] = FilingProfile(
        units: Self.units(row["stated"]),
        digits: Self.units(row["digits"]).compactMapValues { Int($0) },
        fiscalYearEnd: row["year end"])
      survey.scores[row.name] = Self.score(row["score"])
      survey.earlierScores[row.name] = Self.score(row["score before"])
    }
    return survey
  }

  /// Concepts and their units as `us-gaap:Assets=USD us-gaap:Goodwill=USD`.
  private static func units(_ text: String?) -> [String: String] {
    let pairs = (text ?? "").split(separator: " ").map { $0.split(separator: "=") }
    return Dictionary(
      uniqueKeysWithValues: pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) })
  }

  private static func score(_ text: String?) -> Score? {
    text.flatMap { ExactDecimal($0) }.map { .points($0) }
  }

  private var stored: Survey {
    Survey(
      filings: rows(of: "filing").map { row in
        StoredFiling(
          filing: Self.filing(row, cover: CoverPage(Self.cover(row))),
          readFacts: row["facts"].flatMap { Int($0) } ?? 1, storedFacts: 1, gaps: 0,
          metrics: row["metrics"].flatMap { Int($0) } ?? 0)
      },
      orphans: rows(of: "table").map { row in
        OrphanCount(
          table: row.name, column: row["column"] ?? "", parent: row["parent"] ?? "",
          rows: Self.integer(row["rows"]), orphans: Self.integer(row["orphans"]))
      },
      damage: rows(of: "damage").map(\.name),
      duplicateMetrics: rows(of: "duplicate metric").map { row in
        DuplicateMetric(
          filing: row["filing"] ?? "", metric: row.name, period: row["period"] ?? "",
          unit: row["unit"] ?? "", count: Self.integer(row["count"]))
      },
      differingMetrics: differingMetrics)
  }

  /// The rows of what filings state for one metric, period and unit.
  private var differingMetrics: [DifferingMetric] {
    let groups = Dictionary(grouping: rows(of: "statement")) {
      [$0.name, $0["period"] ?? "", $0["unit"] ?? ""]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, rows in
      guard let period = Row.period(key[1]) else { return nil }
      return DifferingMetric(
        metric: key[0], period: period, unit: Row.unit(key[2]),
        statements: rows.compactMap(\.statement))
    }
  }

  var settings: RuleSettings {
    var settings = RuleSettings()
    settings.asOf = setting("as of").flatMap { CalendarDate($0) }
    settings.waivers = rows(of: "waiver").compactMap(\.waiver)
    return settings
  }

  func facts(_ kind: String) throws(Malformed) -> [Fact] {
    var facts: [Fact] = []
    for row in rows(of: kind) { facts.append(try row.fact()) }
    return facts
  }

  private func report(_ facts: [Fact], irregularities: String = "irregularity") -> Report {
    let contexts = rows(of: "declared contexts").first
    return Report(
      document: "example.xml", syntax: .xbrl, facts: facts,
      gaps: rows(of: "gap").map { Gap(reason: $0.name) },
      declared: DeclaredCounts(
        contexts: Self.integer(contexts?.name), contextsUsed: Self.integer(contexts?["used"])),
      footnotes: rows(of: "footnote").map(\.footnote),
      irregularities: rows(of: irregularities).compactMap(\.irregularity), taxonomy: taxonomy)
  }

  /// The filer's own concepts, and the calculation and presentation that the rows declare, each as
  /// one network.
  private var taxonomy: FilingTaxonomy {
    let concepts = Dictionary(
      uniqueKeysWithValues: rows(of: "own concept").map(\.declaration).map { ($0.name, $0) })
    let kinds = [("calculation", "summation-item"), ("presentation", "parent-child")]
    let networks = kinds.map { kind, arcrole in
      Network(
        arcrole: "http://www.xbrl.org/2003/arcrole/\(arcrole)", role: "http://example.com/role",
        relationships: rows(of: kind).map(Self.relationship))
    }
    return FilingTaxonomy(
      concepts: concepts, networks: networks.filter { !$0.relationships.isEmpty })
  }

  private static func relationship(_ row: Row) -> Relationship {
    Relationship(
      source: Row.name(row.name), target: Row.name(row["part"] ?? ""),
      order: ExactDecimal(row.number), weight: row["weight"].map { ExactDecimal(integer($0)) },
      preferredLabel: row["label"].map { "http://www.xbrl.org/2003/role/\($0)" })
  }

  private static func integer(_ text: String?) -> Int {
    text.flatMap { Int($0.filter { $0 != "," }) } ?? 0
  }

  private static func counts(_ row: Row) -> Subject.StoredCounts? {
    guard row["read facts"] != nil else { return nil }
    return Subject.StoredCounts(
      read: integer(row["read facts"]), stored: integer(row["stored facts"]))
  }

  /// The row's columns as the cover facts they stand for.
  private static func cover(_ row: Row) -> [Fact] {
    let names = [
      "form": "DocumentType", "period end": "DocumentPeriodEndDate",
      "fiscal period": "DocumentFiscalPeriodFocus", "cik": "EntityCentralIndexKey",
    ]
    let stated = names.compactMap { column, name in row[column].map { (name, $0) } }
    let day = CalendarDate(dayNumber: 0)
    return stated.map { name, value in
      Fact(
        aspects: Aspects(
          concept: Row.name("dei:\(name)"),
          entity: Entity(scheme: Entity.secScheme, identifier: "0000000001"), period: .endOf(day)),
        value: .text(value), source: SourcePoint(document: "", line: 1, byteOffset: 0))
    }
  }

  /// A filing without an accession number is known by its digest, which here is the row's name.
  private static func filing(_ row: Row?, cover: CoverPage) -> Filing {
    let name = row?.name ?? "example"
    let report = row?["report"].map {
      SourceDocument(name: "report.xml", digest: $0, byteCount: 1, role: .instance)
    }
    return Filing(
      digest: name, source: "example/\(name)",
      accession: row?["accession"].flatMap { AccessionNumber($0) }, cover: cover,
      documents: report.map { [$0] } ?? [])
  }
}
