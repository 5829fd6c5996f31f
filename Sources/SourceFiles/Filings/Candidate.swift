internal import FilingModel

/// A file or archive member, recognised but not yet part of a filing.
struct Candidate: Hashable, Sendable {
  let place: Place
  let byteCount: Int
  let content: Content

  /// A file on disk, recognised by its first bytes; a gzip by those of what it packs.
  static func file(at path: String, within bounds: SizeBounds) throws(SourceError) -> Candidate {
    let (head, byteCount) = try DiskFile(path: path).head()
    var content = Content(head: head)
    var place = Place(container: nil, path: path)
    var size = byteCount
    if content == .gzip {
      let gzip = GzipFile(path: path, bounds: bounds)
      content = Content(packed: try gzip.head())
      if content.role != nil || content == .companyFacts {
        place = Place(container: .gzip(path: path), path: Self.unpackedName(of: path))
        size = try gzip.byteCount()
      }
    }
    let isIndex = Content.isIndex(path) || Content.isIndex(Self.unpackedName(of: path))
    if isIndex, content == .other("plain text") { content = .other("an EDGAR index") }
    return Candidate(place: place, byteCount: size, content: content)
  }

  private static func unpackedName(of path: String) -> String {
    path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
  }

  /// The last component of the path.
  var name: String {
    place.path.split(separator: "/").last.map(String.init) ?? place.path
  }

  /// The name without its extension.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The folder inside the archive or on disk.
  var folder: Substring {
    place.path.lastIndex(of: "/").map { place.path[..<$0] } ?? ""
  }

  var isReport: Bool { content == .document(.instance) || content == .document(.inline) }

  var isCompanion: Bool { content == .document(.schema) || content == .document(.linkbase) }

  /// The stem without the ending by which EDGAR tells linkbases apart.
  var sharedStem: String {
    let endings = ["_cal", "_def", "_lab", "_pre", "_ref"]
    let stem = stem
    guard let ending = endings.first(where: stem.hasSuffix) else { return stem }
    return String(stem.dropLast(ending.count))
  }
}
