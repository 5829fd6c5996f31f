internal import Compression
internal import FilingModel
internal import GRDB

/// `report`: what was read from a filing as a whole; its facts, gaps and remarks are tables of
/// their own.
enum ReportTable {
  /// A report's compressed parts.
  struct Frames: Sendable {
    let sourcePoints: [UInt8]
    let taxonomy: [UInt8]

    init(of report: Report, _ compressor: Compressor) throws {
      sourcePoints = try compressor.frame(of: SourcePoints.bytes(of: report.facts))
      taxonomy = try compressor.frame(of: TaxonomyBytes.bytes(of: report.taxonomy))
    }
  }

  static func insert(
    _ report: Report, _ frames: Frames, of filing: Int64, _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO report (filing, document, syntax, contexts, units, contexts_used, units_used,
        leading_bytes, source_points, taxonomy, printed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.bind(1, filing)
    try row.bind(2, report.document)
    try row.bind(3, report.syntax.rawValue)
    row.bind(4, report.declared.contexts)
    row.bind(5, report.declared.units)
    row.bind(6, report.declared.contextsUsed)
    row.bind(7, report.declared.unitsUsed)
    row.bind(8, report.declared.leadingBytes)
    try row.bind(9, bytes: frames.sourcePoints)
    try row.bind(10, bytes: frames.taxonomy)
    row.bind(11, report.declared.printed.map(Int64.init))
    try row.run()
  }

  static func report(
    of filing: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> Report {
    let row = try RawStatement(
      database,
      """
      SELECT document, syntax, contexts, units, contexts_used, units_used, leading_bytes,
        source_points, taxonomy, printed
      FROM report WHERE filing = ?
      """)
    row.bind(1, filing)
    guard try row.next() else { throw Damage(reason: "its report is not there") }
    guard let syntax = Report.Syntax(rawValue: row.text(1)) else {
      throw Damage(reason: "its report has the syntax '\(row.text(1))'")
    }
    let tuples = try TupleTable.tuples(of: filing, &known, database)
    let points = try SourcePoints.points(in: Compressor.bytes(of: row.bytes(7)))
    return Report(
      document: row.text(0), syntax: syntax,
      facts: try FactTable.facts(of: filing, at: points, in: tuples, &known, database),
      gaps: try GapTable.gaps(of: filing, database),
      remarks: try RemarkTable.remarks(of: filing, database),
      declared: DeclaredCounts(
        contexts: row.int(2), units: row.int(3), contextsUsed: row.int(4), unitsUsed: row.int(5),
        leadingBytes: row.int(6), printed: row.isNull(9) ? nil : row.int(9)),
      footnotes: try FootnoteTable.footnotes(of: filing, database),
      tuples: tuples,
      irregularities: try IrregularityTable.irregularities(of: filing, database),
      taxonomy: try TaxonomyBytes.taxonomy(in: Compressor.bytes(of: row.bytes(8))))
  }
}
