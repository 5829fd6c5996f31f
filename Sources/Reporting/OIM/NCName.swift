/// A name without a colon (Namespaces in XML 1.0, section 3): what prefixes and ids must be.
enum NCName {
  static func isOne(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, canStart(first) else { return false }
    return text.unicodeScalars.allSatisfy { canStart($0) || canFollow($0) }
  }

  private static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "_": true
    case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}": true
    case "\u{370}"..."\u{37D}", "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}": true
    case "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}": true
    case "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}", "\u{10000}"..."\u{EFFFF}": true
    default: false
    }
  }

  private static func canFollow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "-", ".", "\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}": true
    default: false
    }
  }
}
