internal import Crypto
internal import FilingModel
internal import SourceFiles
internal import XBRLReader

/// The bytes of one filing and the digest that names it, before anything is read from them.
struct FilingBytes: Sendable {
  /// The report's document or documents, then its schemas and linkbases.
  let documents: [DocumentBytes]
  let roles: [SourceDocument.Role]
  private let digests: [String]
  /// SHA-256 over the documents' digests in their order as texts: the same bytes are the same filing.
  let digest: String
  private let path: String
  private let accession: AccessionNumber?
  private let filed: CalendarDate?

  static func load(_ bundle: SourceBundle) throws(OperationError) -> FilingBytes {
    do throws(SourceError) {
      let loaded = try bundle.load()
      return FilingBytes(loaded, of: bundle)
    } catch {
      throw OperationError(error)
    }
  }

  private init(_ loaded: [SourceBundle.LoadedDocument], of bundle: SourceBundle) {
    documents = loaded.map { DocumentBytes(name: $0.name, bytes: $0.bytes) }
    roles = loaded.map(\.role)
    path = bundle.path
    accession = bundle.accession
    filed = bundle.submission?.filed
    digests = documents.map { Self.digest(of: $0.bytes) }
    digest = Self.digest(of: Array(digests.sorted().joined().utf8))
  }

  func read() throws(OperationError) -> FilingReading {
    let report: Report
    do throws(ReadError) {
      report = try FilingReading.report(of: documents, roles)
    } catch {
      throw OperationError(error, path: path)
    }
    let listed = zip(documents.indices, documents).map { index, document in
      SourceDocument(
        name: document.name, digest: digests[index], byteCount: document.bytes.count,
        role: index == 0 ? (report.syntax == .ixbrl ? .inline : .instance) : roles[index])
    }
    let filing = Filing(
      digest: digest, source: path, accession: accession, filed: filed,
      cover: CoverPage(report.facts), documents: listed)
    return FilingReading(filing: filing, report: report, documents: documents)
  }

  /// SHA-256, 64 hexadecimal digits.
  private static func digest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
