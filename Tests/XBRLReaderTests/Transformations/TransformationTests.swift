import FilingModel
import Testing

@testable import XBRLReader

@Suite("A transformation")
struct TransformationTests {
  @Test(
    "is found in each registry that holds it",
    arguments: [
      (Vector.Registry.first, "numcommadot"), (.draft, "numcommadot"), (.second, "zerodash"),
      (.third, "numdotdecimalin"), (.fourth, "fixed-zero"), (.fifth, "num-dot-decimal-apos"),
      (.sec, "numwordsen"),
    ])
  func known(_ registry: Vector.Registry, _ name: String) {
    #expect(Transformation.named(name, in: registry.rawValue) != nil)
  }

  @Test(
    "is not found under a name that another registry holds",
    arguments: [
      (Vector.Registry.first, "numdotdecimal"), (.second, "num-dot-decimal"),
      (.second, "datedaymonthdk"), (.third, "fixed-zero"), (.fourth, "numdotdecimal"),
      (.fourth, "date-day-monthname-cy"), (.fifth, "numwordsen"), (.sec, "fixed-true"),
    ])
  func unknownName(_ registry: Vector.Registry, _ name: String) {
    #expect(Transformation.named(name, in: registry.rawValue) == nil)
  }

  @Test("is not found in a registry that is not known")
  func unknownRegistry() {
    #expect(Transformation.named("num-dot-decimal", in: "http://example.com/formats") == nil)
    #expect(Transformation.named("num-dot-decimal", in: "") == nil)
  }

  @Test("loses no name of a registry when tables are merged")
  func counts() {
    #expect(Transformation.registry1.count == 24)
    #expect(Transformation.registry2.count == 21)
    #expect(Transformation.registry3.count == 31)
    #expect(Transformation.registry4.count == 94)
    #expect(Transformation.registry5.count == 100)
    #expect(Transformation.registrySEC.count == 18)
  }

  @Test("says whether it yields numbers")
  func isNumeric() {
    #expect(Transformation.registry4["num-dot-decimal"]?.isNumeric == true)
    #expect(Transformation.registry4["fixed-zero"]?.isNumeric == true)
    #expect(Transformation.registrySEC["numwordsen"]?.isNumeric == true)
    #expect(Transformation.registry4["fixed-true"]?.isNumeric == false)
    #expect(Transformation.registrySEC["durday"]?.isNumeric == false)
  }

  @Test("that yields texts yields no number")
  func noNumber() {
    var text = "7"
    let number = text.withUTF8 { Transformation.registrySEC["durday"]?.number($0) }
    #expect(number == .some(nil))
  }
}

@Suite("A fixed value")
struct FixedValueTests {
  static let vectors = [
    Vector(.second, "booleantrue", "anything", "true"),
    Vector(.second, "booleanfalse", "", "false"),
    Vector(.second, "nocontent", "anything", ""),
    Vector(.fourth, "fixed-true", "☐", "true"),
    Vector(.fourth, "fixed-false", "☒", "false"),
    Vector(.fourth, "fixed-empty", "none", ""),
    Vector(.fifth, "fixed-zero", "nil", "0"),
    Vector(.fifth, "fixed-zero", "", "0"),
    Vector(.first, "numdash", " - ", "0"),
    Vector(.first, "numdash", "—", nil),
    Vector(.third, "zerodash", "—", "0"),
    Vector(.third, "zerodash", "\u{FF0D}", "0"),
    Vector(.third, "zerodash", "--", nil),
    Vector(.third, "zerodash", "", nil),
    Vector(.sec, "numinf", "unlimited", "INF"),
    Vector(.sec, "numneginf", "unlimited", "-INF"),
    Vector(.sec, "numnan", "n/a", "NaN"),
    Vector(.sec, "boolballotbox", "☑", "true"),
    Vector(.sec, "boolballotbox", "☐", "false"),
    Vector(.sec, "boolballotbox", "x", nil),
    Vector(.sec, "yesnoballotbox", " ☒", "Yes"),
    Vector(.sec, "yesnoballotbox", "☐☐", nil),
  ]

  @Test("does not depend on the text, except where the rule names it", arguments: vectors)
  func value(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("has at least 20 vectors")
  func enough() { #expect(Self.vectors.count >= 20) }
}
