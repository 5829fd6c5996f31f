internal import FilingModel

/// How wide a terminal is and how words stand out on it (ECMA-48, section 8.3.117); without colour
/// they do not.
struct TextStyle {
  let colour: Bool
  /// How many columns a line may take.
  var width = TerminalText.width

  enum Weight: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case green = "32"
  }

  func set(_ text: String, _ weight: Weight) -> String {
    colour ? "\u{1B}[\(weight.rawValue)m\(text)\u{1B}[0m" : text
  }

  func set(_ severity: Severity) -> String {
    switch severity {
    case .error: set(severity.rawValue, .red)
    case .warning: set(severity.rawValue, .yellow)
    case .information: set(severity.rawValue, .faint)
    }
  }

  /// A grade in the colour of what it means; no colour where there is none.
  func set(_ text: String, gradeOf score: Score) -> String {
    switch score.grade {
    case "A", "B": set(text, .green)
    case "C", "D": set(text, .yellow)
    case "F": set(text, .red)
    default: text
    }
  }
}
