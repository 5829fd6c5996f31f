import FilingModel
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "A decimal is read digit for digit and written canonically",
    arguments: [
      ("0", "0"), ("-0.00", "0"), ("1.50", "1.5"), ("+7", "7"), (".5", "0.5"), ("5.", "5"),
      ("-364980000000", "-364980000000"), ("0.0000000001", "0.0000000001"),
      ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
      ("10000000000000000000000000000000000000", "10000000000000000000000000000000000000"),
    ])
  func canonical(written: String, text: String) throws {
    #expect(try #require(ExactDecimal(written)).text == text)
  }

  @Test(
    "What is no decimal, or needs 39 digits, is refused",
    arguments: [
      "", " 1", "1 ", "1e5", "--5", "1,000", "12abc", "0x1F", "INF", "NaN", ".", "-", "1.2.3",
      "123456789012345678901234567890123456789",
    ])
  func refused(written: String) {
    #expect(ExactDecimal(written) == nil)
  }

  @Test(
    "Sums and differences are exact",
    arguments: [("0.1", "0.2", "0.3"), ("100", "-100", "0"), ("5", "0.005", "5.005")])
  func sum(first: String, second: String, sum: String) throws {
    let left = try #require(ExactDecimal(first))
    let right = try #require(ExactDecimal(second))
    #expect(left.adding(right)?.text == sum)
    #expect(try #require(left.adding(right)).subtracting(right) == left)
  }

  @Test("A sum that needs more than 38 digits is refused, not rounded")
  func tooWide() throws {
    let wide = try #require(ExactDecimal("99999999999999999999999999999999999999"))
    let small = try #require(ExactDecimal("0.1"))
    #expect(wide.adding(small) == nil)
    #expect(wide.adding(.zero) == wide)
  }

  @Test(
    "Order is that of numbers, not of texts",
    arguments: [("-2", "1"), ("9", "10"), ("0.09", "0.1"), ("-10", "-9"), ("0", "0.0001")])
  func order(less: String, more: String) throws {
    let low = try #require(ExactDecimal(less))
    let high = try #require(ExactDecimal(more))
    #expect(low < high)
    #expect(!(high < low))
  }
}
