internal import Compression
package import FilingModel
internal import GRDB

/// Whether a filing was new to the store.
package enum Recorded: String, Hashable, Sendable {
  case added
  /// A filing of the same digest is in the store; nothing was changed.
  case alreadyThere
}

extension FilingStore {
  /// A document of a filing with its bytes.
  package typealias Source = (document: SourceDocument, bytes: [UInt8])

  /// Adds a filing with all that was read from it, in one transaction: all of it or nothing.
  ///
  /// Without `sources` the documents are listed and their bytes not kept. The digests of the
  /// documents are taken as given and are checked when the bytes are read back.
  package func record(
    _ filing: Filing, report: Report, metrics: [Metric], sources: [Source]?
  ) throws(StoreError) -> Recorded {
    // Spares the compressing; the answer that counts is given inside the transaction.
    if try holds(digest: filing.digest) { return .alreadyThere }
    return try record(
      PreparedFiling(filing, report: report, metrics: metrics, sources: sources))
  }

  /// Adds a filing that is ready, in one transaction; the callers of many threads queue here.
  package func record(_ prepared: PreparedFiling) throws(StoreError) -> Recorded {
    let work = Work(doing: "recording filing", what: prepared.filing.name)
    return try work.run {
      try changing(work) { known, database in
        let outcome = try prepared.insert(&known, database)
        return (outcome, outcome == .added ? .added(prepared.recorded) : nil)
      }
    }
  }
}

/// A filing whose bytes are compressed and digested, ready for its transaction.
///
/// Many threads may make them side by side; no store is needed.
package struct PreparedFiling: Sendable {
  package let filing: Filing
  package let report: Report
  package let metrics: [Metric]
  /// Which definitions the metrics follow.
  let definitions: String?
  let frames: ReportTable.Frames
  let factDigest: String
  /// Long texts by the ordinal of their fact.
  var blocks: [Int: Packed] = [:]
  /// Documents by name.
  var contents: [String: Packed] = [:]

  private static let compressors = Compressors()

  package init(
    _ filing: Filing, report: Report, metrics: [Metric], following definitions: String? = nil,
    sources: [FilingStore.Source]?
  ) throws(StoreError) {
    self = try Work(doing: "preparing filing", what: filing.name).run {
      try Self.compressors.lend {
        try PreparedFiling(
          filing, report: report, metrics: metrics, following: definitions,
          sources: sources ?? [], $0)
      }
    }
  }

  private init(
    _ filing: Filing, report: Report, metrics: [Metric], following definitions: String?,
    sources: [FilingStore.Source], _ compressor: Compressor
  ) throws {
    self.filing = filing
    self.report = report
    self.metrics = metrics
    self.definitions = definitions
    frames = try ReportTable.Frames(of: report, compressor)
    for (ordinal, fact) in report.facts.enumerated() {
      if case .text(let text) = fact.value, TextTable.isBlock(text) {
        blocks[ordinal] = try compressor.pack(Array(text.utf8))
      }
    }
    factDigest = FactDigest.digest(of: report.facts, blocks: blocks)
    for (document, bytes) in sources {
      guard filing.documents.contains(document), document.byteCount == bytes.count else {
        throw Damage(
          reason: "\(document.name) with \(bytes.count) bytes is no document of the filing")
      }
      contents[document.name] = try compressor.pack(bytes, digest: document.digest)
    }
  }

  /// As the log speaks of it.
  var recorded: RecordedFiling {
    RecordedFiling(
      name: filing.accession?.description ?? filing.source, digest: filing.digest,
      facts: report.facts.count,
      factDigest: factDigest)
  }

  func insert(_ known: inout KnownIDs, _ database: Database) throws -> Recorded {
    guard try FilingTable.id(ofDigest: filing.digest, database) == nil else {
      return .alreadyThere
    }
    let id = try FilingTable.insert(
      filing, report, factDigest: factDigest, definitions: definitions, database)
    try DocumentTable.insert(filing.documents, contents: contents, of: id, database)
    try ReportTable.insert(report, frames, of: id, database)
    try RemarkTable.insert(report.remarks, of: id, database)
    try IrregularityTable.insert(report.irregularities, of: id, database)
    try GapTable.insert(report.gaps, of: id, database)
    try FactTable.insert(report.facts, blocks: blocks, of: id, &known, database)
    try TupleTable.insert(report.tuples, of: id, &known, database)
    try FootnoteTable.insert(report.footnotes, of: id, database)
    try MetricTable.insert(metrics, of: id, &known, database)
    return .added
  }
}
