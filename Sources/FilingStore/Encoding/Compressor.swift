internal import CZstd
internal import Synchronization

/// A zstd context at level 3, made once and used for many frames, by one thread at a time.
///
/// Frames carry zstd's own checksum, so a damaged one does not decompress.
final class Compressor {
  private let context = ZSTD_createCCtx()

  /// Throws when there is no memory for it.
  init() throws {
    guard context != nil else { throw Damage(reason: "zstd has no memory for a context") }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit {
    ZSTD_freeCCtx(context)
  }

  /// The frame of some bytes and their digest, which is computed unless it is given.
  func pack(_ bytes: [UInt8], digest: String? = nil) throws -> Packed {
    Packed(
      digest: digest ?? Packed.digest(of: bytes), size: bytes.count, frame: try frame(of: bytes))
  }

  func frame(of bytes: [UInt8]) throws -> [UInt8] {
    try Array(unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { room, count in
      let length = ZSTD_compress2(context, room.baseAddress, room.count, bytes, bytes.count)
      guard ZSTD_isError(length) == 0 else {
        throw Damage(reason: "zstd: \(String(cString: ZSTD_getErrorName(length)))")
      }
      count = length
    }
  }

  /// The bytes of a frame; damage when it does not hold as many as it says, or as expected.
  static func bytes(of frame: [UInt8], size expected: Int? = nil) throws -> [UInt8] {
    let stated = ZSTD_getFrameContentSize(frame, frame.count)
    guard let size = Int(exactly: stated), size <= largest, size == expected ?? size else {
      throw Damage(reason: "the frame does not state how many bytes it holds")
    }
    return try Array(unsafeUninitializedCapacity: size) { room, count in
      let length = ZSTD_decompress(room.baseAddress, room.count, frame, frame.count)
      guard ZSTD_isError(length) == 0, length == size else {
        throw Damage(reason: "the frame cannot be decompressed")
      }
      count = length
    }
  }

  /// No stored value is longer: SQLite's own limit for one.
  private static let largest = 1_000_000_000
}

/// Compressors at rest; each is lent to one thread at a time.
final class Compressors: Sendable {
  private let idle = Mutex<[Lent]>([])

  /// Handed over whole under the lock, so no two threads ever hold the same one.
  private struct Lent: @unchecked Sendable {
    let compressor: Compressor
  }

  func lend<Value>(_ body: (Compressor) throws -> Value) throws -> Value {
    let lent = try idle.withLock { $0.popLast() } ?? Lent(compressor: Compressor())
    defer { idle.withLock { $0.append(lent) } }
    return try body(lent.compressor)
  }
}
