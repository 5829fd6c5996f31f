internal import GRDB

/// Tuples: the facts of a filing that mean something together only.
enum V3 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: tuples)
  }

  /// A tuple is named and placed in its own row; what it holds is in `tuple_member`, in order.
  ///
  /// No filing that EDGAR accepted has any.
  private static let tuples = """
    CREATE TABLE tuple (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES name,
      is_nil INTEGER NOT NULL,
      document TEXT NOT NULL,
      line INTEGER NOT NULL,
      byte_offset INTEGER NOT NULL,
      element_id TEXT,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tuple_member (
      filing INTEGER NOT NULL,
      tuple INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      fact INTEGER,
      inner_tuple INTEGER,
      PRIMARY KEY (filing, tuple, ordinal),
      FOREIGN KEY (filing, tuple) REFERENCES tuple,
      FOREIGN KEY (filing, fact) REFERENCES fact,
      FOREIGN KEY (filing, inner_tuple) REFERENCES tuple,
      CHECK ((fact IS NULL) <> (inner_tuple IS NULL))
    ) STRICT, WITHOUT ROWID;
    """
}
