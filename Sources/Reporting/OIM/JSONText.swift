/// Pieces of JSON with a fact to a line, so that a large report can be searched by line.
enum JSONText {
  static func string(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return json.text
  }

  /// An object on one line; the values are JSON already.
  static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map(member).joined(separator: ", ") + "}"
  }

  /// An object with a line for each member, indented by as many blanks.
  static func object(_ members: [(name: String, value: String)], indent: Int) -> String {
    guard !members.isEmpty else { return "{}" }
    let blanks = String(repeating: " ", count: indent)
    return "{\n" + members.map { blanks + "  " + member($0) }.joined(separator: ",\n")
      + "\n\(blanks)}"
  }

  static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ", ") + "]"
  }

  private static func member(_ member: (name: String, value: String)) -> String {
    "\(string(member.name)): \(member.value)"
  }
}
