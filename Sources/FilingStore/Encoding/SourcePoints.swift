internal import FilingModel

/// How and where a report writes its facts: source points and lexical forms, by ordinal.
///
/// They are read with the whole report or not at all, so they are one compressed column each instead
/// of columns of `fact`: two to five bytes a fact instead of twenty, where ids are short. Lines and offsets are differences to
/// the fact before.
enum SourcePoints {
  struct Point {
    let source: SourcePoint
    let lexical: String?
  }

  static func bytes(of facts: [Fact]) -> [UInt8] {
    var documents = NumberedValues<String>()
    // One pass, since to copy a fact is a dozen counted references.
    var columns = Columns(count: facts.count)
    for fact in facts {
      let number = documents.number(of: fact.source.document).number
      columns.add(fact.source, lexical: fact.lexical, document: number)
    }
    var writer = ByteWriter()
    writer.write(facts.count)
    writer.write(documents.all.count)
    for document in documents.all { writer.write(document) }
    return writer.bytes + columns.bytes
  }

  private struct Columns {
    private var documents: ByteWriter
    private var lines: ByteWriter
    private var offsets: ByteWriter
    private var ids: ByteWriter
    private var lexicals: ByteWriter
    private var line = 0
    private var offset = 0

    init(count: Int) {
      documents = ByteWriter(capacity: count)
      lines = ByteWriter(capacity: count * 2)
      offsets = ByteWriter(capacity: count * 3)
      ids = ByteWriter(capacity: count * 8)
      lexicals = ByteWriter(capacity: count)
    }

    mutating func add(_ point: SourcePoint, lexical: String?, document: Int) {
      documents.write(document)
      lines.write(signed: point.line - line)
      offsets.write(signed: point.byteOffset - offset)
      (line, offset) = (point.line, point.byteOffset)
      ids.write(point.elementID)
      lexicals.write(lexical)
    }

    var bytes: [UInt8] {
      documents.bytes + lines.bytes + offsets.bytes + ids.bytes + lexicals.bytes
    }
  }

  static func points(in bytes: [UInt8]) throws -> [Point] {
    var reader = ByteReader(bytes)
    let count = try reader.count()
    let names = try (0..<reader.count()).map { _ in try reader.text() }
    let documents = try (0..<count).map { _ in
      let number = try reader.int()
      guard names.indices.contains(number) else {
        throw Damage(reason: "a source point names document \(number) of \(names.count)")
      }
      return names[number]
    }
    let lines = try sums(count, &reader)
    let offsets = try sums(count, &reader)
    let ids = try (0..<count).map { _ in try reader.textOrNil() }
    let lexicals = try (0..<count).map { _ in try reader.textOrNil() }
    guard reader.isAtEnd else { throw Damage(reason: "source points have bytes to spare") }
    return (0..<count).map { index in
      Point(
        source: SourcePoint(
          document: documents[index], line: lines[index], byteOffset: offsets[index],
          elementID: ids[index]),
        lexical: lexicals[index])
    }
  }

  private static func sums(_ count: Int, _ reader: inout ByteReader) throws -> [Int] {
    var sum = 0
    return try (0..<count).map { _ in
      sum &+= try reader.signed()
      return sum
    }
  }
}
