internal import GRDB

/// Dictionaries, filings, facts, metrics, content, standard taxonomies.
enum V1 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: dictionaries)
    try database.execute(sql: filings)
    try database.execute(sql: facts)
    try database.execute(sql: metrics)
    try database.execute(sql: taxonomies)
  }

  /// Values that many facts share, under small integers.
  ///
  /// A dimension set is a smaller set (`rest`) and one more dimension, so sets that start alike share
  /// their rows; number 0 is the empty set. Moments are seconds since 1970. Content is kept once by
  /// SHA-256; its frame is zstd. A text is in its row when it is short, else in `content`.
  private static let dictionaries = """
    CREATE TABLE namespace (
      id INTEGER PRIMARY KEY,
      uri TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      namespace INTEGER NOT NULL REFERENCES namespace,
      local TEXT NOT NULL,
      prefix TEXT NOT NULL,
      UNIQUE (local, namespace)
    ) STRICT;
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      scheme TEXT NOT NULL,
      identifier TEXT NOT NULL,
      UNIQUE (identifier, scheme)
    ) STRICT;
    CREATE TABLE period (
      id INTEGER PRIMARY KEY,
      starts INTEGER,
      ends INTEGER,
      CHECK (starts IS NULL OR ends IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX period_of_duration ON period (ends, starts);
    CREATE UNIQUE INDEX period_of_instant ON period (ifnull(ends, '')) WHERE starts IS NULL;
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      measures TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE measure (
      unit INTEGER NOT NULL REFERENCES unit,
      ordinal INTEGER NOT NULL,
      is_denominator INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES name,
      PRIMARY KEY (unit, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE content (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      frame BLOB NOT NULL
    ) STRICT;
    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      value TEXT,
      content INTEGER REFERENCES content,
      CHECK ((value IS NULL) <> (content IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX text_of_value ON text (value) WHERE value IS NOT NULL;
    CREATE UNIQUE INDEX text_of_content ON text (content) WHERE content IS NOT NULL;
    CREATE TABLE dimension_set (
      id INTEGER PRIMARY KEY,
      rest INTEGER REFERENCES dimension_set,
      axis INTEGER REFERENCES name,
      member INTEGER REFERENCES name,
      typed INTEGER REFERENCES text,
      CHECK ((id = 0) = (rest IS NULL)),
      CHECK ((id = 0) = (axis IS NULL)),
      CHECK (id = 0 OR (member IS NULL) <> (typed IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX dimension_set_explicit ON dimension_set (rest, axis, member)
      WHERE member IS NOT NULL;
    CREATE UNIQUE INDEX dimension_set_typed ON dimension_set (rest, axis, typed)
      WHERE typed IS NOT NULL;
    INSERT INTO dimension_set (id) VALUES (0);
    """

  /// What was filed, and what was read from it as a whole.
  ///
  /// `read_facts` and `fact_digest` are the reader's: they tell when facts are lost or changed later.
  /// An amendment is a row of its own; it shares `cik`, `base_form` and `period_end` with what it
  /// amends.
  private static let filings = """
    CREATE TABLE filing (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      source TEXT NOT NULL,
      accession TEXT,
      cik INTEGER,
      registrant TEXT,
      form TEXT,
      base_form TEXT,
      period_end TEXT,
      fiscal_year TEXT,
      fiscal_period TEXT,
      tickers TEXT NOT NULL,
      read_facts INTEGER NOT NULL,
      gaps INTEGER NOT NULL,
      fact_digest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX filing_sequence ON filing (cik, base_form, period_end);
    CREATE TABLE document (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      digest TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      role TEXT NOT NULL,
      content INTEGER REFERENCES content,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report (
      filing INTEGER PRIMARY KEY REFERENCES filing,
      document TEXT NOT NULL,
      syntax TEXT NOT NULL,
      contexts INTEGER NOT NULL,
      units INTEGER NOT NULL,
      contexts_used INTEGER NOT NULL,
      units_used INTEGER NOT NULL,
      leading_bytes INTEGER NOT NULL,
      source_points BLOB NOT NULL,
      taxonomy BLOB NOT NULL
    ) STRICT;
    CREATE TABLE irregularity (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      detail TEXT NOT NULL,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE remark (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      remark TEXT NOT NULL,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE footnote (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      arcrole TEXT NOT NULL,
      role TEXT NOT NULL,
      language TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE gap (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      rule TEXT,
      reason TEXT NOT NULL,
      document TEXT,
      line INTEGER,
      byte_offset INTEGER,
      element_id TEXT,
      PRIMARY KEY (filing, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// One row per fact, so that a filing's facts are one range of pages.
  ///
  /// A number is `significand * 10^exponent`; when the significand needs more than 64 bits its digits
  /// are in `text`. Without an exponent the value is `text`, or nil when there is none.
  private static let facts = """
    CREATE TABLE fact (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      concept INTEGER NOT NULL REFERENCES name,
      entity INTEGER NOT NULL REFERENCES entity,
      period INTEGER NOT NULL REFERENCES period,
      dimensions INTEGER NOT NULL REFERENCES dimension_set,
      unit INTEGER REFERENCES unit,
      language INTEGER REFERENCES text,
      significand INTEGER,
      exponent INTEGER,
      decimals INTEGER,
      text INTEGER REFERENCES text,
      PRIMARY KEY (filing, ordinal),
      CHECK (significand IS NULL OR (exponent IS NOT NULL AND text IS NULL)),
      CHECK (exponent IS NULL OR significand IS NOT NULL OR text IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE footnote_fact (
      filing INTEGER NOT NULL,
      footnote INTEGER NOT NULL,
      fact INTEGER NOT NULL,
      PRIMARY KEY (filing, footnote, fact),
      FOREIGN KEY (filing, footnote) REFERENCES footnote,
      FOREIGN KEY (filing, fact) REFERENCES fact
    ) STRICT, WITHOUT ROWID;
    """

  /// Normalized values, and the facts each rests on.
  private static let metrics = """
    CREATE TABLE metric (
      filing INTEGER NOT NULL REFERENCES filing,
      ordinal INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES text,
      entity INTEGER NOT NULL REFERENCES entity,
      period INTEGER NOT NULL REFERENCES period,
      unit INTEGER NOT NULL REFERENCES unit,
      significand INTEGER,
      exponent INTEGER NOT NULL,
      digits INTEGER REFERENCES text,
      is_derived INTEGER NOT NULL,
      PRIMARY KEY (filing, ordinal),
      CHECK ((significand IS NULL) <> (digits IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE term (
      filing INTEGER NOT NULL,
      metric INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      fact INTEGER NOT NULL,
      sign INTEGER NOT NULL,
      PRIMARY KEY (filing, metric, ordinal),
      FOREIGN KEY (filing, metric) REFERENCES metric,
      FOREIGN KEY (filing, fact) REFERENCES fact
    ) STRICT, WITHOUT ROWID;
    """

  /// What standard taxonomies declare: no filing has rows here, and no row here is part of one.
  ///
  /// A concept may be in several packages; of those the package added first counts.
  private static let taxonomies = """
    CREATE TABLE taxonomy_package (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      identifier TEXT NOT NULL,
      name TEXT NOT NULL,
      version TEXT
    ) STRICT;
    CREATE TABLE standard_concept (
      concept INTEGER NOT NULL REFERENCES name,
      package INTEGER NOT NULL REFERENCES taxonomy_package,
      type INTEGER REFERENCES name,
      is_instant INTEGER NOT NULL,
      balance TEXT,
      is_abstract INTEGER NOT NULL,
      substitution_group INTEGER REFERENCES name,
      label TEXT,
      PRIMARY KEY (concept, package)
    ) STRICT, WITHOUT ROWID;
    """
}
