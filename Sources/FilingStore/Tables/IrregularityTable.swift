internal import FilingModel
internal import GRDB

/// `irregularity`: what a filing's syntax shows and its facts do not, in the order it was met.
enum IrregularityTable {
  static func insert(
    _ irregularities: [Irregularity], of filing: Int64, _ database: Database
  ) throws {
    guard !irregularities.isEmpty else { return }
    let row = try RawStatement(
      database, "INSERT INTO irregularity (filing, ordinal, kind, detail) VALUES (?, ?, ?, ?)")
    for (ordinal, irregularity) in irregularities.enumerated() {
      row.bind(1, filing)
      row.bind(2, ordinal)
      try row.bind(3, irregularity.kind.rawValue)
      try row.bind(4, irregularity.detail)
      try row.run()
    }
  }

  static func irregularities(of filing: Int64, _ database: Database) throws -> [Irregularity] {
    let row = try RawStatement(
      database, "SELECT kind, detail FROM irregularity WHERE filing = ? ORDER BY ordinal")
    row.bind(1, filing)
    var irregularities: [Irregularity] = []
    while try row.next() {
      guard let kind = Irregularity.Kind(rawValue: row.text(0)) else {
        throw Damage(reason: "an irregularity is of the kind '\(row.text(0))'")
      }
      irregularities.append(Irregularity(kind, row.text(1)))
    }
    return irregularities
  }
}
