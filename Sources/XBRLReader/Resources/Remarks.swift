/// Sentences about a document that was read although something in it is unusual.
struct Remarks {
  private(set) var list: [String] = []

  init(of documents: [XMLDocument], undeclaredPrefixes: Set<String>) {
    for document in documents {
      let name = documents.count > 1 ? "\(document.name): " : ""
      let bytes = document.leadingBlanks
      if bytes > 0 {
        let subject =
          bytes == 1 ? "1 byte of white space stands" : "\(bytes) bytes of white space stand"
        list.append("\(name)\(subject) before the XML declaration; read all the same")
      }
      if !document.isUTF8 {
        list.append(
          "\(name)the encoding is not UTF-8: byte offsets count the bytes of its UTF-8 form")
      }
    }
    if !undeclaredPrefixes.isEmpty {
      let names = undeclaredPrefixes.sorted().map { "'\($0)'" }.joined(separator: ", ")
      list.append("the document is damaged: it uses prefixes that it does not declare (\(names))")
    }
  }

  /// The first bytes of a text, for a message.
  static func clipped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let limit = 60
    guard text.count > limit else { return String(text) }
    return String(UnsafeBufferPointer(rebasing: text[..<limit])) + "… (\(text.count) bytes)"
  }
}
