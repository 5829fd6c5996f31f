package import FilingModel

/// One filing as it lies on disk: its report document and the companions beside it, not yet read.
package struct SourceBundle: Sendable {
  /// The report document's path as given or found; a member of an archive stands after `!`.
  package let path: String
  /// The report document's name inside the filing.
  package let name: String
  /// The nearest accession number in the path, if any.
  package let accession: AccessionNumber?
  /// The report document, then its schemas and linkbases by name.
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

  /// Reads all documents into memory, in the order of `documents`.
  package func load() throws(SourceError) -> [LoadedDocument] {
    var members: [String: [UInt8]] = [:]
    if let archive = documents.first?.place.archive {
      let names = documents.map(\.place.path)
      members = try ZipArchive(path: archive, bounds: bounds).bytes(of: Set(names))
    }
    var loaded: [LoadedDocument] = []
    for document in documents {
      let bytes: [UInt8]
      if let archive = document.place.archive {
        guard let member = members.removeValue(forKey: document.place.path) else {
          throw .damaged("\(archive)!\(document.place.path)", "the member is no longer there")
        }
        bytes = member
      } else {
        bytes = try DiskFile(path: document.place.path).bytes(upTo: bounds.document)
      }
      loaded.append(LoadedDocument(name: document.name, role: document.role, bytes: bytes))
    }
    return loaded
  }
}

/// Where a document's bytes are.
struct Place: Hashable, Sendable {
  /// The archive's path; nil for a file of its own.
  let archive: String?
  /// The path of the file, or the member's name in the archive.
  let path: String

  /// The place as people write it: `folder/file` or `archive.zip!member`.
  var shown: String { archive.map { "\($0)!\(path)" } ?? path }
}
