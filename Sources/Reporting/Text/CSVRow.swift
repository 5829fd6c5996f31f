/// A row of CSV (RFC 4180), ended by CR LF.
enum CSVRow {
  static func of(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// A text that a spreadsheet shows and does not run: one apostrophe comes before what would start a
  /// formula, and taking it away gives the text back.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@'\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  /// Quoted where it must be; by bytes, since a quote with a combining mark is one character.
  private static func field(_ text: String) -> String {
    let marks = "\",\r\n".utf8
    guard text.utf8.contains(where: marks.contains) else { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
