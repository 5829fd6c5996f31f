import FilingModel

extension ExactDecimal {
  /// The number with thousands separators, for example `-1,234.5`.
  var grouped: String {
    let text = magnitude.text
    let whole = text.prefix { $0 != "." }
    let rest = text.dropFirst(whole.count)
    var groups: [Substring] = []
    var left = whole
    while left.count > 3 {
      groups.insert(left.suffix(3), at: 0)
      left = left.dropLast(3)
    }
    groups.insert(left, at: 0)
    return (isNegative ? "-" : "") + groups.joined(separator: ",") + rest
  }

  /// The number with its unit, for example `1,234 USD`.
  func amount(_ unit: Unit?) -> String {
    unit.map { "\(grouped) \($0)" } ?? grouped
  }
}

extension Int {
  /// The number with thousands separators.
  var grouped: String { ExactDecimal(self).grouped }

  /// The number with a noun: `1 fact`, `1,204 facts`.
  func counted(_ noun: String, _ plural: String? = nil) -> String {
    "\(grouped) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

extension String {
  /// The text on one line, its end cut off where it is longer than a count of characters.
  func shortened(to count: Int) -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > count ? line.prefix(count - 3) + "..." : line
  }
}

extension Fact {
  /// The value as messages show it: numbers grouped and with their unit, long texts cut.
  var shownValue: String {
    switch value {
    case .nil: "nil"
    case .number(let number): number.amount(unit)
    case .fraction(let fraction): fraction.description
    case .text(let text): "\"\(text.shortened(to: 60))\""
    }
  }

  /// The concept, the period and any dimensions, for example `us-gaap:Assets at 2024-12-31`.
  var shownAspects: String {
    let members = dimensions.isEmpty ? "" : " [\(dimensions)]"
    return "\(concept) \(period.shown)\(members)"
  }
}

extension Period {
  /// `at 2024-12-31`, `for 2024-01-01..2024-12-31`.
  var shown: String {
    isInstant ? "at \(self)" : "for \(self)"
  }
}
