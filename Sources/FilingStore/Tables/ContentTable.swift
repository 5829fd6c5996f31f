internal import Compression
internal import GRDB

/// `content`: bytes kept once by their SHA-256, as zstd frames: text blocks and source documents.
enum ContentTable {
  static func id(of packed: Packed, _ database: Database) throws -> Int64 {
    let search = try RawStatement(database, "SELECT id FROM content WHERE digest = ?")
    try search.bind(1, packed.digest)
    if try search.next() { return search.int64(0) }
    let insertion = try RawStatement(
      database, "INSERT INTO content (digest, size, frame) VALUES (?, ?, ?)")
    try insertion.bind(1, packed.digest)
    insertion.bind(2, packed.size)
    try insertion.bind(3, bytes: packed.frame)
    return try insertion.insert()
  }

  /// The bytes as they came in; damage when their frame no longer has its own checksum.
  ///
  /// Their SHA-256 is not taken, which would cost more than all else of reading facts: documents are
  /// digested when they are read again, and texts are compared with them then.
  static func bytes(of id: Int64, _ database: Database) throws -> [UInt8] {
    let packed = try packed(id, database)
    return try Compressor.bytes(of: packed.frame, size: packed.size)
  }

  static func packed(_ id: Int64, _ database: Database) throws -> Packed {
    let row = try RawStatement(database, "SELECT digest, size, frame FROM content WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "content \(id) is not there") }
    return Packed(digest: row.text(0), size: row.int(1), frame: row.bytes(2))
  }
}
