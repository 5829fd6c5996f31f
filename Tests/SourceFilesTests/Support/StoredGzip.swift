import Support

/// Packs bytes as gzip without compressing them, so that tests can damage known places.
enum StoredGzip {
  static func bytes(of data: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = data[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      packed.append(rest.isEmpty ? 1 : 0)
      packed += StoredZip.bytes(block.count, 2) + StoredZip.bytes(~block.count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return packed + StoredZip.bytes(StoredZip.checksum(data), 4)
      + StoredZip.bytes(data.count & 0xFFFF_FFFF, 4)
  }

  static func bytes(of text: String) -> [UInt8] { bytes(of: Array(text.utf8)) }
}
