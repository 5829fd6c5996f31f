internal import FilingModel
internal import GRDB

/// `sighting`: findings from the run that saw them first to the one that missed them.
enum SightingTable {
  /// Adds what is new, and marks what is gone; a rule that was not asked leaves its findings standing.
  static func record(
    _ cards: [Scorecard], ofRun run: Int64, _ filings: [String: Int64], _ database: Database
  ) throws {
    var open = try standing(database)
    let insertion = try RawStatement(
      database,
      """
      INSERT INTO sighting (filing, fingerprint, rule, severity, message, first_run)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let end = try RawStatement(database, "UPDATE sighting SET gone_run = ? WHERE id = ?")
    for card in cards {
      let filing = card.filing.flatMap { filings[$0.digest] }
      guard filing != nil || card.filing == nil else { continue }
      var known = open.removeValue(forKey: filing) ?? [:]
      for (fingerprint, finding) in fingerprints(of: card)
      where known.removeValue(forKey: fingerprint) == nil {
        insertion.bind(1, filing)
        try insertion.bind(2, fingerprint)
        try insertion.bind(3, finding.rule)
        try insertion.bind(4, finding.severity.rawValue)
        try insertion.bind(5, finding.message)
        insertion.bind(6, run)
        try insertion.run()
      }
      let asked = Set(card.lines.map(\.rule))
      for gone in known.values where asked.contains(gone.rule) {
        end.bind(1, run)
        end.bind(2, gone.id)
        try end.run()
      }
    }
  }

  /// The findings of a card by their fingerprints; of findings that are alike each has its own.
  static func fingerprints(of card: Scorecard) -> [(String, Finding)] {
    var met: [String: Int] = [:]
    return card.findings.map { finding in
      let identity = finding.identity(in: card.filing)
      let count = met[identity, default: 0]
      met[identity] = count + 1
      return (Packed.digest(of: Array("\(identity)\n\(count)".utf8)), finding)
    }
  }

  /// What was seen and is not gone, by filing and fingerprint.
  private static func standing(
    _ database: Database
  ) throws -> [Int64?: [String: (id: Int64, rule: String)]] {
    let row = try RawStatement(
      database, "SELECT filing, fingerprint, id, rule FROM sighting WHERE gone_run IS NULL")
    var standing: [Int64?: [String: (id: Int64, rule: String)]] = [:]
    while try row.next() {
      standing[row.int64OrNil(0), default: [:]][row.text(1)] = (row.int64(2), row.text(3))
    }
    return standing
  }

  /// What came and went with the runs after one.
  static func changes(after run: Int64, _ database: Database) throws -> [SightedFinding] {
    let row = try RawStatement(
      database,
      """
      SELECT filing, rule, severity, message, first_run > ?1 AS is_new
      FROM sighting
      WHERE (first_run > ?1 AND gone_run IS NULL) OR (first_run <= ?1 AND gone_run > ?1)
      ORDER BY filing, rule, id
      """)
    row.bind(1, run)
    var changes: [SightedFinding] = []
    var names: [Int64: String] = [:]
    while try row.next() {
      guard let severity = Severity(rawValue: row.text(2)) else {
        throw Damage(reason: "a finding has the severity '\(row.text(2))'")
      }
      let filing = try row.int64OrNil(0).map { id in
        let name = try names[id] ?? FilingTable.filing(id, database).filing.name
        names[id] = name
        return name
      }
      changes.append(
        SightedFinding(
          filing: filing, rule: row.text(1), severity: severity, message: row.text(3),
          isNew: row.int(4) != 0))
    }
    return changes
  }
}
