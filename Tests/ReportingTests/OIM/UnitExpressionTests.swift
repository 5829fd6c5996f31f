import FilingModel
import Testing

@testable import Reporting

@Suite("Units as OIM writes them")
struct UnitExpressionTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let unit: Unit

    init(_ expected: String, _ numerators: [String], per denominators: [String] = []) {
      testDescription = expected
      unit = Unit(numerators.map(Self.measure), per: denominators.map(Self.measure))
    }

    private static func measure(_ text: String) -> QName {
      let parts = text.split(separator: ":").map(String.init)
      return QName(namespace: "http://\(parts[0]).example", localName: parts[1], prefix: parts[0])
    }
  }

  @Test(
    "Measures stand in the order of their names, more than one beside a slash in parentheses",
    arguments: [
      Case("a:x", ["a:x"]),
      Case("a:z*b:x", ["b:x", "a:z"]),
      Case("B:x*a:x", ["a:x", "B:x"]),
      Case("a:x*a:x", ["a:x", "a:x"]),
      Case("a:x/b:y", ["a:x"], per: ["b:y"]),
      Case("(a:x*b:x)/b:y", ["b:x", "a:x"], per: ["b:y"]),
      Case("a:x/(b:x*b:y)", ["a:x"], per: ["b:y", "b:x"]),
      Case("(a:x*a:y)/(b:x*b:y)", ["a:y", "a:x"], per: ["b:y", "b:x"]),
    ])
  func expression(_ example: Case) {
    #expect(example.unit.expression { "\($0)" } == example.testDescription)
  }

  @Test("Pure alone is pure; pure over something, or another namespace's, is not")
  func pure() {
    let pure = QName(namespace: Unit.instanceNamespace, localName: "pure")
    #expect(Unit([pure]).isPure)
    #expect(!Unit([pure], per: [pure]).isPure)
    #expect(!Unit([QName(namespace: OIMSample.filer, localName: "pure")]).isPure)
    #expect(!Unit.shares.isPure)
  }
}
