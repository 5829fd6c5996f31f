/// Text made fit for a terminal: nothing in it can move the cursor, and its width is known.
enum TerminalText {
  /// Where nothing else is known.
  static let width = 80

  /// One line without control characters and without marks that turn the direction of writing.
  ///
  /// A filer chooses these texts, and an escape sequence in one would be obeyed.
  static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029: clean.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// How many columns a line takes: wide characters two, combining marks none.
  static func columns(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// As much of the line as `columns` hold, ending in `…` when something is left out.
  static func cut(_ line: String, to limit: Int) -> String {
    guard columns(line) > limit else { return line }
    return split(line[...], at: limit - 1).head + "…"
  }

  /// The text in lines of at most `columns`; a word that is longer than a line is broken.
  static func wrapped(_ text: String, to limit: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line(text).split(separator: " ") {
      var rest = word
      var size = columns(rest)
      if used > 0, used + 1 + size > limit {
        lines.append(current)
        (current, used) = ("", 0)
      }
      while used == 0, size > limit {
        let (head, tail) = split(rest, at: limit)
        lines.append(head)
        rest = tail
        size = columns(rest)
      }
      if used > 0 { current += " " }
      current += rest
      used += size + (used > 0 ? 1 : 0)
    }
    return used > 0 ? lines + [current] : lines
  }

  /// Always takes at least one scalar, so that a caller's loop ends.
  private static func split(
    _ line: Substring, at limit: Int
  ) -> (head: String, tail: Substring) {
    var used = 0
    var end = line.startIndex
    while end < line.endIndex {
      used += columns(of: line.unicodeScalars[end])
      if used > limit, end > line.startIndex { break }
      end = line.unicodeScalars.index(after: end)
    }
    return (String(line[..<end]), line[end...])
  }
}
