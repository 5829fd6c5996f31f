internal import Compression
internal import FilingModel
internal import GRDB

/// `text`: a text in its row when it is short, else by its content.
enum TextTable {
  /// Longer texts, in bytes of UTF-8, are content: compressed, and kept once by their digest.
  static let longest = 240

  static func isBlock(_ text: String) -> Bool {
    text.utf8.count > longest
  }

  /// The id of a short or long text; `block` is the compressed form of a long one when it is at hand.
  static func id(
    of text: String, block: Packed? = nil, _ known: inout KnownIDs, _ database: Database
  ) throws -> Int64 {
    guard !isBlock(text) else {
      let packed = try block ?? Compressor().pack(Array(text.utf8))
      return try id(ofContent: ContentTable.id(of: packed, database), database)
    }
    if let id = known.texts[text] { return id }
    let search = try RawStatement(database, "SELECT id FROM text WHERE value = ?")
    try search.bind(1, text)
    if try search.next() {
      known.texts[text] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(database, "INSERT INTO text (value) VALUES (?)")
    try insertion.bind(1, text)
    let id = try insertion.insert()
    known.texts[text] = id
    return id
  }

  private static func id(ofContent content: Int64, _ database: Database) throws -> Int64 {
    let search = try RawStatement(database, "SELECT id FROM text WHERE content = ?")
    search.bind(1, content)
    if try search.next() { return search.int64(0) }
    let insertion = try RawStatement(database, "INSERT INTO text (content) VALUES (?)")
    insertion.bind(1, content)
    return try insertion.insert()
  }

  static func value(_ id: Int64, _ database: Database) throws -> String {
    let row = try RawStatement(database, "SELECT value, content FROM text WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "text \(id) is not there") }
    if let value = row.textOrNil(0) { return value }
    return String(decoding: try ContentTable.bytes(of: row.int64(1), database), as: UTF8.self)
  }
}
