internal import GRDB

/// The audit log, to which SQL can do nothing but add at its end.
enum V5 {
  static func migrate(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE audit_entry (
          id INTEGER PRIMARY KEY,
          bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65535)
        ) STRICT
        """)
    for event in ["UPDATE", "DELETE"] {
      try database.execute(
        sql: """
          CREATE TRIGGER audit_entry_\(event.lowercased()) BEFORE \(event) ON audit_entry
          BEGIN SELECT raise(ABORT, 'the audit log cannot be changed'); END
          """)
    }
    // Also keeps INSERT OR REPLACE from putting an entry in the place of another.
    try database.execute(
      sql: """
        CREATE TRIGGER audit_entry_insert BEFORE INSERT ON audit_entry
        WHEN NEW.id IS NOT (SELECT coalesce(max(id) + 1, 0) FROM audit_entry)
        BEGIN SELECT raise(ABORT, 'the audit log only grows at its end'); END
        """)
  }
}
