internal import Glibc

extension OpenFolder {
  /// All bytes of a file, or nil when there is none under the name.
  func bytes(of name: String, upTo bound: Int) throws(TransportError) -> [UInt8]? {
    try reading(name) { (file, size) throws(TransportError) in
      guard size <= bound else {
        throw work.error(.tooLarge, "\(size) bytes are more than the bound of \(bound)")
      }
      return try read(0..<size, of: file)
    }
  }

  /// A part of a file, or nil when there is none under the name.
  func bytes(of name: String, in range: Range<Int>) throws(TransportError) -> [UInt8]? {
    try reading(name) { (file, size) throws(TransportError) in
      guard range.upperBound <= size else {
        throw work.error(
          .malformed, "the object has \(size) bytes and ends before byte \(range.upperBound)")
      }
      return try read(range, of: file)
    }
  }

  private func reading(
    _ name: String, _ body: (Int32, Int) throws(TransportError) -> [UInt8]
  ) throws(TransportError) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw work.error("open", errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw work.error("stat", errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try body(file, Int(status.st_size))
    case S_IFDIR: return nil
    default: throw work.error(.invalid, "a device, pipe or socket is no object")
    }
  }

  private func read(_ range: Range<Int>, of file: Int32) throws(TransportError) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count, let base = buffer.baseAddress {
        let count = pread(
          file, base + filled, range.count - filled, off_t(range.lowerBound + filled))
        if count > 0 {
          filled += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          number = errno
          return
        }
      }
    }
    guard number == 0 else { throw work.error("read", number) }
    guard bytes.count == range.count else {
      throw work.error(.io, "the file ends after \(bytes.count) of \(range.count) bytes")
    }
    return bytes
  }
}
