/// The fields of a request or an answer, in their order; names are alike in any case of letters.
package struct HTTPHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field] = []

  package init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// The value of the first field of that name; setting one replaces all of that name.
  package subscript(name: String) -> String? {
    get { fields.first { Self.areAlike($0.name, name) }?.value }
    set {
      fields.removeAll { Self.areAlike($0.name, name) }
      if let newValue { fields.append(Field(name: name, value: newValue)) }
    }
  }

  /// Takes a line of an answer (RFC 9112, section 5); one without a colon says nothing and is left.
  mutating func append(line: some StringProtocol) {
    guard let colon = line.firstIndex(of: ":") else { return }
    fields.append(
      Field(
        name: String(line[..<colon]),
        value: String(Self.trimmed(line[line.index(after: colon)...]))))
  }

  private static func areAlike(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.lowercased() == other.lowercased()
  }

  private static func trimmed<Text: StringProtocol>(_ text: Text) -> Text.SubSequence {
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? start
  }
}
