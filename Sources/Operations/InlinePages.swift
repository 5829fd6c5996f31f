package import FilingModel
internal import SourceFiles
internal import XBRLReader

/// Inline filings whose documents can be read again with other bytes in one place.
package struct InlinePages: Sendable {
  /// By the digest of the filing.
  private var filings: [String: FilingBytes] = [:]

  /// Loads what lies at the paths.
  package init(at paths: [String]) throws(OperationError) {
    let found: SourceFiles.Found
    do throws(SourceError) {
      found = try SourceFiles.bundles(at: paths)
    } catch {
      throw OperationError(error)
    }
    for bundle in found.bundles {
      let bytes = try FilingBytes.load(bundle)
      filings[bytes.digest] = bytes
    }
  }

  /// The start tag of a fact as it stands in its document; nil when the filing is not here.
  package func startTag(of fact: Fact, in filing: Filing) -> String? {
    guard let bytes = document(of: fact, in: filing)?.bytes,
      let end = bytes[fact.source.byteOffset...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return String(decoding: bytes[fact.source.byteOffset...end], as: UTF8.self)
  }

  /// What is read when a fact has another start tag; nil when the filing is not here, or is none any
  /// more.
  package func report(of filing: Filing, replacing fact: Fact, with tag: String) -> Report? {
    guard let old = startTag(of: fact, in: filing), let bytes = filings[filing.digest] else {
      return nil
    }
    let start = fact.source.byteOffset
    let documents = bytes.documents.map { document in
      guard document.name == fact.source.document else { return document }
      var changed = document.bytes
      changed.replaceSubrange(start..<(start + old.utf8.count), with: Array(tag.utf8))
      return DocumentBytes(name: document.name, bytes: changed)
    }
    do throws(ReadError) {
      return try FilingReading.report(of: documents, bytes.roles)
    } catch {
      return nil
    }
  }

  private func document(of fact: Fact, in filing: Filing) -> DocumentBytes? {
    filings[filing.digest]?.documents.first { $0.name == fact.source.document }
  }
}
