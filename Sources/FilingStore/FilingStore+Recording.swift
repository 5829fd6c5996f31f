package import FilingModel
internal import GRDB
internal import Synchronization

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
  /// documents are taken as given and are checked when the bytes are read back. Many threads may
  /// call it: they compress side by side and write one after the other.
  package func record(
    _ filing: Filing, report: Report, metrics: [Metric], sources: [Source]?
  ) throws(StoreError) -> Recorded {
    let work = Work(doing: "recording filing", what: filing.name)
    return try work.run {
      guard access == .writing else {
        throw work.fault(.permission, "the store is open for reading")
      }
      // Spares the compressing; the answer that counts is given inside the transaction.
      let isKnown = try connections.read {
        try FilingTable.id(ofDigest: filing.digest, $0) != nil
      }
      guard !isKnown else { return .alreadyThere }
      let frames = try compressors.lend {
        try PreparedFiling(filing, report: report, metrics: metrics, sources: sources ?? [], $0)
      }
      return try commit(frames)
    }
  }

  private func commit(_ prepared: PreparedFiling) throws -> Recorded {
    try knownIDs.withLock { known in
      let result = Result {
        try connections.write { try prepared.insert(&known, $0) }
      }
      // Ids given out by a transaction that is gone name nothing.
      if case .failure = result { known = KnownIDs() }
      known.trim()
      return try result.get()
    }
  }
}

/// A filing whose bytes are compressed, ready for its transaction.
private struct PreparedFiling {
  let filing: Filing
  let report: Report
  let metrics: [Metric]
  let frames: ReportTable.Frames
  /// Long texts by the ordinal of their fact.
  var blocks: [Int: Packed] = [:]
  /// Documents by name.
  var contents: [String: Packed] = [:]

  init(
    _ filing: Filing, report: Report, metrics: [Metric], sources: [FilingStore.Source],
    _ compressor: Compressor
  ) throws {
    self.filing = filing
    self.report = report
    self.metrics = metrics
    frames = try ReportTable.Frames(of: report, compressor)
    for (ordinal, fact) in report.facts.enumerated() {
      if case .text(let text) = fact.value, TextTable.isBlock(text) {
        blocks[ordinal] = try compressor.pack(Array(text.utf8))
      }
    }
    for (document, bytes) in sources {
      guard filing.documents.contains(document), document.byteCount == bytes.count else {
        throw Damage(
          reason: "\(document.name) with \(bytes.count) bytes is no document of the filing")
      }
      contents[document.name] = try compressor.pack(bytes, digest: document.digest)
    }
  }

  func insert(_ known: inout KnownIDs, _ database: Database) throws -> Recorded {
    guard try FilingTable.id(ofDigest: filing.digest, database) == nil else {
      return .alreadyThere
    }
    let id = try FilingTable.insert(filing, report, database)
    try DocumentTable.insert(filing.documents, contents: contents, of: id, database)
    try ReportTable.insert(report, frames, of: id, database)
    try RemarkTable.insert(report.remarks, of: id, database)
    try GapTable.insert(report.gaps, of: id, database)
    try FactTable.insert(report.facts, blocks: blocks, of: id, &known, database)
    try FootnoteTable.insert(report.footnotes, of: id, database)
    try MetricTable.insert(metrics, of: id, &known, database)
    return .added
  }
}
