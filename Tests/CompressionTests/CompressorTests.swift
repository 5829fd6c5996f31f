import Testing

@testable import Compression

@Suite("Frames")
struct CompressorTests {
  private let text = Array("a text that is long enough, long enough, long enough".utf8)

  @Test("A frame comes back, and not under another size")
  func comesBack() throws {
    let frame = try Compressor().frame(of: text)
    #expect(try Compressor.bytes(of: frame) == text)
    #expect(throws: CompressionError.self) { try Compressor.bytes(of: frame, size: 10) }
    #expect(throws: CompressionError.self) { try Compressor.bytes(of: Array(frame.dropLast())) }
    #expect(throws: CompressionError.self) { try Compressor.bytes(of: []) }
  }

  @Test("A frame made after other bytes is small, and comes back only after the same")
  func reference() throws {
    var generator = SystemRandomNumberGenerator()
    let earlier = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var later = earlier
    later[20_000] ^= 1
    let frame = try Compressor().frame(of: later, after: earlier)
    #expect(frame.count < 100)
    #expect(try Compressor.bytes(of: frame, after: earlier) == later)
    #expect(throws: CompressionError.self) { try Compressor.bytes(of: frame) }
    #expect(throws: CompressionError.self) {
      try Compressor.bytes(of: frame, after: earlier.reversed())
    }
  }

  @Test("A reference does not outlast its frame")
  func forgetsReference() throws {
    let compressor = try Compressor()
    _ = try compressor.frame(of: text, after: text)
    let frame = try compressor.frame(of: text)
    #expect(try Compressor.bytes(of: frame) == text)
  }
}
