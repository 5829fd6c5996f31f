import FilingModel

/// Reads the tags of a text that holds escaped markup, as XML reads them.
///
/// Offsets are dropped on purpose: a text block is found by its fact, and what is wrong is quoted.
struct MarkupScan {
  private let text: ArraySlice<UInt8>
  private var position: Int
  private var openTables = 0
  private(set) var tags: [MarkupTag] = []
  /// The first thing that no XML reader accepts; reading stops there.
  private(set) var trouble: String?

  /// Nil when the text holds no tag at all, so that `pH < 7` is no markup.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard Self.holdsTag(bytes) else { return nil }
    self.text = bytes[...]
    position = 0
    read()
  }

  // MARK: - Where markup starts

  private static func holdsTag(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let start = bytes[index...].firstIndex(of: .less) {
      let end = bytes[(start + 1)...].firstIndex { !$0.isNamePart } ?? bytes.endIndex
      index = start + 1
      guard end > index, end < bytes.endIndex, bytes[index].isNameStart else { continue }
      let next = bytes[end]
      let isEmptyTag = next == .slash && end + 1 < bytes.endIndex && bytes[end + 1] == .greater
      if next == .greater || next.isBlank || isEmptyTag { return true }
    }
    return false
  }

  // MARK: - Reading

  private mutating func read() {
    var open: [String] = []
    while trouble == nil, position < text.endIndex {
      switch text[position] {
      case .less: readMarkup(&open)
      case .ampersand: readReference()
      default: position += 1
      }
    }
    if trouble == nil, let name = open.last { trouble = "<\(name)> is not closed" }
  }

  private mutating func readMarkup(_ open: inout [String]) {
    if isSpecial,
      skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>")
    {
      return
    }
    guard trouble == nil else { return }
    guard let tag = readTag() else {
      trouble = trouble ?? "'<' stands alone in '\(quote(from: position))'"
      return
    }
    if tag.isEnd {
      guard open.last == tag.name else {
        trouble = "</\(tag.name)> closes no <\(tag.name)>"
        return
      }
      open.removeLast()
      if tag.name == "table" { openTables -= 1 }
    } else {
      var tag = tag
      tag.isNested = tag.name == "table" && openTables > 0
      tags.append(tag)
      guard !tag.isEmpty else { return }
      open.append(tag.name)
      if tag.name == "table" { openTables += 1 }
    }
  }

  /// Whether a comment, a section or an instruction may start here.
  private var isSpecial: Bool {
    let next = position + 1
    return next < text.endIndex
      && (text[next] == UInt8(ascii: "!") || text[next] == UInt8(ascii: "?"))
  }

  /// Passes over a comment, a section or an instruction; false when none starts here.
  private mutating func skip(_ start: StaticString, to end: StaticString) -> Bool {
    let opening = Array(start.description.utf8)
    let closing = Array(end.description.utf8)
    guard text[position...].starts(with: opening) else { return false }
    var index = position + opening.count
    while index + closing.count <= text.endIndex {
      if text[index...].starts(with: closing) {
        position = index + closing.count
        return true
      }
      index += 1
    }
    trouble = "'\(start)' has no end"
    return false
  }

  private mutating func readTag() -> MarkupTag? {
    var index = position + 1
    let isEnd = index < text.endIndex && text[index] == .slash
    if isEnd { index += 1 }
    guard let name = name(at: &index) else { return nil }
    var attributes: [(name: String, value: String)] = []
    while true {
      passBlanks(&index)
      guard index < text.endIndex else { return nil }
      if text[index] == .greater {
        position = index + 1
        return MarkupTag(name: name, attributes: attributes, isEnd: isEnd, isEmpty: false)
      }
      if text[index] == .slash, index + 1 < text.endIndex, text[index + 1] == .greater {
        position = index + 2
        return MarkupTag(name: name, attributes: attributes, isEnd: false, isEmpty: true)
      }
      guard let attribute = attribute(at: &index, of: name) else { return nil }
      attributes.append(attribute)
    }
  }

  private mutating func attribute(
    at index: inout Int, of element: String
  ) -> (name: String, value: String)? {
    guard let name = name(at: &index) else { return nil }
    passBlanks(&index)
    guard index < text.endIndex, text[index] == .equals else {
      trouble = "the attribute \(name) of <\(element)> has no value"
      return nil
    }
    index += 1
    passBlanks(&index)
    guard index < text.endIndex, text[index] == .quote || text[index] == .apostrophe,
      let end = text[(index + 1)...].firstIndex(of: text[index])
    else {
      trouble = "the value of \(name) in <\(element)> has no quotes"
      return nil
    }
    let value = String(decoding: text[(index + 1)..<end], as: UTF8.self)
    index = end + 1
    return (name, value)
  }

  private func name(at index: inout Int) -> String? {
    guard index < text.endIndex, text[index].isNameStart else { return nil }
    let end = text[index...].firstIndex { !$0.isNamePart } ?? text.endIndex
    defer { index = end }
    return String(decoding: text[index..<end], as: UTF8.self)
  }

  private func passBlanks(_ index: inout Int) {
    while index < text.endIndex, text[index].isBlank { index += 1 }
  }

  private mutating func readReference() {
    let limit = min(position + 12, text.endIndex)
    guard let end = text[position..<limit].firstIndex(of: .semicolon) else {
      trouble = "'&' stands alone in '\(quote(from: position))'"
      return
    }
    let name = String(decoding: text[(position + 1)..<end], as: UTF8.self)
    guard CharacterNames.isKnown(name) else {
      trouble = "'&\(name);' is no character"
      return
    }
    position = end + 1
  }

  private func quote(from start: Int) -> String {
    String(decoding: text[start..<min(start + 20, text.endIndex)], as: UTF8.self)
  }
}

/// A start tag or an end tag.
struct MarkupTag {
  let name: String
  let attributes: [(name: String, value: String)]
  let isEnd: Bool
  /// Whether it closes itself.
  let isEmpty: Bool
  /// Whether it is a table within another.
  var isNested = false
}

extension UInt8 {
  fileprivate static let less = UInt8(ascii: "<")
  fileprivate static let greater = UInt8(ascii: ">")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let ampersand = UInt8(ascii: "&")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let equals = UInt8(ascii: "=")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let apostrophe = UInt8(ascii: "'")

  fileprivate var isBlank: Bool { self == 32 || (9...13).contains(self) }

  fileprivate var isNameStart: Bool {
    (65...90).contains(self) || (97...122).contains(self) || self == UInt8(ascii: "_")
      || self >= 128
  }

  fileprivate var isNamePart: Bool {
    isNameStart || (48...57).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: ":")
  }
}
