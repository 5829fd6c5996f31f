/// The continuations of a document: what follows what (Inline XBRL 1.1, section 4.1.1).
struct Continuations {
  private struct Piece {
    var text: ByteRange
    let next: XMLCursor.Name?
    var isRepeated = false
  }

  private var pieces: [XMLCursor.Name: Piece] = [:]

  mutating func begin(_ id: XMLCursor.Name, next: XMLCursor.Name?, at start: Int) {
    if pieces[id] != nil {
      pieces[id]?.isRepeated = true
    } else {
      pieces[id] = Piece(text: ByteRange(start: start, end: start), next: next)
    }
  }

  mutating func finish(_ id: XMLCursor.Name, at end: Int) {
    guard pieces[id]?.isRepeated == false else { return }
    pieces[id]?.text.end = end
  }

  /// Why a chain of continuations cannot be followed.
  struct Broken: Error {
    let reason: String
  }

  /// The ranges that continue a text, in order.
  func chain(from first: XMLCursor.Name) -> Result<[ByteRange], Broken> {
    var ranges: [ByteRange] = []
    var seen: Set<XMLCursor.Name> = []
    var next: XMLCursor.Name? = first
    while let id = next {
      guard seen.insert(id).inserted else {
        return .failure(Broken(reason: "continues in a circle at '\(Names.text(id))'"))
      }
      guard let piece = pieces[id] else {
        return .failure(Broken(reason: "continues at '\(Names.text(id))', which is not there"))
      }
      guard !piece.isRepeated else {
        return .failure(Broken(reason: "continues at '\(Names.text(id))', which is there twice"))
      }
      ranges.append(piece.text)
      next = piece.next
    }
    return .success(ranges)
  }
}
