internal import FilingModel

/// Tells the concepts that state texts, which have a language, from those that state dates and the
/// like, which have none (OIM 1.0, section 3.4).
///
/// A filing does not hold the types of standard concepts, so the values tell: a concept is typed
/// when each of its values has the form of a date, a day of a year, a boolean, a duration or an
/// enumeration, unless the filer's schema declares a text.
struct TextConcepts {
  private let typed: Set<QName>

  private static let textTypes: Set<String> = [
    "stringItemType", "normalizedStringItemType", "tokenItemType", "textBlockItemType",
  ]

  init(_ report: Report, prefixes: Prefixes) {
    var plain: Set<QName> = []
    var typed: Set<QName> = []
    for fact in report.facts where !fact.isNumeric && !plain.contains(fact.concept) {
      guard case .text(let text) = fact.value else { continue }
      if Self.isTyped(text) || EnumerationValue.names(in: fact, knows: prefixes.has) != nil {
        typed.insert(fact.concept)
      } else {
        plain.insert(fact.concept)
      }
    }
    self.typed = typed.subtracting(plain).filter { concept in
      guard let type = report.taxonomy.concepts[concept]?.type else { return true }
      return !Self.textTypes.contains(type.localName)
    }
  }

  func has(_ concept: QName) -> Bool {
    !typed.contains(concept) && !concept.isNamed(.dei("DocumentFiscalYearFocus"))
  }

  /// The value of a typed concept, without the blanks around it that XML Schema takes away.
  static func trimmed(_ text: String) -> Substring {
    let isBlank: (Unicode.Scalar) -> Bool = { " \t\n\r".unicodeScalars.contains($0) }
    let scalars = text.unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return Substring(scalars[...last])
  }

  private static func isTyped(_ written: String) -> Bool {
    guard written.utf8.count <= 256 else { return false }
    let text = trimmed(written)
    return text == "true" || text == "false" || isDate(text) || isMonthDay(text)
      || isDuration(text)
  }

  private static func isDate(_ text: Substring) -> Bool {
    guard CalendarDate(text.prefix(10)) != nil else { return false }
    let time = text.dropFirst(10)
    return time.isEmpty || time.first == "T"
  }

  private static func isMonthDay(_ text: Substring) -> Bool {
    text.hasPrefix("--") && CalendarDate("2000" + text.dropFirst(1)) != nil
  }

  /// `P`, then numbers each with its letter, as `P1Y6M` or `PT12H`.
  private static func isDuration(_ text: Substring) -> Bool {
    let body = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard body.first == UInt8(ascii: "P"), body.count > 2 else { return false }
    let parts = body.dropFirst()
    return parts.contains { (48...57).contains($0) }
      && parts.last.map { "YMDHS".utf8.contains($0) } == true
      && parts.allSatisfy { (48...57).contains($0) || "YMDTHS.".utf8.contains($0) }
  }
}
