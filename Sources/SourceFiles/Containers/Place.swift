/// Where a document's bytes are.
struct Place: Hashable, Sendable {
  /// Nil for a file of its own.
  let container: Container?
  /// The path of the file, or the member's name in the container; of a gzip its path without `.gz`.
  let path: String

  /// The place as people write it: `folder/file` or `archive.zip!member`.
  var shown: String {
    switch container {
    case nil: path
    case .gzip(let path): path
    case .some(let container): "\(container.shown)!\(path)"
    }
  }

  /// The bytes of some places; each container is opened once.
  static func load(
    _ places: [Place], within bounds: SizeBounds
  ) throws(SourceError) -> [Place: [UInt8]] {
    var loaded: [Place: [UInt8]] = [:]
    var members: [Container: Set<String>] = [:]
    for place in places {
      if let container = place.container {
        members[container, default: []].insert(place.path)
      } else {
        loaded[place] = try DiskFile(path: place.path).bytes(upTo: bounds.document)
      }
    }
    for (container, names) in members {
      for (name, bytes) in try container.bytes(of: names, within: bounds) {
        loaded[Place(container: container, path: name)] = bytes
      }
    }
    return loaded
  }
}
