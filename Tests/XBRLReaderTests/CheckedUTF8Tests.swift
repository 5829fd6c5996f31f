import Testing

@testable import XBRLReader

@Suite("Bytes that should be UTF-8")
struct CheckedUTF8Tests {
  private func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { CheckedUTF8.isValid($0) }
  }

  @Test("Every pair and triple of bytes is judged as the standard library judges it")
  func exhaustive() {
    var different = 0
    for first in UInt8(0x7E)...0xFF {
      for second in UInt8.min...UInt8.max {
        for third in [UInt8(0x41), 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
          let bytes = [first, second, third]
          if isValid(bytes) != (String(validating: bytes, as: UTF8.self) != nil) { different += 1 }
        }
      }
    }
    #expect(different == 0)
  }

  @Test("Four bytes too, at the edges of each range")
  func fourBytes() {
    let edges: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xF4, 0xFF]
    var different = 0
    for first in UInt8(0xEE)...0xFF {
      for second in edges {
        for third in edges {
          for fourth in edges {
            let bytes = [first, second, third, fourth]
            if isValid(bytes) != (String(validating: bytes, as: UTF8.self) != nil) {
              different += 1
            }
          }
        }
      }
    }
    #expect(different == 0)
  }

  @Test(
    "A letter may lie across eight bytes, and a broken one is found anywhere", arguments: 0..<80)
  func position(offset: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 100)
    bytes.replaceSubrange(offset..<(offset + 3), with: [0xE2, 0x80, 0x99])
    #expect(isValid(bytes))
    #expect(bytes.withUnsafeBufferPointer { CheckedUTF8.text($0) }.unicodeScalars.count == 98)
    bytes[offset + 1] = 0x20
    #expect(!isValid(bytes))
    let text = bytes.withUnsafeBufferPointer { CheckedUTF8.text($0) }
    #expect(text == String(decoding: bytes, as: UTF8.self))
  }
}
