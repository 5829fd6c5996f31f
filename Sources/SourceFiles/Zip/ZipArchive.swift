internal import CArchive

/// A zip archive, read member by member through libarchive.
///
/// Only archives with a directory at their end are read: one that was cut off has lost it.
struct ZipArchive {
  let path: String
  let bounds: SizeBounds

  struct Member: Hashable {
    let name: String
    /// As the archive states it; what comes out while unpacking is counted again.
    let byteCount: Int
    let content: Content
  }

  /// The regular members, sorted by name, each recognised by its first bytes.
  func members() throws(SourceError) -> [Member] {
    var members: [Member] = []
    try walk { (reader, header) throws(SourceError) in
      let head = try unpack(reader, header, upTo: Content.headSize)
      let byteCount = max(header.byteCount, head.count)
      members.append(
        Member(name: header.name, byteCount: byteCount, content: Content(head: head)))
    }
    return members.sorted { $0.name < $1.name }
  }

  /// The bytes of some members by name; a name that is not there is left out.
  func bytes(of names: Set<String>) throws(SourceError) -> [String: [UInt8]] {
    var loaded: [String: [UInt8]] = [:]
    try walk { (reader, header) throws(SourceError) in
      guard names.contains(header.name) else { return }
      loaded[header.name] = try unpack(reader, header, upTo: nil)
    }
    return loaded
  }

  private struct Header {
    let name: String
    let byteCount: Int
  }

  private func walk(
    _ body: (OpaquePointer, Header) throws(SourceError) -> Void
  ) throws(SourceError) {
    let packed = try DiskFile(path: path).head().byteCount
    guard let reader = archive_read_new() else { throw .damaged(path, "libarchive has no memory") }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip_seekable(reader)
    guard archive_read_open_filename(reader, path, 65_536) == ARCHIVE_OK else {
      throw .damaged(path, "the directory at the archive's end is missing")
    }
    var names: Set<String> = []
    var unpacked = 0
    while let header = try nextHeader(reader) {
      guard names.insert(header.name).inserted else {
        throw .unsafeName(header.name, in: path, "is there twice")
      }
      unpacked += header.byteCount
      if let cause = bounds.excess(members: names.count, unpacked: unpacked, packed: packed) {
        throw .tooLarge(path, cause)
      }
      if !header.name.hasSuffix("/") { try body(reader, header) }
    }
  }

  /// The next file's or folder's header; nil at the end.
  private func nextHeader(_ reader: OpaquePointer) throws(SourceError) -> Header? {
    var entry: OpaquePointer?
    let answer = archive_read_next_header(reader, &entry)
    if answer == ARCHIVE_EOF { return nil }
    guard answer == ARCHIVE_OK || answer == ARCHIVE_WARN, let entry else {
      throw .damaged(path, Self.message(reader))
    }
    guard let text = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      throw .unsafeName("?", in: path, "cannot be decoded")
    }
    let name = String(cString: text)
    if let objection = MemberName.objection(to: name) {
      throw .unsafeName(name, in: path, objection)
    }
    let type = archive_entry_filetype(entry)
    guard type == UInt32(S_IFREG) || type == UInt32(S_IFDIR) else {
      throw .unsafeName(name, in: path, "stands for a link or a device")
    }
    guard archive_entry_is_encrypted(entry) == 0 else {
      throw .damaged("\(path)!\(name)", "the member is encrypted")
    }
    let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
    guard size >= 0, size <= bounds.document else {
      throw .tooLarge("\(path)!\(name)", "the member is larger than \(bounds.document) bytes")
    }
    return Header(name: name, byteCount: size)
  }

  /// Unpacks the current member, or its first bytes; never more than the archive said there are.
  private func unpack(
    _ reader: OpaquePointer, _ header: Header, upTo limit: Int?
  ) throws(SourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    let wanted = min(limit ?? header.byteCount, header.byteCount)
    bytes.reserveCapacity(min(wanted, 1 << 20))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while limit == nil || bytes.count < wanted {
      let got = archive_read_data(reader, &buffer, buffer.count)
      if got == 0 { break }
      if got == Int(ARCHIVE_RETRY) { continue }
      guard got > 0 else { throw .damaged("\(path)!\(header.name)", Self.message(reader)) }
      bytes.append(contentsOf: buffer[..<got])
      guard bytes.count <= header.byteCount else {
        throw .damaged("\(path)!\(header.name)", "the member is longer than the archive says")
      }
    }
    guard bytes.count >= wanted else {
      throw .damaged(
        "\(path)!\(header.name)", "the member ends after \(bytes.count) of \(wanted) bytes")
    }
    return limit == nil ? bytes : Array(bytes.prefix(wanted))
  }

  private static func message(_ reader: OpaquePointer) -> String {
    guard let text = archive_error_string(reader) else { return "the archive does not unpack" }
    let sentence = String(cString: text)
    let isName = sentence.hasPrefix("ZIP")
    return isName ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
