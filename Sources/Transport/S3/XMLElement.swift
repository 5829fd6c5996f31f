/// An element of the small documents S3 answers with: its name, text and children.
///
/// Reads what such answers have: elements, text, the five named and the numeric references, and a
/// declaration before the root. Comments, attributes and processing instructions are left out. A
/// document type, CDATA, or nesting beyond 16 makes a document unreadable.
struct XMLElement: Hashable, Sendable {
  let name: String
  /// The text directly in the element, between its children as well.
  private(set) var text = ""
  private(set) var children: [XMLElement] = []

  static let deepest = 16

  /// Nil for bytes that are no such document.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var scanner = XMLScanner(text)
    guard let root = scanner.document() else { return nil }
    self = root
  }

  init(name: String) { self.name = name }

  /// The text of the first child of that name.
  subscript(name: String) -> String? { children.first { $0.name == name }?.text }

  mutating func append(_ text: String) { self.text += text }
  mutating func append(_ child: XMLElement) { children.append(child) }
}

/// Moves over a document once, from its start to its end.
private struct XMLScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
    skip("\u{FEFF}")
  }

  mutating func document() -> XMLElement? {
    guard skipMisc(), let root = element(depth: 1), skipMisc(), rest.isEmpty else { return nil }
    return root
  }

  private mutating func element(depth: Int) -> XMLElement? {
    guard depth <= XMLElement.deepest, skip("<"), let (name, isEmpty) = startTag() else {
      return nil
    }
    var element = XMLElement(name: name)
    if isEmpty { return element }
    while true {
      guard let text = characters() else { return nil }
      element.append(text)
      if skip("</") {
        guard skip(name) else { return nil }
        skipSpace()
        return skip(">") ? element : nil
      }
      if rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8) {
        guard skipAside() else { return nil }
      } else {
        guard let child = self.element(depth: depth + 1) else { return nil }
        element.append(child)
      }
    }
  }

  /// The name of a tag after its `<`, and whether it ends the element too.
  private mutating func startTag() -> (name: String, isEmpty: Bool)? {
    let name = Substring(rest.prefix { Self.isName($0) })
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.utf8.count)
    while true {
      let hadSpace = skipSpace()
      if skip("/>") { return (String(name), true) }
      if skip(">") { return (String(name), false) }
      guard hadSpace, skipAttribute() else { return nil }
    }
  }

  private mutating func skipAttribute() -> Bool {
    let name = rest.prefix { Self.isName($0) }
    guard !name.isEmpty else { return false }
    rest = rest.dropFirst(name.count)
    skipSpace()
    guard skip("=") else { return false }
    skipSpace()
    guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27 else { return false }
    rest = rest.drop { $0 != quote && $0 != UInt8(ascii: "<") }
    return rest.popFirst() == quote
  }

  /// Text up to the next `<`, its references replaced; nil where the document ends in it.
  private mutating func characters() -> String? {
    var text = ""
    while let byte = rest.first, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: "&") {
        guard let character = reference() else { return nil }
        text.unicodeScalars.append(character)
      } else {
        let run = rest.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
        text += Substring(run)
        rest = rest[run.endIndex...]
      }
    }
    return rest.isEmpty ? nil : text
  }

  private mutating func reference() -> Unicode.Scalar? {
    let body = rest.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let name = String(Substring(body))
    rest = rest.dropFirst(1 + body.count)
    guard skip(";") else { return nil }
    if let known = Self.named[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
    guard digits.allSatisfy({ $0.isHexDigit }) else { return nil }
    let number = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// Space, comments and processing instructions around the root.
  private mutating func skipMisc() -> Bool {
    while true {
      skipSpace()
      guard rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8) else { return true }
      guard skipAside() else { return false }
    }
  }

  private mutating func skipAside() -> Bool {
    let end = Array((skip("<!--") ? "-->" : "?>").utf8)
    while !rest.isEmpty {
      if rest.starts(with: end) {
        rest = rest.dropFirst(end.count)
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let before = rest.startIndex
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return rest.startIndex != before
  }

  @discardableResult
  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
