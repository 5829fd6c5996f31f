extension String {
  /// Whether the bytes of a name hold those of a word; the library's own search is made for texts and
  /// takes many times as long on every concept of a filing.
  func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      var text = self
      return text.withUTF8 { bytes in
        guard let first = word.first, bytes.count >= word.count else { return word.isEmpty }
        return (0...bytes.count - word.count).contains { start in
          bytes[start] == first
            && (1..<max(1, word.count)).allSatisfy { bytes[start + $0] == word[$0] }
        }
      }
    }
  }
}
