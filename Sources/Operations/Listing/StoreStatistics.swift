internal import FilingModel
internal import FilingStore
internal import Reporting

/// How large a store is, table by table, what wrote it and when it was last assessed.
package struct StoreStatistics: Sendable {
  private let path: String
  private let sizes: StoreSizes
  private let schemaVersion: Int
  private let sqliteVersion: String
  private let lastRun: AssessmentRun?

  package init(settings: Settings) async throws(OperationError) {
    let store = try Stores.open(settings)
    path = settings.store
    do throws(StoreError) {
      sizes = try store.sizes()
      let properties = try store.properties()
      schemaVersion = properties.schemaVersion
      sqliteVersion = properties.sqliteVersion
      lastRun = try store.runs().last
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
  }

  package var text: String {
    let table = TextTable(
      columns: [.rest("Table"), .number("Rows"), .number("Bytes"), .number("Indices")],
      rows: sizes.tables.filter { $0.rows > 0 }.map {
        [$0.name, $0.rows.grouped, $0.bytes.grouped, $0.indexBytes.grouped]
      })
    let facts = "\(Counted.filings(sizes.filings)), \(sizes.facts.grouped) facts"
    return """
      \(path)
      \(facts), \(sizes.size.grouped) bytes, \(sizes.freeBytes.grouped) of them free
      \(bytesPerFact.map { "\($0) bytes a fact, text blocks and sources aside" } ?? "no facts")
      schema \(schemaVersion), SQLite \(sqliteVersion)
      last assessed: \(lastRun?.at ?? "never")

      \(table.lines.joined(separator: "\n"))
      """
  }

  private var bytesPerFact: String? {
    sizes.hundredthsOfBytesPerFact.flatMap { ExactDecimal(Int128($0), exponent: -2)?.text }
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("store", path)
      json.member("filings", sizes.filings)
      json.member("facts", sizes.facts)
      json.member("bytes", sizes.size)
      json.member("freeBytes", sizes.freeBytes)
      json.member("bytesPerFact", number: bytesPerFact)
      json.member("schema", schemaVersion)
      json.member("sqlite", sqliteVersion)
      json.member("lastAssessed", lastRun?.at)
      json.key("tables")
      json.array(sizes.tables) { json, table in
        json.object { json in
          json.member("table", table.name)
          json.member("rows", table.rows)
          json.member("bytes", table.bytes)
          json.member("indexBytes", table.indexBytes)
        }
      }
    }
    json.end()
    return json.text
  }
}

/// Puts a store in order.
package enum StoreOptimization {
  /// Returns the bytes before and after.
  package static func run(
    settings: Settings
  ) async throws(OperationError) -> (before: Int, after: Int) {
    try Stores.change(settings) { store, outcome throws(OperationError) in
      do throws(StoreError) {
        let before = try store.properties().size
        try store.optimize()
        let after = try store.properties().size
        outcome.counts = ["bytesBefore": before, "bytesAfter": after]
        return (before, after)
      } catch {
        throw OperationError(error)
      }
    }
  }
}
