internal import FilingModel
internal import GRDB

/// `footnote` and `footnote_fact`: notes of a filing in their order, and the facts they are about.
enum FootnoteTable {
  static func insert(_ footnotes: [Footnote], of filing: Int64, _ database: Database) throws {
    guard !footnotes.isEmpty else { return }
    let note = try RawStatement(
      database,
      """
      INSERT INTO footnote (filing, ordinal, arcrole, role, language, text)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    let link = try RawStatement(
      database, "INSERT INTO footnote_fact (filing, footnote, fact) VALUES (?, ?, ?)")
    for (ordinal, footnote) in footnotes.enumerated() {
      note.bind(1, filing)
      note.bind(2, ordinal)
      try note.bind(3, footnote.arcrole)
      try note.bind(4, footnote.role)
      try note.bind(5, footnote.language)
      try note.bind(6, footnote.text)
      try note.run()
      for fact in footnote.facts {
        link.bind(1, filing)
        link.bind(2, ordinal)
        link.bind(3, fact)
        try link.run()
      }
    }
  }

  static func footnotes(of filing: Int64, _ database: Database) throws -> [Footnote] {
    let link = try RawStatement(
      database,
      "SELECT footnote, fact FROM footnote_fact WHERE filing = ? ORDER BY footnote, fact")
    link.bind(1, filing)
    var facts: [Int: [Int]] = [:]
    while try link.next() { facts[link.int(0), default: []].append(link.int(1)) }
    let note = try RawStatement(
      database,
      """
      SELECT ordinal, arcrole, role, language, text FROM footnote
      WHERE filing = ? ORDER BY ordinal
      """)
    note.bind(1, filing)
    var footnotes: [Footnote] = []
    while try note.next() {
      footnotes.append(
        Footnote(
          facts: facts[note.int(0)] ?? [], arcrole: note.text(1), role: note.text(2),
          language: note.isNull(3) ? nil : note.text(3), text: note.text(4)))
    }
    return footnotes
  }
}
