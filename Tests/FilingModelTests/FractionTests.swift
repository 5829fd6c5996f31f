import FilingModel
import Testing

@Suite("Fractions")
struct FractionTests {
  @Test(
    "Fractions of one number are equivalent, whatever their parts",
    arguments: [
      ("1/3", "2/6"), ("1/3", "0.5/1.5"), ("-1/3", "1/-3"), ("0/7", "0/-2"), ("10/4", "2.5/1"),
      ("1/8", "0.125/1"), ("7/7", "1/1"),
      (
        "99999999999999999999999999999999999999/33333333333333333333333333333333333333", "3/1"
      ),
    ])
  func equivalent(_ first: String, _ second: String) throws {
    let pair = (try #require(Fraction(first)), try #require(Fraction(second)))
    #expect(pair.0.isEquivalent(to: pair.1))
    #expect(pair.0 != pair.1)
  }

  @Test(
    "Fractions of different numbers are not",
    arguments: [("1/3", "1/4"), ("1/3", "-1/3"), ("1/3", "3/1"), ("2/10", "2/1"), ("5/3", "2/3")])
  func different(_ first: String, _ second: String) throws {
    let pair = (try #require(Fraction(first)), try #require(Fraction(second)))
    #expect(!pair.0.isEquivalent(to: pair.1))
  }

  @Test("A power of ten too large for any integer is compared all the same")
  func powers() throws {
    let large = try #require(ExactDecimal(1, exponent: 400))
    let small = try #require(ExactDecimal(1, exponent: -400))
    let fraction = try #require(Fraction(large, over: small))
    #expect(!fraction.isEquivalent(to: try #require(Fraction(small, over: large))))
    #expect(fraction.isEquivalent(to: try #require(Fraction(large.negated, over: small.negated))))
  }

  @Test(
    "What is no fraction is refused",
    arguments: ["1", "1/0", "1/2/3", "/3", "1/", "a/b", "", "1 /3"])
  func refused(_ text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test("A fraction is written as it is read", arguments: ["1/3", "2/6", "-0.5/1.25"])
  func written(_ text: String) throws {
    #expect(try #require(Fraction(text)).description == text)
  }
}
