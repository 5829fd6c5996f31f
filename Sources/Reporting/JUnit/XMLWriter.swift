/// Writes XML 1.0 as UTF-8 bytes; whatever the text, the document stays well-formed.
struct XMLWriter {
  private var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with content; attributes without a value are left out.
  mutating func element(
    _ name: String, _ attributes: Attributes, _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    append(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    append("</\(name)>\n")
  }

  mutating func emptyElement(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    append("/>\n")
  }

  /// An element that holds a text, with nothing put before or after it.
  mutating func textElement(_ name: String, _ attributes: Attributes, _ text: String) {
    open(name, attributes)
    append(">")
    escape(text, inAttribute: false)
    append("</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    indent()
    append("<\(name)")
    for case (let key, let value?) in attributes {
      append(" \(key)=\"")
      escape(value, inAttribute: true)
      append("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Characters that XML forbids (section 2.2), and those that would steer a terminal, become U+FFFD.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    let marks = "&<>\"".utf8
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && !marks.contains($0) }) {
      return append(text)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22: append(inAttribute ? "&quot;" : "\"")
      case 0x09, 0x0A: append(inAttribute ? "&#\(scalar.value);" : String(scalar))
      case 0x0D: append("&#13;")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: append("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
  }
}
