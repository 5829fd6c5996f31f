package import FilingModel
internal import GRDB
internal import Synchronization

extension FilingStore {
  package func holds(digest: String) throws(StoreError) -> Bool {
    try Work(doing: "looking for filing", what: digest).run {
      try connections.read { try FilingTable.id(ofDigest: digest, $0) != nil }
    }
  }

  /// All filings, ordered by filer, period, accession number and digest; what lacks one comes first.
  package func filings() throws(StoreError) -> [StoredFiling] {
    try Work(doing: "listing filings of", what: name).run {
      try connections.read { try FilingTable.all($0) }
    }
  }

  /// Nil when no filing of the digest is in the store.
  package func filing(digest: String) throws(StoreError) -> StoredFiling? {
    try Work(doing: "reading filing", what: digest).run {
      try connections.read { database in
        try FilingTable.id(ofDigest: digest, database).map {
          try FilingTable.filing($0, database)
        }
      }
    }
  }

  /// What was read from the filing, fact for fact, as far as its rows are still there.
  package func report(of filing: Filing) throws(StoreError) -> Report {
    try read("reading report", of: filing) { id, known, database in
      try ReportTable.report(of: id, &known, database)
    }
  }

  package func metrics(of filing: Filing) throws(StoreError) -> [Metric] {
    try read("reading metrics", of: filing) { id, known, database in
      try MetricTable.metrics(of: id, &known, database)
    }
  }

  /// The documents whose bytes are kept, checked against their digests; nil when none is.
  ///
  /// Bytes that changed are `corrupt`, and the cause names the document.
  package func sources(of filing: Filing) throws(StoreError) -> [Source]? {
    try read("reading sources", of: filing) { id, _, database in
      let entries = try DocumentTable.entries(of: id, database)
      var sources: [Source] = []
      for (document, content) in entries {
        guard let content else { continue }
        sources.append((document, try Self.bytes(of: document, content, database)))
      }
      return sources.isEmpty ? nil : sources
    }
  }

  private static func bytes(
    of document: SourceDocument, _ content: Int64, _ database: Database
  ) throws -> [UInt8] {
    let result = Result {
      let packed = try ContentTable.packed(content, database)
      guard packed.digest == document.digest, packed.size == document.byteCount else {
        throw Damage(reason: "it points to content of another digest or size")
      }
      return try packed.unpacked()
    }
    return try result.mapError { cause -> any Error in
      (cause as? Damage).map { Damage(reason: "document \(document.name): \($0.reason)") } ?? cause
    }.get()
  }

  /// The digest over the facts that the reader found at ingest.
  package func factDigest(of filing: Filing) throws(StoreError) -> String {
    try read("reading fact digest", of: filing) { id, _, database in
      try FilingTable.factDigest(of: id, database)
    }
  }

  /// The digest of some facts, which is equal for equal facts: SHA-256, 64 hexadecimal digits.
  package static func factDigest(of facts: [Fact]) -> String {
    FactDigest.digest(of: facts)
  }

  /// Runs a body on one snapshot of the store with the values that readers know.
  private func read<Value>(
    _ doing: String, of filing: Filing,
    _ body: (Int64, inout KnownValues, Database) throws -> Value
  ) throws(StoreError) -> Value {
    let work = Work(doing: doing, what: filing.name)
    return try work.run {
      try reading { known, database in
        guard let id = try FilingTable.id(ofDigest: filing.digest, database) else {
          throw work.fault(.missing, "the store holds no such filing")
        }
        return try body(id, &known, database)
      }
    }
  }

  /// Runs a body on one snapshot, with values that one reader after the other learns.
  func reading<Value>(
    _ body: (inout KnownValues, Database) throws -> Value
  ) throws -> Value {
    var known = idleValues.withLock { $0.popLast() } ?? KnownValues()
    // Out of the list while it is in use, so that it has one owner and is never copied.
    defer {
      known.trim()
      idleValues.withLock { $0.append(known) }
    }
    return try connections.read { try body(&known, $0) }
  }
}
