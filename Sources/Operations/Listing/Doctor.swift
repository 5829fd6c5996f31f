internal import FilingModel
internal import FilingStore
internal import Reporting

/// What state the store and the libraries under it are in.
package struct Doctor: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  package struct Examination: Sendable {
    /// Names and values, in the order of reports.
    package let properties: [Property]
    /// What is wrong with the store; empty when nothing is.
    package let damage: [String]

    package struct Property: Hashable, Sendable {
      package let name: String
      package let value: String
    }
  }

  package func run() async throws(OperationError) -> Examination {
    let store = try Stores.open(settings)
    let examination: Examination
    do throws(StoreError) {
      let survey = try store.survey()
      let orphans = survey.orphans.filter { $0.orphans > 0 }.map {
        "\($0.orphans) of \($0.rows) rows of \($0.table) point through \($0.column) to nothing"
      }
      examination = Examination(
        properties: Self.list(try store.properties()), damage: survey.damage + orphans)
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return examination
  }

  private static func list(_ found: StoreProperties) -> [Examination.Property] {
    let lock = found.needsSingleWriter ? " (one writer at a time; the lock file sees to it)" : ""
    let properties = [
      ("store", found.path ?? "in memory"), ("schema", "\(found.schemaVersion)"),
      ("SQLite", found.sqliteVersion + lock), ("journal", found.journalMode),
      ("bytes", "\(found.size)"), ("bytes of a page", "\(found.pageSize)"),
    ]
    return (properties + found.tables.map { ("rows of \($0.table)", "\($0.rows)") })
      .map { Examination.Property(name: $0, value: $1) }
  }
}

extension Doctor.Examination {
  package var text: String {
    let lines = properties.map { "\($0.name): \($0.value)" }
    let verdict = damage.isEmpty ? ["no damage found"] : damage.map { "damage: \($0)" }
    return (lines + verdict).joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("properties")
      json.array(properties) { json, property in
        json.object { json in
          json.member("name", property.name)
          json.member("value", property.value)
        }
      }
      json.key("damage")
      json.array(damage) { $0.string($1) }
    }
    json.end()
    return json.text
  }
}
