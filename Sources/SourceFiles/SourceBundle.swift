package import FilingModel

/// One filing as it lies on disk: its report document and the companions beside it, not yet read.
package struct SourceBundle: Sendable {
  /// The report document's path as given or found; a member of an archive stands after `!`.
  package let path: String
  /// The report document's name inside the filing.
  package let name: String
  /// The number in the submission's header, or else the nearest in the path, if any.
  package let accession: AccessionNumber?
  /// What the header of a full submission text says; nil for filings from elsewhere.
  package let submission: SubmissionHeader?
  /// The report document, then its schemas and linkbases by name.
  ///
  /// Several inline documents at the start make one report together, the primary one first; a bundle
  /// never holds an inline document of another report.
  package let documents: [Document]
  let bounds: SizeBounds

  /// A document's name, kind and size; its bytes stay where they are until `load`.
  package struct Document: Hashable, Sendable {
    package let name: String
    /// A guess by the root element.
    package let role: SourceDocument.Role
    package let byteCount: Int
    let place: Place
  }

  /// A document with its bytes.
  package struct LoadedDocument: Sendable {
    package let name: String
    package let role: SourceDocument.Role
    package let bytes: [UInt8]
  }

  /// The documents that state the facts: one, or all of an inline document set.
  package var reportDocuments: ArraySlice<Document> {
    guard documents.first?.role == .inline else { return documents.prefix(1) }
    return documents.prefix { $0.role == .inline }
  }

  /// Reads all documents into memory, in the order of `documents`.
  package func load() throws(SourceError) -> [LoadedDocument] {
    let loaded = try Place.load(documents.map(\.place), within: bounds)
    var result: [LoadedDocument] = []
    for document in documents {
      guard let bytes = loaded[document.place] else {
        throw .damaged(document.place.shown, "the member is no longer there")
      }
      result.append(LoadedDocument(name: document.name, role: document.role, bytes: bytes))
    }
    return result
  }
}
