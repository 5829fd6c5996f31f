/// The digits a rule reads besides 0 to 9.
enum DigitScript: Sendable {
  case western
  /// U+FF10 to U+FF19, of Chinese, Japanese and Korean texts.
  case fullWidth
  /// U+0966 to U+096F, of Hindi texts.
  case devanagari

  func digit(_ scalar: Unicode.Scalar) -> Int? {
    let other: UInt32? =
      switch self {
      case .western: nil
      case .fullWidth: 0xFF10
      case .devanagari: 0x966
      }
    for first in [0x30, other] {
      if let first, (first..<first + 10).contains(scalar.value) {
        return Int(scalar.value - first)
      }
    }
    return nil
  }
}
