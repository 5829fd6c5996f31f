internal import FilingModel
internal import GRDB

/// `outcome` and `kept_survey`: what was found, for the question it answers.
enum OutcomeTable {
  /// How often a row of what was filed was changed or taken away since it was written.
  static func changes(_ database: Database) throws -> Int64 {
    let row = try RawStatement(database, "SELECT count FROM data_change")
    guard try row.next() else { throw Damage(reason: "the count of changes is not there") }
    return row.int64(0)
  }

  static func replace(
    _ frame: [UInt8], to question: String, ofFilingWithDigest digest: String, _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO outcome (filing, question, changes, frame)
      SELECT id, ?, (SELECT count FROM data_change), ? FROM filing WHERE digest = ?
      ON CONFLICT (filing) DO UPDATE
        SET question = excluded.question, changes = excluded.changes, frame = excluded.frame
      """)
    try row.bind(1, question)
    try row.bind(2, bytes: frame)
    try row.bind(3, digest)
    try row.run()
  }

  /// The frames that answer a question about the data as it is, by the digests of their filings.
  static func frames(
    answering question: String, _ database: Database
  ) throws -> [String: [UInt8]] {
    let row = try RawStatement(
      database,
      """
      SELECT digest, frame FROM outcome JOIN filing ON filing.id = outcome.filing
      WHERE question = ? AND changes = (SELECT count FROM data_change)
      """)
    try row.bind(1, question)
    var frames: [String: [UInt8]] = [:]
    while try row.next() { frames[row.text(0)] = row.bytes(1) }
    return frames
  }

  // MARK: The survey

  /// What a survey depends on: which filings and packages there are, and what was changed.
  static func stamp(_ database: Database) throws -> String {
    let row = try RawStatement(
      database,
      """
      SELECT printf('%d %d %d %d', (SELECT count(*) FROM filing), (SELECT max(id) FROM filing),
        (SELECT max(id) FROM taxonomy_package), (SELECT count FROM data_change))
      """)
    guard try row.next() else { throw Damage(reason: "the store has no stamp") }
    return row.text(0)
  }

  static func replaceSurvey(_ frame: [UInt8], at stamp: String, _ database: Database) throws {
    let row = try RawStatement(
      database, "INSERT OR REPLACE INTO kept_survey (id, stamp, frame) VALUES (0, ?, ?)")
    try row.bind(1, stamp)
    try row.bind(2, bytes: frame)
    try row.run()
  }

  static func surveyFrame(at stamp: String, _ database: Database) throws -> [UInt8]? {
    let row = try RawStatement(database, "SELECT frame FROM kept_survey WHERE stamp = ?")
    try row.bind(1, stamp)
    return try row.next() ? row.bytes(0) : nil
  }
}
