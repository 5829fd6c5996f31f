internal import Compression

/// A manifest or a head as an object: JSON in a zstd frame, sealed, or open with its digest behind it.
enum Document {
  /// `place` is the key it will lie under, where that is known before: it is authenticated too.
  static func bytes(
    of value: some Encodable, _ kind: ObjectHeader.Kind, at place: String = "", _ sealer: Sealer
  ) throws(BackupError) -> [UInt8] {
    let header = ObjectHeader(kind, isSealed: sealer.isSealing)
    let json = try StableJSON.bytes(of: value)
    let frame = try reading(place) { try Compressor().frame(of: Array(place.utf8) + [0] + json) }
    let body = try sealer.object(header).seal(frame, part: 0)
    let object = header.bytes + body
    return sealer.isSealing ? object : object + Array(Digest.hexadecimal(of: object).utf8)
  }

  static func value<Value: Decodable>(
    _ type: Value.Type, of object: [UInt8], _ kind: ObjectHeader.Kind, at place: String = "",
    _ sealer: Sealer
  ) throws -> Value {
    let header = try ObjectHeader(of: object, kind, isSealed: sealer.isSealing)
    var body = object[ObjectHeader.length...]
    if !sealer.isSealing {
      guard body.count >= 64,
        Array(Digest.hexadecimal(of: Array(object.dropLast(64))).utf8) == Array(object.suffix(64))
      else { throw Flaw(reason: "it was changed: it has another digest than it states") }
      body = body.dropLast(64)
    }
    let content = try Compressor.bytes(of: sealer.object(header).open(body, part: 0))
    let prefix = Array(place.utf8) + [0]
    guard content.starts(with: prefix) else {
      throw Flaw(reason: "it belongs to another place")
    }
    return try StableJSON.value(type, of: content.dropFirst(prefix.count))
  }
}
