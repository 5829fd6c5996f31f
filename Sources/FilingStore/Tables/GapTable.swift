internal import FilingModel
internal import GRDB

/// `gap`: what the reader could not take, in the order it was met.
enum GapTable {
  static func insert(_ gaps: [Gap], of filing: Int64, _ database: Database) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO gap (filing, ordinal, rule, reason, document, line, byte_offset, element_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, gap) in gaps.enumerated() {
      row.bind(1, filing)
      row.bind(2, ordinal)
      try row.bind(3, gap.rule)
      try row.bind(4, gap.reason)
      try row.bind(5, gap.source?.document)
      row.bind(6, (gap.source?.line).map(Int64.init))
      row.bind(7, (gap.source?.byteOffset).map(Int64.init))
      try row.bind(8, gap.source?.elementID)
      try row.run()
    }
  }

  static func gaps(of filing: Int64, _ database: Database) throws -> [Gap] {
    let row = try RawStatement(
      database,
      """
      SELECT rule, reason, document, line, byte_offset, element_id
      FROM gap WHERE filing = ? ORDER BY ordinal
      """)
    row.bind(1, filing)
    var gaps: [Gap] = []
    while try row.next() {
      var source: SourcePoint?
      if let document = row.textOrNil(2) {
        source = SourcePoint(
          document: document, line: row.int(3), byteOffset: row.int(4),
          elementID: row.textOrNil(5))
      }
      gaps.append(Gap(rule: row.textOrNil(0), reason: row.text(1), source: source))
    }
    return gaps
  }
}
