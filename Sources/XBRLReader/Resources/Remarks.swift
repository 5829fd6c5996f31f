/// Sentences about a document that was read although something in it is unusual.
enum Remarks {
  static func list(leadingBytes: Int, footnotes: Int) -> [String] {
    var remarks: [String] = []
    if leadingBytes > 0 {
      let bytes =
        leadingBytes == 1
        ? "1 byte of white space stands" : "\(leadingBytes) bytes of white space stand"
      remarks.append("\(bytes) before the XML declaration; read all the same")
    }
    if footnotes > 0 {
      remarks.append(
        footnotes == 1
          ? "1 footnote element was not read" : "\(footnotes) footnote elements were not read")
    }
    return remarks
  }

  /// The first bytes of a text, for a message.
  static func clipped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let limit = 60
    guard text.count > limit else { return String(text) }
    return String(UnsafeBufferPointer(rebasing: text[..<limit])) + "… (\(text.count) bytes)"
  }
}
