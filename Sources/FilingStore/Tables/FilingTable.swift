internal import FilingModel
internal import GRDB

/// `filing`: one row per submission, amended ones too.
enum FilingTable {
  static func insert(
    _ filing: Filing, _ report: Report, factDigest: String, definitions: String?,
    _ database: Database
  ) throws -> Int64 {
    let row = try RawStatement(
      database,
      """
      INSERT INTO filing (digest, source, accession, cik, registrant, form, base_form, period_end,
        fiscal_year, fiscal_period, tickers, read_facts, gaps, fact_digest, filed,
        definitions)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try row.bind(1, filing.digest)
    try row.bind(2, filing.source)
    try row.bind(3, filing.accession?.description)
    row.bind(4, (filing.cik?.number).map(Int64.init))
    try row.bind(5, filing.registrant)
    try row.bind(6, filing.form?.name)
    try row.bind(7, filing.form?.base.name)
    try row.bind(8, filing.periodEnd?.description)
    try row.bind(9, filing.fiscalYear)
    try row.bind(10, filing.fiscalPeriod)
    try row.bind(11, filing.tickers.joined(separator: "\n"))
    row.bind(12, report.facts.count)
    row.bind(13, report.gaps.count)
    try row.bind(14, factDigest)
    try row.bind(15, filing.filed?.description)
    try row.bind(16, definitions)
    return try row.insert()
  }

  /// Filings whose metrics follow other definitions, or none that are known.
  static func following(otherThan definitions: String, _ database: Database) throws -> [Int64] {
    let row = try RawStatement(
      database, "SELECT id FROM filing WHERE definitions IS NOT ? ORDER BY id")
    try row.bind(1, definitions)
    var ids: [Int64] = []
    while try row.next() { ids.append(row.int64(0)) }
    return ids
  }

  static func follow(
    _ definitions: String, _ filing: Int64, _ database: Database
  ) throws {
    let row = try RawStatement(database, "UPDATE filing SET definitions = ? WHERE id = ?")
    try row.bind(1, definitions)
    row.bind(2, filing)
    try row.run()
  }

  static func id(ofDigest digest: String, _ database: Database) throws -> Int64? {
    let row = try RawStatement(database, "SELECT id FROM filing WHERE digest = ?")
    try row.bind(1, digest)
    return try row.next() ? row.int64(0) : nil
  }

  /// The ids of all filings by digest.
  static func ids(_ database: Database) throws -> [String: Int64] {
    let row = try RawStatement(database, "SELECT digest, id FROM filing")
    var ids: [String: Int64] = [:]
    while try row.next() { ids[row.text(0)] = row.int64(1) }
    return ids
  }

  static func count(_ database: Database) throws -> Int {
    let row = try RawStatement(database, "SELECT count(*) FROM filing")
    return try row.next() ? row.int(0) : 0
  }

  /// Every filing as the log speaks of it, in the order they came.
  static func recorded(_ database: Database) throws -> [RecordedFiling] {
    let row = try RawStatement(
      database,
      """
      SELECT coalesce(accession, source), digest, read_facts, fact_digest FROM filing ORDER BY id
      """)
    var filings: [RecordedFiling] = []
    while try row.next() {
      filings.append(
        RecordedFiling(
          name: row.text(0), digest: row.text(1), facts: row.int(2), factDigest: row.text(3)))
    }
    return filings
  }

  /// All that stands of each filing, but its number and what can be computed anew, ordered by digest.
  static func eachDescription(_ database: Database, _ body: (String) -> Void) throws {
    let row = try RawStatement(
      database,
      """
      SELECT digest, fact_digest, read_facts, gaps, source, accession, cik, registrant, form, base_form,
        period_end, fiscal_year, fiscal_period, tickers, filed
      FROM filing ORDER BY digest
      """)
    while try row.next() {
      body((0..<15).map { row.textOrNil($0) ?? "-" }.joined(separator: "\u{1F}"))
    }
  }

  static func factDigest(of filing: Int64, _ database: Database) throws -> String {
    let row = try RawStatement(database, "SELECT fact_digest FROM filing WHERE id = ?")
    row.bind(1, filing)
    guard try row.next() else { throw Damage(reason: "filing \(filing) is not there") }
    return row.text(0)
  }

  private static let columns = """
    SELECT id, digest, source, accession, cik, registrant, form, period_end, fiscal_year,
      fiscal_period, tickers, read_facts, gaps,
      (SELECT count(*) FROM fact WHERE filing = filing.id),
      (SELECT count(*) FROM metric WHERE filing = filing.id), filed
    FROM filing
    """

  /// Ordered by filer, period and accession number; what lacks one of them comes first.
  static func all(_ database: Database) throws -> [StoredFiling] {
    let row = try RawStatement(
      database, columns + " ORDER BY cik, period_end, accession, digest")
    var filings: [StoredFiling] = []
    while try row.next() { filings.append(try stored(row, database)) }
    return filings
  }

  static func filing(_ id: Int64, _ database: Database) throws -> StoredFiling {
    let row = try RawStatement(database, columns + " WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "filing \(id) is not there") }
    return try stored(row, database)
  }

  private static func stored(
    _ row: borrowing RawStatement, _ database: Database
  ) throws -> StoredFiling {
    let filing = Filing(
      digest: row.text(1), source: row.text(2),
      accession: row.textOrNil(3).flatMap { AccessionNumber($0) },
      filed: row.textOrNil(15).flatMap { CalendarDate($0) },
      cover: CoverPage(
        statingCIK: row.intOrNil(4).flatMap { CIK(String($0)) }, registrant: row.textOrNil(5),
        form: row.textOrNil(6), periodEnd: row.textOrNil(7), fiscalYear: row.textOrNil(8),
        fiscalPeriod: row.textOrNil(9),
        tickers: row.text(10).split(separator: "\n").map(String.init)),
      documents: try DocumentTable.documents(of: row.int64(0), database))
    return StoredFiling(
      filing: filing, readFacts: row.int(11), storedFacts: row.int(13), gaps: row.int(12),
      metrics: row.int(14))
  }
}
