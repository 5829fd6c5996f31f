internal import Glibc

/// A file named by its path: its kind, its first bytes, all its bytes.
struct DiskFile {
  let path: String

  enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    /// A device, pipe or socket: opening one may block or never end.
    case special
  }

  /// What lies at the path; a link is followed unless asked otherwise.
  func kind(followingLinks: Bool) throws(SourceError) -> Kind {
    var status = stat()
    let answer = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard answer == 0 else { throw .system(errno, doing: "reading", path) }
    return Self.kind(status)
  }

  /// The first bytes, and how many there are in all.
  func head() throws(SourceError) -> (bytes: [UInt8], byteCount: Int) {
    try reading { (descriptor, size) throws(SourceError) in
      (try read(descriptor, upTo: min(size, Content.headSize)), size)
    }
  }

  /// All bytes; `tooLarge` beyond the bound.
  func bytes(upTo bound: Int) throws(SourceError) -> [UInt8] {
    try reading { (descriptor, size) throws(SourceError) in
      guard size <= bound else {
        throw .tooLarge(path, "\(size) bytes are more than the bound of \(bound)")
      }
      return try read(descriptor, upTo: size)
    }
  }

  /// The last bytes, or all of a shorter file.
  func tail(_ count: Int) throws(SourceError) -> [UInt8] {
    try reading { (descriptor, size) throws(SourceError) in
      let count = min(count, size)
      guard lseek(descriptor, off_t(size - count), SEEK_SET) >= 0 else {
        throw .system(errno, doing: "reading", path)
      }
      return try read(descriptor, upTo: count)
    }
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }

  private func reading<Result>(
    _ body: (Int32, Int) throws(SourceError) -> Result
  ) throws(SourceError) -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno, doing: "reading", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, doing: "reading", path) }
    guard Self.kind(status) == .file else {
      throw .notAFiling(path, looksLike: "no regular file")
    }
    return try body(descriptor, Int(status.st_size))
  }

  private func read(_ descriptor: Int32, upTo count: Int) throws(SourceError) -> [UInt8] {
    var trouble: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + filled, count - filled)
        if got > 0 {
          filled += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          trouble = errno
          return
        }
      }
    }
    guard trouble == 0 else { throw .system(trouble, doing: "reading", path) }
    guard bytes.count == count else {
      throw SourceError(
        .io, doing: "reading", what: path,
        cause: "the file ends after \(bytes.count) of \(count) bytes; it is being changed")
    }
    return bytes
  }
}

extension SourceError {
  /// What the system answered, by its error number.
  static func system(_ number: Int32, doing: String, _ path: String) -> SourceError {
    let text = String(cString: strerror(number))
    let cause = text.prefix(1).lowercased() + text.dropFirst()
    let kind: Kind =
      switch number {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .permission
      default: .io
      }
    return SourceError(kind, doing: doing, what: path, cause: cause)
  }
}
