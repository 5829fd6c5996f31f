internal import FilingModel

extension SourceFiles {
  /// The schemas, linkbases, `taxonomyPackage.xml` and `catalog.xml` of a zip, by name.
  ///
  /// Throws `notAFiling` for what is no zip and for a zip without schemas; bounds and names of
  /// members are judged as those of filings.
  package static func taxonomyPackage(
    at path: String
  ) throws(SourceError) -> [SourceBundle.LoadedDocument] {
    try taxonomyPackage(at: path, within: .standard)
  }

  static func taxonomyPackage(
    at path: String, within bounds: SizeBounds
  ) throws(SourceError) -> [SourceBundle.LoadedDocument] {
    let file = DiskFile(path: path)
    guard try file.kind(followingLinks: true) == .file else {
      throw .notATaxonomyPackage(path, "this is no file")
    }
    let content = Content(head: try file.head().bytes)
    guard content == .zip else { throw .notATaxonomyPackage(path, "this is \(content.look)") }
    let archive = ZipArchive(path: path, bounds: bounds)
    var roles: [String: SourceDocument.Role] = [:]
    for member in try archive.members() {
      roles[member.name] = taxonomyRole(of: member)
    }
    guard roles.values.contains(.schema) else {
      throw .notATaxonomyPackage(path, "no member of the zip is a schema")
    }
    let bytes = try archive.bytes(of: Set(roles.keys))
    return bytes.sorted { $0.key < $1.key }.map {
      SourceBundle.LoadedDocument(name: $0.key, role: roles[$0.key] ?? .other, bytes: $0.value)
    }
  }

  /// Nil for members that say nothing of concepts; by its name a damaged schema is one too.
  private static func taxonomyRole(of member: Container.Member) -> SourceDocument.Role? {
    switch member.content {
    case .document(.schema): .schema
    case .document(.linkbase): .linkbase
    case _ where member.name.hasSuffix(".xsd"): .schema
    case _ where member.name.hasSuffix("META-INF/taxonomyPackage.xml"): .other
    case _ where member.name.hasSuffix("META-INF/catalog.xml"): .other
    default: nil
    }
  }
}

extension SourceError {
  fileprivate static func notATaxonomyPackage(_ path: String, _ cause: String) -> SourceError {
    SourceError(
      .notAFiling, doing: "reading taxonomy package", what: path, cause: cause,
      hint: "name the zip as its publisher offers it")
  }
}
