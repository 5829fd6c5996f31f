import FilingModel
import Testing

@testable import FilingStore

@Suite("Values as bytes")
struct EncodingTests {
  @Test("Integers of either sign come back", arguments: [0, 1, -1, 63, -64, 64, .max, .min])
  func keepsIntegers(_ value: Int) throws {
    var writer = ByteWriter()
    writer.write(signed: value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.signed() == value)
    #expect(reader.isAtEnd)
  }

  @Test("Small integers of either sign take one byte")
  func keepsShort() {
    var writer = ByteWriter()
    writer.write(signed: -64)
    writer.write(signed: 63)
    #expect(writer.bytes.count == 2)
  }

  @Test("Bytes that end too soon are damage, wherever they are cut")
  func refusesCutBytes() throws {
    let facts = ReportRoundTripTests.cases.map(\.fact)
    let bytes = SourcePoints.bytes(of: facts)
    #expect(try SourcePoints.points(in: bytes).map(\.source) == facts.map(\.source))
    let refused = (0..<bytes.count).filter { length in
      (try? SourcePoints.points(in: Array(bytes.prefix(length)))) == nil
    }
    #expect(refused.count == bytes.count)
    #expect(throws: Damage.self) { try SourcePoints.points(in: bytes + [0]) }
  }
}
