internal import FilingModel
internal import SourceFiles
internal import XBRLReader

/// One filing, read: what it states, and the bytes it states it in.
struct FilingReading: Sendable {
  let filing: Filing
  let report: Report
  /// The report document, then its schemas and linkbases.
  let documents: [DocumentBytes]

  /// Reads a filing from where it lies.
  static func read(_ bundle: SourceBundle) throws(OperationError) -> FilingReading {
    try FilingBytes.load(bundle).read()
  }

  /// Reads the report alone, as when kept sources are compared with stored facts.
  ///
  /// Inline documents at the start are one set; what follows is the filer's schema and linkbases.
  static func report(
    of documents: [DocumentBytes], _ roles: [SourceDocument.Role], looksAtStyles: Bool = false
  ) throws(ReadError) -> Report {
    guard !documents.isEmpty else {
      throw ReadError(document: "the filing", line: nil, cause: "it holds no document", hint: nil)
    }
    let parts = max(1, roles.prefix { $0 == .inline }.count)
    return try XBRLReader.report(
      of: Array(documents.prefix(parts)), companions: Array(documents.dropFirst(parts)),
      looksAtStyles: looksAtStyles)
  }
}
