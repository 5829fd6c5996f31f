/// Writes HTML as UTF-8 bytes; markup can only come from literals, everything else is escaped.
struct HTMLWriter {
  private var bytes: [UInt8] = []
  /// Whether the page lies in a folder inside the folder of pages, which is then one step up.
  private let isInner: Bool

  init(isInner: Bool = false) {
    self.isInner = isInner
  }

  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup of the program's own.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text, safe as content and inside a quoted attribute.
  mutating func text(_ text: String) {
    var copy = text
    copy.withUTF8 { Self.escape($0, into: &bytes) }
  }

  mutating func element(_ opening: StaticString, _ content: String, _ closing: StaticString) {
    markup(opening)
    text(content)
    markup(closing)
  }

  /// A whole number in ASCII digits, for attributes of drawings.
  mutating func digits(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// The beginning of a link to a page of `PagePath`; `</a>` ends it.
  mutating func openLink(to path: String, anchor: String? = nil) {
    markup(isInner ? "<a href=\"../" : "<a href=\"")
    text(path)
    if let anchor { element("#", anchor, "") }
    markup("\">")
  }

  mutating func link(_ text: String, to path: String, anchor: String? = nil) {
    openLink(to: path, anchor: anchor)
    beginning(of: text, limit: 120)
    markup("</a>")
  }

  static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.text(text)
    return writer.html
  }

  /// Escapes byte by byte, never by character.
  ///
  /// A `<` after U+0600 or before a combining mark is one character with it, and not equal to `<`;
  /// a browser sees the `<` all the same. Control characters that HTML forbids become U+FFFD.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
