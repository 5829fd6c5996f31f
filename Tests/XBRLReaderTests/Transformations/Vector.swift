import FilingModel

@testable import XBRLReader

/// One row of a table of transformations: a nil value means that the text is outside the domain.
struct Vector: CustomStringConvertible, Sendable {
  let registry: Registry
  let format: String
  let input: String
  let value: String?

  init(_ registry: Registry, _ format: String, _ input: String, _ value: String?) {
    self.registry = registry
    self.format = format
    self.input = input
    self.value = value
  }

  /// What the library makes of the input; numbers in their canonical form.
  var result: String? {
    Transformation.named(format, in: registry.rawValue)?.text(input)
  }

  var description: String { "\(registry) \(format) '\(input)'" }

  enum Registry: String, CaseIterable, Sendable {
    case first = "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20"
    case draft = "http://www.xbrl.org/2008/inlineXBRL/transformation"
    case second = "http://www.xbrl.org/inlineXBRL/transformation/2011-07-31"
    case third = "http://www.xbrl.org/inlineXBRL/transformation/2015-02-26"
    case fourth = "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"
    case fifth = "http://www.xbrl.org/inlineXBRL/transformation/2022-02-16"
    case sec = "http://www.sec.gov/inlineXBRL/transformation/2015-08-31"
  }
}
