internal import FilingModel

/// A file or archive member, recognised but not yet part of a filing.
struct Candidate: Hashable, Sendable {
  let place: Place
  let byteCount: Int
  let content: Content

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
