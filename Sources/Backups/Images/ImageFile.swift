internal import Crypto
internal import Glibc
internal import Transport

/// A file of equal pages: a copy of a store.
///
/// Pages count from 0. Used by one task at a time.
final class ImageFile {
  let path: String
  let pageSize: Int
  private let descriptor: Int32

  enum Access {
    case reading
    /// Made, or emptied first.
    case making
    case changing
  }

  init(_ path: String, pageSize: Int, _ access: Access) throws(BackupError) {
    let flags: Int32 =
      switch access {
      case .reading: O_RDONLY
      case .making: O_RDWR | O_CREAT | O_TRUNC
      case .changing: O_RDWR
      }
    descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.path = path
    self.pageSize = pageSize
    guard descriptor >= 0 else { throw Self.fault("opening", path) }
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// In bytes.
  func size() throws(BackupError) -> Int {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Self.fault("reading", path) }
    return Int(info.st_size)
  }

  /// The bytes of some pages, fewer where the file ends.
  func pages(_ range: Range<Int>) throws(BackupError) -> [UInt8] {
    let wanted = range.count * pageSize
    let start = range.lowerBound * pageSize
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { room, count in
      while count < wanted {
        let read = pread(
          descriptor, room.baseAddress.map { $0 + count }, wanted - count, start + count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failed = true }
        if read <= 0 { return }
        count += read
      }
    }
    if failed { throw Self.fault("reading", path) }
    return bytes
  }

  func write(_ bytes: ArraySlice<UInt8>, atPage page: Int) throws(BackupError) {
    let start = page * pageSize
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { raw in
        pwrite(descriptor, raw.baseAddress.map { $0 + done }, raw.count - done, start + done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.fault("writing", path) }
      done += written
    }
  }

  /// Gives the file exactly so many pages.
  func setPageCount(_ count: Int) throws(BackupError) {
    guard ftruncate(descriptor, count * pageSize) == 0 else { throw Self.fault("writing", path) }
  }

  func synchronize() throws(BackupError) {
    guard fsync(descriptor) == 0 else { throw Self.fault("writing", path) }
  }

  /// SHA-256 of the whole file.
  func digest() throws(BackupError) -> String {
    var hash = SHA256()
    let step = max(1, (1 << 20) / pageSize)
    var page = 0
    while true {
      let bytes = try pages(page..<page + step)
      hash.update(data: bytes)
      guard bytes.count == step * pageSize else { return Digest.hexadecimal(hash.finalize()) }
      page += step
    }
  }

  static func fault(_ doing: String, _ path: String) -> BackupError {
    let code = errno
    let kind: BackupError.Kind =
      switch code {
      case ENOSPC, EDQUOT, EFBIG: .storage(.full)
      case EACCES, EPERM, EROFS: .storage(.permission)
      default: .io
      }
    return BackupError(
      kind, doing: doing, what: path, cause: String(cString: strerror(code)),
      hint: kind == .storage(.full) ? "free space on the volume" : nil)
  }
}
