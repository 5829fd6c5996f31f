/// Reads CSV back by the grammar of RFC 4180.
struct CSVRows {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    var field: [UInt8] = []
    var row: [String] = []
    var isQuoted = false
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if rest.first == byte {
          field.append(byte)
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") {
        row.append(Self.taking(&field))
      } else if byte == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
        row.append(Self.taking(&field))
        rows.append(row)
        row = []
      } else {
        field.append(byte)
      }
    }
  }

  private static func taking(_ field: inout [UInt8]) -> String {
    defer { field = [] }
    return String(decoding: field, as: UTF8.self)
  }
}
