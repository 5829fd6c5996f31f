/// The blanks of XML: space, tab, line feed, carriage return.
///
/// A no-break space is none of them.
enum Blanks {
  static func contains(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && contains(UInt8(truncatingIfNeeded: scalar.value))
  }

  /// A blank or a no-break space, which many rules allow between words but not around them.
  static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || contains(scalar)
  }

  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, contains(bytes[start]) { start += 1 }
    while start < end, contains(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The text without outer blanks, each inner run of them as one space (XML Schema, `collapse`).
  static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// The characters a transformation takes for a dash: the hyphen and its ten relatives.
enum Dashes {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{58A}", "\u{5BE}", "\u{2010}"..."\u{2015}", "\u{FE58}", "\u{FE63}", "\u{FF0D}":
      true
    default: false
    }
  }

  /// Whether a text is exactly one dash.
  static func isOne(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(contains)
  }
}
