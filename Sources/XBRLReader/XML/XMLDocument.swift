internal import FilingModel
internal import Foundation

/// The bytes of one document and the name it has inside its filing.
struct XMLDocument {
  let name: String
  let bytes: UnsafeRawBufferPointer
  /// White space before the XML declaration, which the specification forbids and filers write.
  let leadingBlanks: Int
  let leadingLines: Int
  /// Whether the declaration names UTF-8, ASCII or nothing: the bytes are then read as they are, which
  /// keeps offsets those of the file and saves a conversion.
  let isUTF8: Bool

  init(name: String, bytes: UnsafeRawBufferPointer) {
    self.name = name
    self.bytes = bytes
    let blanks = bytes.prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    leadingBlanks = blanks.count
    leadingLines = blanks.count { $0 == 0x0A }
    isUTF8 = Self.isUTF8(UnsafeRawBufferPointer(rebasing: bytes[blanks.count...].prefix(256)))
  }

  private static func isUTF8(_ head: UnsafeRawBufferPointer) -> Bool {
    guard !head.starts(with: [0xFE, 0xFF]), !head.starts(with: [0xFF, 0xFE]), !head.contains(0)
    else { return false }
    let text = String(decoding: head, as: UTF8.self)
    guard text.hasPrefix("<?xml") || text.hasPrefix("\u{FEFF}<?xml"),
      let end = text.range(of: "?>")
    else { return true }
    let parts = text[..<end.lowerBound].components(separatedBy: "encoding")
    guard parts.count > 1 else { return true }
    let name = parts[1].drop { $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace }
      .prefix { $0 != "\"" && $0 != "'" }
    return ["utf-8", "utf8", "ascii", "us-ascii"].contains(name.lowercased())
  }

  /// The document's first bytes.
  func head(of count: Int) -> XMLDocument {
    XMLDocument(
      name: name,
      bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(leadingBlanks + count)))
  }

  func error(_ cause: String, line: Int? = nil, hint: String? = nil) -> ReadError {
    ReadError(document: name, line: line, cause: cause, hint: hint)
  }
}
