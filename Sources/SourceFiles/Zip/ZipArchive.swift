/// A zip archive, read member by member within bounds.
struct ZipArchive {
  /// As errors name it; also where it lies, unless its bytes are given.
  let path: String
  let bounds: SizeBounds
  /// The archive itself, when it was taken out of another container.
  var bytes: [UInt8]?

  /// The regular members, sorted by name, each recognised by its first bytes.
  func members() throws(SourceError) -> [Container.Member] {
    var members: [Container.Member] = []
    try walk { (reader, header) throws(SourceError) in
      let head = try unpack(reader, header, upTo: Content.headSize)
      let byteCount = max(header.byteCount, head.count)
      members.append(
        Container.Member(name: header.name, byteCount: byteCount, content: Content(head: head)))
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
    _ body: (borrowing ArchiveReader, Header) throws(SourceError) -> Void
  ) throws(SourceError) {
    guard let bytes else {
      let packed = try DiskFile(path: path).head().byteCount
      try walk(ArchiveReader(file: path, as: .zip), packed, body)
      return
    }
    let outcome = bytes.withUnsafeBytes { memory -> Result<Void, SourceError> in
      do throws(SourceError) {
        try walk(ArchiveReader(memory: memory, named: path, as: .zip), memory.count, body)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  private func walk(
    _ reader: borrowing ArchiveReader, _ packed: Int,
    _ body: (borrowing ArchiveReader, Header) throws(SourceError) -> Void
  ) throws(SourceError) {
    var names: Set<String> = []
    var unpacked = 0
    while let entry = try reader.nextEntry() {
      let header = try header(entry)
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

  /// What a file's or folder's entry says, when nothing of it does harm.
  private func header(_ entry: ArchiveReader.Entry) throws(SourceError) -> Header {
    guard let name = entry.name else { throw .unsafeName("?", in: path, "cannot be decoded") }
    if let objection = MemberName.objection(to: name) {
      throw .unsafeName(name, in: path, objection)
    }
    guard entry.kind != .special else {
      throw .unsafeName(name, in: path, "stands for a link or a device")
    }
    guard !entry.isEncrypted else {
      throw .damaged("\(path)!\(name)", "the member is encrypted")
    }
    let size = entry.byteCount ?? 0
    guard size >= 0, size <= bounds.document else {
      throw .tooLarge("\(path)!\(name)", "the member is larger than \(bounds.document) bytes")
    }
    return Header(name: name, byteCount: size)
  }

  /// Unpacks the current member, or its first bytes; never more than the archive said there are.
  private func unpack(
    _ reader: borrowing ArchiveReader, _ header: Header, upTo limit: Int?
  ) throws(SourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    let wanted = min(limit ?? header.byteCount, header.byteCount)
    bytes.reserveCapacity(min(wanted, 1 << 20))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while limit == nil || bytes.count < wanted {
      let got = try reader.read(into: &buffer, of: "\(path)!\(header.name)")
      if got == 0 { break }
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
}
