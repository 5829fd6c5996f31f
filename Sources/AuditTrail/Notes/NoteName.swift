/// The names of keys (C2SP signed-note, "Format").
enum NoteName {
  /// Whether a key may be called so: not empty, without spaces of any kind, plus or control characters.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "+" && scalar.value >= 0x20 && !scalar.properties.isWhitespace
      }
  }
}
