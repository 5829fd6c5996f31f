internal import FilingModel

extension Int {
  /// The number with commas between groups of three digits.
  package var grouped: String { Figures.grouped(String(self)) }

  /// `1 error`, `2 errors`: the number and the noun in its right form.
  func of(_ noun: String, plural: String? = nil) -> String {
    "\(grouped) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

extension ExactDecimal {
  /// The number with commas between groups of three digits before the point.
  var grouped: String { Figures.grouped(text) }
}

extension Score {
  /// The points as they are, or `-`.
  var text: String { points?.text ?? "-" }

  /// The points with two places, for columns, or `-`.
  var columnText: String {
    guard let points else { return "-" }
    let parts = points.text.split(separator: ".")
    let places = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts[0])." + places + String(repeating: "0", count: max(0, 2 - places.utf8.count))
  }
}

extension FactValue {
  /// The value for people: numbers with commas, texts as they are.
  var displayText: String {
    switch self {
    case .nil: "nil"
    case .number(let number): number.grouped
    case .fraction(let fraction): fraction.description
    case .text(let text): text
    }
  }
}

/// How numbers and long texts are shown.
enum Figures {
  /// Commas between groups of three digits; sign and places stay.
  static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.utf8.count).split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.utf8.count > 3 else { return digits }
    var text = sign
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }

  /// The text, or its beginning when it has more than `limit` Unicode scalars, with its whole length.
  ///
  /// One character may carry any number of combining marks, so scalars are what bounds a text.
  static func beginning(of text: String, limit: Int) -> (text: String, length: Int?) {
    guard text.utf8.count > limit else { return (text, nil) }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return (text, nil) }
    return (String(scalars[..<end]) + "…", scalars.count)
  }
}
