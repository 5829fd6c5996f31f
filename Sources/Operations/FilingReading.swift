internal import Crypto
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
    let loaded: [SourceBundle.LoadedDocument]
    do throws(SourceError) {
      loaded = try bundle.load()
    } catch {
      throw OperationError(error)
    }
    return try read(
      loaded.map { DocumentBytes(name: $0.name, bytes: $0.bytes) }, from: bundle.path,
      accession: bundle.accession)
  }

  /// Reads a filing from its documents, the report document first.
  private static func read(
    _ documents: [DocumentBytes], from path: String, accession: AccessionNumber?
  ) throws(OperationError) -> FilingReading {
    let report: Report
    do throws(ReadError) {
      report = try self.report(of: documents)
    } catch {
      throw OperationError(error, path: path)
    }
    let listed = zip(documents, roles(of: documents, report.syntax)).map { document, role in
      SourceDocument(
        name: document.name, digest: digest(of: document.bytes), byteCount: document.bytes.count,
        role: role)
    }
    let filing = Filing(
      digest: digest(of: Array(listed.map(\.digest).sorted().joined().utf8)), source: path,
      accession: accession, cover: CoverPage(report.facts), documents: listed)
    return FilingReading(filing: filing, report: report, documents: documents)
  }

  /// Reads the report alone, as when kept sources are compared with stored facts.
  static func report(of documents: [DocumentBytes]) throws(ReadError) -> Report {
    guard let first = documents.first else {
      throw ReadError(document: "the filing", line: nil, cause: "it holds no document", hint: nil)
    }
    return try XBRLReader.report(of: first, companions: Array(documents.dropFirst()))
  }

  private static func roles(
    of documents: [DocumentBytes], _ syntax: Report.Syntax
  ) -> [SourceDocument.Role] {
    documents.enumerated().map { index, document in
      if index == 0 { return syntax == .xbrl ? .instance : .inline }
      return document.name.hasSuffix(".xsd") ? .schema : .linkbase
    }
  }

  private static func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
