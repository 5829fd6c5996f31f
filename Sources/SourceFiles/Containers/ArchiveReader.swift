internal import CArchive

/// An archive opened by libarchive: its entries in turn, and the bytes of each.
struct ArchiveReader: ~Copyable {
  /// As errors name it.
  private let name: String
  private let handle: OpaquePointer

  enum Format {
    /// Only with a directory at its end: an archive that was cut off has lost it.
    case zip
    /// One packed document without a name.
    case gzip
  }

  struct Entry {
    /// Nil when it cannot be decoded.
    let name: String?
    let kind: Kind
    /// As the archive states it, which may be wrong; nil when it does not.
    let byteCount: Int?
    let isEncrypted: Bool

    enum Kind {
      case file
      case folder
      /// A link or a device.
      case special
    }
  }

  init(file path: String, as format: Format) throws(SourceError) {
    try self.init(named: path, as: format) { archive_read_open_filename($0, path, 65_536) }
  }

  /// The memory must stay as long as the reader.
  init(
    memory: UnsafeRawBufferPointer, named name: String, as format: Format
  ) throws(SourceError) {
    let base = memory.baseAddress
    try self.init(named: name, as: format) { archive_read_open_memory($0, base, memory.count) }
  }

  private init(
    named name: String, as format: Format, opening open: (OpaquePointer) -> Int32
  ) throws(SourceError) {
    guard let handle = archive_read_new() else { throw .damaged(name, "libarchive has no memory") }
    switch format {
    case .zip: archive_read_support_format_zip_seekable(handle)
    case .gzip:
      archive_read_support_filter_gzip(handle)
      archive_read_support_format_raw(handle)
      archive_read_support_format_empty(handle)
    }
    guard open(handle) == ARCHIVE_OK else {
      let cause =
        format == .zip ? "the directory at the archive's end is missing" : Self.message(handle)
      archive_read_free(handle)
      throw .damaged(name, cause)
    }
    self.name = name
    self.handle = handle
  }

  deinit {
    archive_read_free(handle)
  }

  /// The next entry; nil at the end.
  func nextEntry() throws(SourceError) -> Entry? {
    var entry: OpaquePointer?
    let answer = archive_read_next_header(handle, &entry)
    if answer == ARCHIVE_EOF { return nil }
    guard answer == ARCHIVE_OK || answer == ARCHIVE_WARN, let entry else {
      throw .damaged(name, Self.message(handle))
    }
    let text = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    let kind: Entry.Kind =
      switch archive_entry_filetype(entry) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      default: .special
      }
    return Entry(
      name: text.map { String(cString: $0) }, kind: kind,
      byteCount: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// Fills a buffer with the next bytes of the entry; 0 at its end.
  func read(into buffer: inout [UInt8], of member: String) throws(SourceError) -> Int {
    while true {
      let got = archive_read_data(handle, &buffer, buffer.count)
      if got == Int(ARCHIVE_RETRY) { continue }
      guard got >= 0 else { throw .damaged(member, Self.message(handle)) }
      return got
    }
  }

  private static func message(_ handle: OpaquePointer) -> String {
    guard let text = archive_error_string(handle) else { return "the archive does not unpack" }
    let sentence = String(cString: text)
    let isName = sentence.prefix(2).allSatisfy(\.isUppercase)
    return isName ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
