/// A file that holds documents, by how it is opened.
enum Container: Hashable, Sendable {
  case zip(path: String)
  case submission(path: String)
  /// A zip that a full submission text carries uuencoded.
  case zipInSubmission(path: String, member: String)
  /// One document, packed.
  case gzip(path: String)
  /// A zip, packed once more.
  case zipInGzip(path: String)

  struct Member: Hashable {
    let name: String
    /// As the container states it; what comes out while unpacking is counted again.
    let byteCount: Int
    let content: Content
  }

  /// The container as people write it, `!` before the name of a container inside.
  var shown: String {
    switch self {
    case .zip(let path), .submission(let path), .gzip(let path), .zipInGzip(let path): path
    case .zipInSubmission(let path, let member): "\(path)!\(member)"
    }
  }

  /// The bytes of some members by name; a name that is not there is left out.
  func bytes(
    of names: Set<String>, within bounds: SizeBounds
  ) throws(SourceError) -> [String: [UInt8]] {
    switch self {
    case .zip(let path):
      return try ZipArchive(path: path, bounds: bounds).bytes(of: names)
    case .submission(let path):
      return try SubmissionText(path: path, bounds: bounds).bytes(of: names)
    case .zipInSubmission(let path, let member):
      let submission = try SubmissionText(path: path, bounds: bounds)
      return try submission.archive(member).bytes(of: names)
    case .gzip(let path):
      let bytes = try GzipFile(path: path, bounds: bounds).bytes()
      return Dictionary(uniqueKeysWithValues: names.map { ($0, bytes) })
    case .zipInGzip(let path):
      return try GzipFile(path: path, bounds: bounds).archive().bytes(of: names)
    }
  }
}
