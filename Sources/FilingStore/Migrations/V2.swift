internal import GRDB

/// Outcomes that are kept, the history of assessments, and a count of changes to what was filed.
enum V2 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: outcomes)
    try database.execute(sql: history)
    try database.execute(sql: changes)
    for table in filed {
      for event in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)_\(event.lowercased()) AFTER \(event) ON \(table)
            BEGIN UPDATE data_change SET count = count + 1; END
            """)
      }
    }
  }

  /// What the rules said of a filing: a zstd frame, and the question it answers.
  ///
  /// An outcome counts while its question is asked and `changes` is what `data_change` says. A filing
  /// has one outcome at most; so has the store as a whole, its survey.
  private static let outcomes = """
    CREATE TABLE outcome (
      filing INTEGER PRIMARY KEY REFERENCES filing,
      question TEXT NOT NULL,
      changes INTEGER NOT NULL,
      frame BLOB NOT NULL
    ) STRICT;
    CREATE TABLE kept_survey (
      id INTEGER PRIMARY KEY CHECK (id = 0),
      stamp TEXT NOT NULL,
      frame BLOB NOT NULL
    ) STRICT;
    """

  /// Every assessment, and what was new in it.
  ///
  /// Points are hundredths, NULL where there is no score. `verdict` has a row for a filing only where
  /// its verdict differs from the one before; `sighting` a row for each finding, from the run that saw
  /// it first to the one that missed it.
  private static let history = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      version TEXT NOT NULL,
      is_full INTEGER NOT NULL,
      points INTEGER,
      filings INTEGER NOT NULL,
      facts INTEGER NOT NULL,
      applied INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      information INTEGER NOT NULL,
      waived INTEGER NOT NULL,
      gaps INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE verdict (
      filing INTEGER NOT NULL REFERENCES filing,
      run INTEGER NOT NULL REFERENCES run,
      points INTEGER,
      facts INTEGER NOT NULL,
      applied INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      information INTEGER NOT NULL,
      waived INTEGER NOT NULL,
      gaps INTEGER NOT NULL,
      PRIMARY KEY (filing, run)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sighting (
      id INTEGER PRIMARY KEY,
      filing INTEGER REFERENCES filing,
      fingerprint TEXT NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      message TEXT NOT NULL,
      first_run INTEGER NOT NULL REFERENCES run,
      gone_run INTEGER REFERENCES run
    ) STRICT;
    CREATE INDEX sighting_of_filing ON sighting (filing);
    CREATE INDEX sighting_first ON sighting (first_run);
    CREATE INDEX sighting_gone ON sighting (gone_run) WHERE gone_run IS NOT NULL;
    """

  /// FinLoom only ever adds to what was filed, so a count above zero says that somebody else changed a
  /// row, or that a taxonomy was removed.
  private static let changes = """
    CREATE TABLE data_change (
      id INTEGER PRIMARY KEY CHECK (id = 0),
      count INTEGER NOT NULL
    ) STRICT;
    INSERT INTO data_change VALUES (0, 0);
    """

  private static let filed = [
    "namespace", "name", "entity", "period", "unit", "measure", "content", "text", "dimension_set",
    "filing", "document", "report", "irregularity", "remark", "footnote", "gap", "fact",
    "footnote_fact", "metric", "term", "taxonomy_package", "standard_concept",
  ]
}
