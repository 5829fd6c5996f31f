internal import CZstd
internal import Synchronization

/// A zstd context, made once and used for many frames, by one thread at a time.
///
/// Frames carry zstd's own checksum, so a damaged one does not decompress.
package final class Compressor {
  private let context = ZSTD_createCCtx()

  /// Throws when there is no memory for it.
  package init(level: Int32 = 3) throws(CompressionError) {
    guard context != nil else {
      throw CompressionError(reason: "zstd has no memory for a context")
    }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit {
    ZSTD_freeCCtx(context)
  }

  /// The frame of some bytes; with `reference` it is as small as the bytes differ from those, and needs
  /// them to be read back (`ZSTD_CCtx_refPrefix`).
  package func frame(
    of bytes: [UInt8], after reference: [UInt8] = []
  ) throws(CompressionError) -> [UInt8] {
    do {
      return try reference.withUnsafeBytes { earlier in
        if !earlier.isEmpty {
          ZSTD_CCtx_refPrefix(context, earlier.baseAddress, earlier.count)
        }
        return try [UInt8](
          unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)
        ) { room, count in
          let length = ZSTD_compress2(
            context, room.baseAddress, room.count, bytes, bytes.count)
          guard ZSTD_isError(length) == 0 else {
            throw CompressionError(
              reason: "zstd: \(String(cString: ZSTD_getErrorName(length)))")
          }
          count = length
        }
      }
    } catch let error as CompressionError {
      throw error
    } catch {
      throw CompressionError(reason: "\(error)")
    }
  }

  /// The bytes of a frame; an error when it does not hold as many as it says, or as expected.
  ///
  /// `reference` is what the frame was made after.
  package static func bytes(
    of frame: [UInt8], size expected: Int? = nil, after reference: [UInt8] = []
  ) throws(CompressionError) -> [UInt8] {
    let stated = ZSTD_getFrameContentSize(frame, frame.count)
    // Unknown and wrong sizes are written as numbers beyond any.
    guard let size = Int(exactly: stated) else {
      throw CompressionError(reason: "the frame does not state how many bytes it holds")
    }
    guard size <= largest, size == expected ?? size else {
      throw CompressionError(
        reason: "the frame holds \(size) bytes, \(expected.map { "not \($0)" } ?? "too many")")
    }
    guard let context = ZSTD_createDCtx() else {
      throw CompressionError(reason: "zstd has no memory for a context")
    }
    defer { ZSTD_freeDCtx(context) }
    let bytes = reference.withUnsafeBytes { earlier in
      if !earlier.isEmpty { ZSTD_DCtx_refPrefix(context, earlier.baseAddress, earlier.count) }
      return [UInt8](unsafeUninitializedCapacity: size) { room, count in
        let length = ZSTD_decompressDCtx(
          context, room.baseAddress, room.count, frame, frame.count)
        count = ZSTD_isError(length) == 0 && length == size ? size : 0
      }
    }
    guard bytes.count == size else {
      throw CompressionError(reason: "the frame cannot be decompressed")
    }
    return bytes
  }

  /// No value is longer: SQLite's own limit for one.
  private static let largest = 1_000_000_000
}

/// Compressors at rest; each is lent to one thread at a time.
package final class Compressors: Sendable {
  private let level: Int32
  private let idle = Mutex<[Lent]>([])

  package init(level: Int32 = 3) {
    self.level = level
  }

  /// Handed over whole under the lock, so no two threads ever hold the same one.
  private struct Lent: @unchecked Sendable {
    let compressor: Compressor
  }

  package func lend<Value>(_ body: (Compressor) throws -> Value) throws -> Value {
    let lent = try idle.withLock { $0.popLast() } ?? Lent(compressor: Compressor(level: level))
    defer { idle.withLock { $0.append(lent) } }
    return try body(lent.compressor)
  }
}
