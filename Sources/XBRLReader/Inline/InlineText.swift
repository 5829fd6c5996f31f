/// The texts of inline facts: one arena, in which the ranges of nested facts overlap.
///
/// While a fact with `escape="true"` or a continuation is open, the tags between are written into the
/// arena too, and the ranges they cover are kept apart; so are those of `ix:exclude`.
struct InlineText {
  private(set) var arena: ByteArena
  /// Where tags stand in the arena, in order.
  ///
  /// Between them is plain text.
  private(set) var tags: ContiguousArray<ByteRange> = []
  /// What stands in `ix:exclude`, in order of their ends.
  private(set) var excluded: ContiguousArray<ByteRange> = []
  private var openTexts = 0
  private var openTagged = 0
  /// A start tag that still lacks its `>`: it may turn out to be empty.
  private var hasPendingTag = false

  init(capacity: Int) {
    arena = ByteArena(capacity: capacity)
  }

  func free() {
    arena.free()
  }

  /// Whether text that comes now belongs to some fact or continuation.
  var isTaking: Bool { openTexts > 0 }

  /// Whether tags that come now belong to some escaped text.
  var keepsTags: Bool { openTagged > 0 }

  /// Where the next byte goes.
  var position: Int {
    mutating get {
      finishPendingTag()
      return arena.count
    }
  }

  /// Leaves what came since a position out of every text that began before it.
  mutating func exclude(from start: Int) {
    let end = position
    if end > start { excluded.append(ByteRange(start: start, end: end)) }
  }

  /// Begins the text of a fact or continuation and returns its position.
  mutating func begin(keepingTags: Bool) -> Int {
    finishPendingTag()
    openTexts += 1
    if keepingTags { openTagged += 1 }
    return arena.count
  }

  /// Ends the text of a fact or continuation and returns its position.
  mutating func end(keepingTags: Bool) -> Int {
    finishPendingTag()
    openTexts -= 1
    if keepingTags { openTagged -= 1 }
    return arena.count
  }

  mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    if hasPendingTag { finishPendingTag() }
    arena.append(bytes, count: count)
  }

  // MARK: - Tags

  mutating func open(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ attributes: XMLAttributes
  ) {
    finishPendingTag()
    write { arena in
      arena.append(UInt8(ascii: "<"))
      Self.append(name, prefix, to: &arena)
      for index in 0..<attributes.count {
        arena.append(UInt8(ascii: " "))
        Self.append(attributes.name(index), attributes.prefix(index), to: &arena)
        arena.append("=\"")
        XMLEscape.append(attributes.value(index), to: &arena, inAttribute: true)
        arena.append(UInt8(ascii: "\""))
      }
    }
    hasPendingTag = true
  }

  /// Writes a start tag whose relative URLs become what they mean; apart from the other, which is
  /// what nearly every tag takes.
  @inline(never)
  mutating func open(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ attributes: XMLAttributes,
    resolvedBy bases: BaseURLs
  ) {
    finishPendingTag()
    write { arena in
      arena.append(UInt8(ascii: "<"))
      Self.append(name, prefix, to: &arena)
      for index in 0..<attributes.count {
        let isURL =
          attributes.namespace(index) == nil && HTMLAttributes.isURL(attributes.name(index))
        var value = String(attributes.value(index))
        if isURL { value = bases.resolve(value) }
        arena.append(UInt8(ascii: " "))
        Self.append(attributes.name(index), attributes.prefix(index), to: &arena)
        arena.append("=\"")
        value.withUTF8 { XMLEscape.append($0, to: &arena, inAttribute: true) }
        arena.append(UInt8(ascii: "\""))
      }
    }
    hasPendingTag = true
  }

  mutating func close(_ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?) {
    let isEmpty = hasPendingTag && HTMLNames.isVoid(name)
    if isEmpty {
      hasPendingTag = false
    } else {
      finishPendingTag()
    }
    write { arena in
      if isEmpty {
        arena.append("/>")
      } else {
        arena.append("</")
        Self.append(name, prefix, to: &arena)
        arena.append(UInt8(ascii: ">"))
      }
    }
  }

  private mutating func finishPendingTag() {
    guard hasPendingTag else { return }
    hasPendingTag = false
    write { $0.append(UInt8(ascii: ">")) }
  }

  private mutating func write(_ body: (inout ByteArena) -> Void) {
    let start = arena.count
    body(&arena)
    let range = ByteRange(start: start, end: arena.count)
    if let last = tags.last, last.end == start {
      tags[tags.count - 1].end = range.end
    } else {
      tags.append(range)
    }
  }

  private static func append(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, to arena: inout ByteArena
  ) {
    if let prefix {
      arena.append(UnsafeBufferPointer(start: prefix, count: length(prefix)))
      arena.append(UInt8(ascii: ":"))
    }
    if let name { arena.append(UnsafeBufferPointer(start: name, count: length(name))) }
  }

  private static func length(_ name: XMLCursor.Name) -> Int {
    var end = name
    while end.pointee != 0 { end += 1 }
    return end - name
  }
}

/// Which elements of XHTML never have content.
enum HTMLNames {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param",
  ]

  static func isVoid(_ name: XMLCursor.Name?) -> Bool {
    void.contains(Names.text(name))
  }
}

/// Text to XML.
enum XMLEscape {
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to arena: inout ByteArena, inAttribute: Bool = false
  ) {
    var plain = 0
    for index in bytes.indices {
      let replacement: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      default: continue
      }
      arena.append(UnsafeBufferPointer(rebasing: bytes[plain..<index]))
      arena.append(replacement)
      plain = index + 1
    }
    arena.append(UnsafeBufferPointer(rebasing: bytes[plain...]))
  }
}
