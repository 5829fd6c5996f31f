internal import FilingModel

/// One thing that can be set: its key, what values it takes, what holds without it, and why it is there.
package struct SettingKey: Hashable, Sendable {
  /// Dotted, for example `assess.asOf`; the same key in files, and `FINLOOM_ASSESS_AS_OF` in the
  /// environment.
  package let name: String
  package let kind: Kind
  /// As one would write it; empty for nothing.
  package let standard: String
  package let explanation: String

  package enum Kind: Hashable, Sendable {
    case text
    case count(ClosedRange<Int>)
    case flag
    case date
    case number
    case severity
    case severityOrNothing
    /// Points of a score.
    case points
    /// One of these.
    case choice([String])
    /// Names, each one of these.
    case list(of: [String])
  }

  init(_ name: String, _ kind: Kind, _ standard: String, _ explanation: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.explanation = explanation
  }

  /// What a value must be, for messages.
  package var form: String {
    switch kind {
    case .text: "a text"
    case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .date: "a date as YYYY-MM-DD, or empty"
    case .number: "a decimal number from 0"
    case .severity: "information, warning or error"
    case .severityOrNothing: "information, warning or error, or empty"
    case .points: "a decimal number from 0 to 100, or empty"
    case .choice(let names): names.joined(separator: " or ")
    case .list: "a list of names that exist"
    }
  }

  func accepts(_ text: String) -> Bool {
    switch kind {
    case .text: true
    case .choice(let names): names.contains(text)
    case .list(let names): Self.items(of: text).allSatisfy(names.contains)
    case .count(let range): Int(text).map(range.contains) ?? false
    case .flag: text == "true" || text == "false"
    case .date: text.isEmpty || CalendarDate(text) != nil
    case .number: ExactDecimal(text).map { !$0.isNegative } ?? false
    case .severity: Severity(rawValue: text) != nil
    case .severityOrNothing: text.isEmpty || Severity(rawValue: text) != nil
    case .points:
      text.isEmpty
        || ExactDecimal(text).map { !$0.isNegative && $0 <= ExactDecimal(100) } ?? false
    }
  }

  /// The variable that sets it.
  package var variable: String {
    var words = "FINLOOM_"
    var previous: Character = "_"
    for character in name {
      if character == "." || character == "-" {
        words.append("_")
      } else {
        if character.isUppercase, previous.isLowercase { words.append("_") }
        words.append(contentsOf: character.uppercased())
      }
      previous = character
    }
    return words
  }
}
