/// The root element of some markup, found in its first bytes without parsing the rest.
///
/// This only tells documents apart; whether one is well-formed is for its reader to say.
struct RootElement {
  /// As written, with its prefix.
  let name: String
  let attributes: [String: String]

  /// Nil when the bytes do not start with markup, or end before the root element's name does.
  init?(_ text: [UInt8]) {
    var scan = Scan(text: text)
    guard scan.skipProlog(), let name = scan.name() else { return nil }
    self.name = name
    attributes = scan.attributes()
  }

  var localName: String {
    name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
  }

  /// The namespace of the name as the root element itself declares it; nil when it does not.
  var namespace: String? {
    let parts = name.split(separator: ":", maxSplits: 1)
    return attributes[parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"]
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private struct Scan {
    let text: [UInt8]
    var position = 0

    /// Moves to the root element's name; false when there is none.
    mutating func skipProlog() -> Bool {
      while true {
        skipSpace()
        if skip("<?") {
          guard skip(past: "?>") else { return false }
        } else if skip("<!--") {
          guard skip(past: "-->") else { return false }
        } else if skip("<!") {
          guard skipDeclaration() else { return false }
        } else {
          return skip("<")
        }
      }
    }

    /// Moves past a document type declaration with its internal subset.
    private mutating func skipDeclaration() -> Bool {
      var depth = 1
      while position < text.count {
        if skip("<!--") {
          guard skip(past: "-->") else { return false }
          continue
        }
        let byte = text[position]
        position += 1
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ">"):
          depth -= 1
          if depth == 0 { return true }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          guard skip(past: byte) else { return false }
        default: break
        }
      }
      return false
    }

    mutating func name() -> String? {
      let start = position
      while position < text.count, !isEnd(text[position]) { position += 1 }
      guard position > start, position < text.count else { return nil }
      return String(decoding: text[start..<position], as: UTF8.self)
    }

    mutating func attributes() -> [String: String] {
      var found: [String: String] = [:]
      while true {
        skipSpace()
        guard let name = name(), skip("="), let value = quoted() else { return found }
        found[name] = value
      }
    }

    private mutating func quoted() -> String? {
      skipSpace()
      guard position < text.count else { return nil }
      let quote = text[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      position += 1
      let start = position
      guard skip(past: quote) else { return nil }
      return String(decoding: text[start..<(position - 1)], as: UTF8.self)
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      RootElement.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "=")
    }

    private mutating func skipSpace() {
      while position < text.count, RootElement.isSpace(text[position]) { position += 1 }
    }

    private mutating func skip(_ token: StaticString) -> Bool {
      let count = token.utf8CodeUnitCount
      guard position + count <= text.count else { return false }
      for offset in 0..<count where text[position + offset] != token.utf8Start[offset] {
        return false
      }
      position += count
      return true
    }

    private mutating func skip(past token: StaticString) -> Bool {
      while position < text.count {
        if skip(token) { return true }
        position += 1
      }
      return false
    }

    private mutating func skip(past byte: UInt8) -> Bool {
      guard let end = text[position...].firstIndex(of: byte) else { return false }
      position = end + 1
      return true
    }
  }
}
