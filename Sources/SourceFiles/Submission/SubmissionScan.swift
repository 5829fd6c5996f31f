/// One walk over a full submission text that finds its documents.
struct SubmissionScan {
  private let bytes: [UInt8]
  private let path: String
  private let bounds: SizeBounds
  private var names: Set<String> = []
  /// Where the first document starts.
  private(set) var headEnd = 0

  /// No envelope's tags before `<TEXT>` take more bytes.
  private static let tagsSize = 65_536

  init(_ bytes: [UInt8], path: String, bounds: SizeBounds) {
    self.bytes = bytes
    self.path = path
    self.bounds = bounds
  }

  mutating func parts() throws(SourceError) -> [SubmissionPart] {
    var parts: [SubmissionPart] = []
    var position = 0
    headEnd = envelope(from: 0) ?? bytes.count
    while let start = envelope(from: position) {
      let (part, end) = try self.part(at: start, number: parts.count + 1)
      parts.append(part)
      if let cause = bounds.excess(members: parts.count, unpacked: 0, packed: bytes.count) {
        throw .tooLarge(path, cause)
      }
      position = end
    }
    try checkEnd(after: position)
    return parts
  }

  /// The next `<DOCUMENT>` at the start of a line.
  private func envelope(from start: Int, before end: Int? = nil) -> Int? {
    var start = start
    while let hit = bytes.find("<DOCUMENT>", from: start, before: end) {
      if hit == 0 || bytes[hit - 1] == 0x0A || bytes[hit - 1] == 0x0D { return hit }
      start = hit + 1
    }
    return nil
  }

  private mutating func part(
    at start: Int, number: Int
  ) throws(SourceError) -> (part: SubmissionPart, end: Int) {
    let tags = start + "<DOCUMENT>".utf8.count
    guard let text = bytes.find("<TEXT>", from: tags, before: tags + Self.tagsSize) else {
      throw .damaged(path, "document \(number) has no <TEXT>")
    }
    let name = value("<FILENAME>", in: tags..<text) ?? "document-\(number)"
    try check(name)
    let member = "\(path)!\(name.shown)"
    let body = lineEnd(after: text + "<TEXT>".utf8.count)
    guard let (bodyEnd, end) = closing(from: body) else {
      throw .damaged(member, "the document has no </TEXT> and </DOCUMENT>")
    }
    if let next = envelope(from: body, before: bodyEnd), bytes.find("<TYPE>", from: next) != nil,
      bytes.has("<TYPE>", at: bytes.skippingSpace(from: next + "<DOCUMENT>".utf8.count))
    {
      throw .damaged(member, "the document has no </TEXT> before the next one starts")
    }
    let range = try content(body..<bodyEnd, of: member)
    guard range.count <= bounds.document else {
      throw .tooLarge(member, "the member is larger than \(bounds.document) bytes")
    }
    let part = SubmissionPart(
      name: name, range: range, isUuencoded: Uuencoding.starts(bytes[range]))
    return (part, end)
  }

  private mutating func check(_ name: String) throws(SourceError) {
    if let objection = MemberName.objection(to: name) {
      throw .unsafeName(name, in: path, objection)
    }
    guard !name.contains("/") else { throw .unsafeName(name, in: path, "has a slash") }
    guard names.insert(name).inserted else { throw .unsafeName(name, in: path, "is there twice") }
  }

  /// What stands after a tag up to the end of its line or the next tag; nil when it is blank.
  private func value(_ tag: StaticString, in range: Range<Int>) -> String? {
    guard let hit = bytes.find(tag, from: range.lowerBound, before: range.upperBound) else {
      return nil
    }
    let rest = bytes[(hit + tag.utf8CodeUnitCount)..<range.upperBound]
      .prefix { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "<") }
      .drop { RootElement.isSpace($0) }
    guard let last = rest.lastIndex(where: { !RootElement.isSpace($0) }) else { return nil }
    return String(decoding: rest[...last], as: UTF8.self)
  }

  /// The next `</TEXT>` that `</DOCUMENT>` follows: where it starts, and where both end.
  private func closing(from start: Int) -> (bodyEnd: Int, end: Int)? {
    var start = start
    while let hit = bytes.find("</TEXT>", from: start) {
      let after = bytes.skippingSpace(from: hit + "</TEXT>".utf8.count)
      if bytes.has("</DOCUMENT>", at: after) { return (hit, after + "</DOCUMENT>".utf8.count) }
      start = hit + 1
    }
    return nil
  }

  /// The document inside the tags that EDGAR puts around what is not plain text.
  private func content(_ body: Range<Int>, of member: String) throws(SourceError) -> Range<Int> {
    let tags: [(start: StaticString, end: StaticString)] = [
      ("<XBRL>", "</XBRL>"), ("<XML>", "</XML>"), ("<PDF>", "</PDF>"), ("<JSON>", "</JSON>"),
    ]
    let end = lineStart(before: body)
    guard let tag = tags.first(where: { bytes.has($0.start, at: body.lowerBound) }) else {
      return body.lowerBound..<end
    }
    let start = lineEnd(after: body.lowerBound + tag.start.utf8CodeUnitCount)
    let close = end - tag.end.utf8CodeUnitCount
    guard close >= start, bytes.has(tag.end, at: close) else {
      throw .damaged(member, "the document has \(tag.start) and not \(tag.end) at its end")
    }
    return start..<lineStart(before: start..<close)
  }

  /// The position after one line break, if there is one.
  private func lineEnd(after position: Int) -> Int {
    if bytes.has("\r\n", at: position) { return position + 2 }
    return bytes.has("\n", at: position) ? position + 1 : position
  }

  /// The end of a range without one line break at its end.
  private func lineStart(before range: Range<Int>) -> Int {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end < range.upperBound, end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Checks that the text as a whole is closed; a single document in its envelope has nothing more.
  private func checkEnd(after position: Int) throws(SourceError) {
    let roots: [(start: StaticString, end: StaticString)] = [
      ("<SEC-DOCUMENT>", "</SEC-DOCUMENT>"), ("<IMS-DOCUMENT>", "</IMS-DOCUMENT>"),
      ("<SUBMISSION>", "</SUBMISSION>"),
    ]
    for root in roots where bytes.find(root.start, before: headEnd) != nil {
      guard bytes.find(root.end, from: position) != nil else {
        throw .damaged(path, "the text ends without \(root.end)")
      }
      return
    }
  }
}
