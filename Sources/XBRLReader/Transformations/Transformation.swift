internal import FilingModel

/// One rule of a transformation registry: the displayed text of an inline fact to its value.
///
/// Numbers are read from bytes, since a large filing holds ten thousand of them; every other form
/// is rare enough for `String`.
struct Transformation: Sendable {
  private enum Rule: Sendable {
    case number(NumberFormat)
    case spelledNumber(@Sendable (String) -> ExactDecimal?)
    case zero
    case fixed(String)
    case text(@Sendable (String) -> String?)
  }

  private let rule: Rule

  /// Whether the values are numbers, which `number` reads; otherwise they are texts.
  var isNumeric: Bool {
    switch rule {
    case .number, .spelledNumber, .zero: true
    case .fixed, .text: false
    }
  }

  /// The rule a registry holds under a name; nil for an unknown registry or name.
  static func named(_ localName: String, in namespace: String) -> Transformation? {
    table(of: namespace)?[localName]
  }

  private static func table(of namespace: String) -> [String: Transformation]? {
    switch namespace {
    case "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20",
      // The namespace of the registry before its recommendation; filers went on using it.
      "http://www.xbrl.org/2008/inlineXBRL/transformation":
      registry1
    case "http://www.xbrl.org/inlineXBRL/transformation/2011-07-31": registry2
    case "http://www.xbrl.org/inlineXBRL/transformation/2015-02-26": registry3
    case "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12": registry4
    case "http://www.xbrl.org/inlineXBRL/transformation/2022-02-16": registry5
    case "http://www.sec.gov/inlineXBRL/transformation/2015-08-31": registrySEC
    default: nil
    }
  }

  /// The number a text shows, before scale and sign.
  ///
  /// Nil outside the domain of the rule, for a rule that yields texts, and beyond 38 digits.
  func number(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    switch rule {
    case .number(let format): format.number(Blanks.trimmed(bytes))
    case .zero: .zero
    case .spelledNumber(let read):
      read(String(decoding: Blanks.trimmed(bytes), as: UTF8.self))
    case .fixed, .text: nil
    }
  }

  /// The canonical text of the value; nil outside the domain of the rule.
  func text(_ input: String) -> String? {
    switch rule {
    case .number, .spelledNumber, .zero:
      var copy = input
      return copy.withUTF8 { number($0) }?.text
    case .fixed(let value): return value
    case .text(let read): return read(Blanks.collapsed(input))
    }
  }
}

// MARK: - The building blocks the registries are made of

extension Transformation {
  /// Zero, whatever the text.
  static let zero = Transformation(rule: .zero)

  /// Zero for the texts that are accepted.
  static func zero(for accepts: @escaping @Sendable (String) -> Bool) -> Transformation {
    spelled { accepts($0) ? .zero : nil }
  }

  /// The same value, whatever the text.
  static func fixed(_ value: String) -> Transformation {
    Transformation(rule: .fixed(value))
  }

  static func number(_ format: NumberFormat) -> Transformation {
    Transformation(rule: .number(format))
  }

  /// A number in a form that is not just digits and marks.
  static func spelled(
    _ read: @escaping @Sendable (String) -> ExactDecimal?
  ) -> Transformation {
    Transformation(rule: .spelledNumber(read))
  }

  /// A text computed from the displayed one, whose blanks were trimmed and collapsed.
  static func text(_ read: @escaping @Sendable (String) -> String?) -> Transformation {
    Transformation(rule: .text(read))
  }

  /// A date, a month of a year or a day of a month, by the pieces it is written in.
  static func date(
    _ pieces: [DatePiece], digits: DigitScript = .western, calendar: DateCalendar = .gregorian
  ) -> Transformation {
    let format = DateFormat(pieces: pieces, digits: digits, calendar: calendar)
    return Transformation(rule: .text { format.text($0) })
  }

  /// The code that a table gives for a name.
  static func code(in table: @escaping @Sendable () -> CodeTable) -> Transformation {
    Transformation(rule: .text { table().code(of: $0) })
  }
}
