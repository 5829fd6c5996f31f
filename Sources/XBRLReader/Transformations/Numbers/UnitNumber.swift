internal import FilingModel

/// A number with the names of its units in place of the point: `1,234円56銭`, `5 euro 7 cent`.
///
/// The second number counts hundredths and has one or two digits.
struct UnitNumber: Sendable {
  enum Grouping: Sendable {
    /// Marks before every three digits, no leading zero (registries 2 and 3).
    case thousands
    /// Indian groups, `12,34,567` (registry 3).
    case lakhs
    /// Marks anywhere (registry 4).
    case free
    /// Marks anywhere, apostrophes among them (registry 5).
    case apostrophes
  }

  let grouping: Grouping

  func number(_ text: String) -> ExactDecimal? {
    let scalars = Array(text.unicodeScalars)
    guard let whole = wholeEnd(scalars), let unit = unitEnd(scalars, from: whole) else {
      return nil
    }
    var end = unit
    while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
    guard (1...2).contains(end - unit),
      !scalars[end...].contains(where: { digit($0) != nil || isBarred(afterFraction: $0) })
    else { return nil }
    let left = scalars[..<whole].compactMap(digit).map(String.init).joined()
    let right = scalars[unit..<end].compactMap(digit).map(String.init).joined()
    return ExactDecimal(left + (right.utf8.count == 1 ? ".0" : ".") + right)
  }

  /// Where the number before the first unit ends, when its marks stand where they may.
  private func wholeEnd(_ scalars: [Unicode.Scalar]) -> Int? {
    var end = 0
    var runs = [0]
    while end < scalars.count {
      if digit(scalars[end]) != nil {
        runs[runs.count - 1] += 1
      } else if isMark(scalars, at: end) {
        runs.append(0)
      } else {
        break
      }
      end += 1
    }
    let hasDigit = runs.contains { $0 > 0 }
    switch grouping {
    case .thousands:
      let isGrouped = runs.dropFirst().allSatisfy { $0 > 0 && $0 % 3 == 0 }
      let isPlain = runs[0] > 0 && (digit(scalars[0]) != 0 || end == 1)
      return isGrouped && isPlain ? end : nil
    case .lakhs:
      guard runs.count > 1 else { return hasDigit ? end : nil }
      let inner = runs.dropFirst().dropLast().allSatisfy { $0 == 2 }
      return (1...2).contains(runs[0]) && inner && runs.last == 3 ? end : nil
    case .free, .apostrophes: return hasDigit ? end : nil
    }
  }

  private func unitEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = start
    while end < scalars.count, digit(scalars[end]) == nil {
      if grouping == .thousands, isPointLike(scalars[end]) { return nil }
      end += 1
    }
    return end > start ? end : nil
  }

  private func isBarred(afterFraction scalar: Unicode.Scalar) -> Bool {
    grouping == .thousands && isPointLike(scalar)
  }

  private func isPointLike(_ scalar: Unicode.Scalar) -> Bool {
    [".", ",", "\u{FF0C}", "\u{FF0E}"].contains(scalar)
  }

  /// A blank is a mark of Indian groups only before a digit; elsewhere it belongs to the unit.
  private func isMark(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    let scalar = scalars[position]
    switch grouping {
    case .thousands: return isPointLike(scalar)
    case .lakhs:
      let follows = position + 1 < scalars.count && digit(scalars[position + 1]) != nil
      return follows && (scalar == "," || scalar == " " || scalar == "\u{A0}")
    case .free: return [".", ",", "\u{FF0C}"].contains(scalar)
    case .apostrophes:
      return [".", ",", "\u{FF0C}", "'", "`", "\u{B4}", "\u{2019}", "\u{2032}", "\u{FF07}"]
        .contains(scalar)
    }
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? {
    DigitScript.fullWidth.digit(scalar)
  }
}
