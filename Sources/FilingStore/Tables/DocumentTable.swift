internal import FilingModel
internal import GRDB

/// `document`: the documents of a filing, with their content when it is kept.
enum DocumentTable {
  /// `contents` are the compressed documents by name; what is not there is listed without bytes.
  static func insert(
    _ documents: [SourceDocument], contents: [String: Packed], of filing: Int64,
    _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO document (filing, ordinal, name, digest, byte_count, role, content)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, document) in documents.enumerated() {
      row.bind(1, filing)
      row.bind(2, ordinal)
      try row.bind(3, document.name)
      try row.bind(4, document.digest)
      row.bind(5, document.byteCount)
      try row.bind(6, document.role.rawValue)
      row.bind(7, try contents[document.name].map { try ContentTable.id(of: $0, database) })
      try row.run()
    }
  }

  static func documents(of filing: Int64, _ database: Database) throws -> [SourceDocument] {
    try entries(of: filing, database).map(\.document)
  }

  /// The documents, each with the id of its content when that is kept.
  static func entries(
    of filing: Int64, _ database: Database
  ) throws -> [(document: SourceDocument, content: Int64?)] {
    let row = try RawStatement(
      database,
      """
      SELECT name, digest, byte_count, role, content
      FROM document WHERE filing = ? ORDER BY ordinal
      """)
    row.bind(1, filing)
    var entries: [(document: SourceDocument, content: Int64?)] = []
    while try row.next() {
      guard let role = SourceDocument.Role(rawValue: row.text(3)) else {
        throw Damage(reason: "document \(row.text(0)) has the role '\(row.text(3))'")
      }
      let document = SourceDocument(
        name: row.text(0), digest: row.text(1), byteCount: row.int(2), role: role)
      entries.append((document, row.int64OrNil(4)))
    }
    return entries
  }
}
