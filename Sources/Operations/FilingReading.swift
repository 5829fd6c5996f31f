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
  static func report(of documents: [DocumentBytes]) throws(ReadError) -> Report {
    guard let first = documents.first else {
      throw ReadError(document: "the filing", line: nil, cause: "it holds no document", hint: nil)
    }
    return try XBRLReader.report(of: first, companions: Array(documents.dropFirst()))
  }
}
