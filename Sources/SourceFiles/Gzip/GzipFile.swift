/// One document packed by gzip (RFC 1952), unpacked within bounds.
struct GzipFile {
  let path: String
  let bounds: SizeBounds

  /// The first bytes of the document.
  func head() throws(SourceError) -> [UInt8] {
    var head: [UInt8] = []
    try unpack { chunk in
      head.append(contentsOf: chunk.prefix(Content.headSize - head.count))
      return head.count < Content.headSize
    }
    return head
  }

  /// How many bytes the document has, found by unpacking it: what a gzip states can be wrong.
  func byteCount() throws(SourceError) -> Int {
    var trailer = Trailer()
    try unpack { chunk in
      trailer.append(chunk)
      return true
    }
    try check(trailer)
    return trailer.byteCount
  }

  /// The whole document.
  func bytes() throws(SourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    var trailer = Trailer()
    try unpack { chunk in
      bytes.append(contentsOf: chunk)
      trailer.append(chunk)
      return true
    }
    try check(trailer)
    return bytes
  }

  /// The zip that is packed, which is read from memory, since a zip is read from its end.
  func archive() throws(SourceError) -> ZipArchive {
    ZipArchive(path: path, bounds: bounds, bytes: try bytes())
  }

  /// Hands out the unpacked bytes piece by piece, until the body has seen enough.
  private func unpack(_ body: (ArraySlice<UInt8>) -> Bool) throws(SourceError) {
    let packed = try DiskFile(path: path).head().byteCount
    let reader = try ArchiveReader(file: path, as: .gzip)
    guard try reader.nextEntry() != nil else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var unpacked = 0
    while true {
      let got = try reader.read(into: &buffer, of: path)
      if got == 0 { return }
      unpacked += got
      guard unpacked <= bounds.document else {
        throw .tooLarge(path, "it unpacks to more than \(bounds.document) bytes")
      }
      if let cause = bounds.excess(members: 1, unpacked: unpacked, packed: packed) {
        throw .tooLarge(path, cause)
      }
      guard body(buffer[..<got]) else { return }
    }
  }

  /// Compares what came out with the eight bytes at the file's end, which libarchive does not read.
  private func check(_ trailer: Trailer) throws(SourceError) {
    let end = try DiskFile(path: path).tail(8)
    guard end == trailer.bytes else {
      throw .damaged(path, "its content does not agree with the checksum and length at its end")
    }
  }

  /// Checksum and length of unpacked bytes (RFC 1952, section 2.3.1).
  private struct Trailer {
    private(set) var byteCount = 0
    private var remainder: UInt32 = ~0

    mutating func append(_ chunk: ArraySlice<UInt8>) {
      byteCount += chunk.count
      for byte in chunk {
        remainder = Self.table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
      }
    }

    var bytes: [UInt8] {
      [~remainder, UInt32(truncatingIfNeeded: byteCount)].flatMap { word in
        stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
      }
    }

    private static let table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
