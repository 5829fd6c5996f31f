/// Compression: bytes into zstd frames and back.
///
/// Knows nothing of what the bytes mean or where they are kept. Depends only on zstd.

/// Bytes that cannot be compressed, or a frame that does not give its bytes back.
package struct CompressionError: Error, Hashable, Sendable {
  package let reason: String
}
