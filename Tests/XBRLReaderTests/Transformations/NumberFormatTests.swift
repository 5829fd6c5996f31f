import FilingModel
import Testing

@testable import XBRLReader

@Suite("A displayed number")
struct NumberFormatTests {
  static let vectors = [
    Vector(.first, "numcomma", "1234,5", "1234.5"),
    Vector(.first, "numcomma", "1.234,5", nil),
    Vector(.first, "numcommadot", "1,234,567.50", "1234567.5"),
    Vector(.first, "numcommadot", "123", "123"),
    Vector(.first, "numcommadot", "1234", nil),
    Vector(.first, "numcommadot", "1,23", nil),
    Vector(.first, "numcommadot", "1,234.", nil),
    Vector(.first, "numcommadot", "-1", nil),
    Vector(.first, "numdotcomma", "1.234,5", "1234.5"),
    Vector(.first, "numdotcomma", "1.23,4", nil),
    Vector(.first, "numspacedot", "1 234.5", "1234.5"),
    Vector(.first, "numspacedot", "1\u{A0}234.5", "1234.5"),
    Vector(.first, "numspacedot", "1,234.5", nil),
    Vector(.first, "numspacecomma", "12 345,6", "12345.6"),
    Vector(.first, "numspacecomma", "1  234", nil),

    Vector(.third, "numdotdecimal", "1,234.50", "1234.5"),
    Vector(.third, "numdotdecimal", "1234.5", "1234.5"),
    Vector(.third, "numdotdecimal", "1234,567", "1234567"),
    Vector(.third, "numdotdecimal", "1\u{A0}234", "1234"),
    Vector(.third, "numdotdecimal", "1,23", nil),
    Vector(.third, "numdotdecimal", ".5", nil),
    Vector(.third, "numdotdecimal", "1,", nil),
    Vector(.third, "numdotdecimal", "", nil),
    Vector(.third, "numdotdecimal", "(5)", nil),
    Vector(.third, "numdotdecimal", "1.2.3", nil),
    Vector(.third, "numcommadecimal", "1.234.567,5", "1234567.5"),
    Vector(.third, "numcommadecimal", "1,234.5", nil),
    Vector(.third, "numdotdecimalin", "12,34,567.5", "1234567.5"),
    Vector(.third, "numdotdecimalin", "1234567", "1234567"),
    Vector(.third, "numdotdecimalin", "1,234,567", nil),

    Vector(.fourth, "num-dot-decimal", "1,234.50", "1234.5"),
    Vector(.fourth, "num-dot-decimal", "\n  17,132,578\n ", "17132578"),
    Vector(.fourth, "num-dot-decimal", ".5", "0.5"),
    Vector(.fourth, "num-dot-decimal", "1,23 4.5 6", "1234.56"),
    Vector(.fourth, "num-dot-decimal", "000", "0"),
    Vector(.fourth, "num-dot-decimal", ".", nil),
    Vector(.fourth, "num-dot-decimal", "1.", nil),
    Vector(.fourth, "num-dot-decimal", ",", nil),
    Vector(.fourth, "num-dot-decimal", "1,234.5,6", nil),
    Vector(.fourth, "num-dot-decimal", "1'234", nil),
    Vector(.fourth, "num-dot-decimal", "$5", nil),
    Vector(.fourth, "num-dot-decimal", "-5", nil),
    Vector(.fourth, "num-comma-decimal", "1.234,50", "1234.5"),
    Vector(.fourth, "num-comma-decimal", "1,234.50", nil),
    Vector(.fifth, "num-dot-decimal-apos", "1'234’567´890.5", "1234567890.5"),
    Vector(.fifth, "num-dot-decimal-apos", "1″234", nil),
    Vector(.fifth, "num-comma-decimal-apos", "1`234′567,5", "1234567.5"),
    Vector(.fifth, "num-comma-decimal-apos", "1'234.5,5", "12345.5"),
  ]

  @Test("is read where its marks stand as its rule wants them", arguments: vectors)
  func value(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("has at least 45 vectors")
  func enough() { #expect(Self.vectors.count >= 45) }

  @Test("keeps 38 digits and takes no more")
  func length() {
    let most = String(repeating: "9", count: 38)
    #expect(Vector(.fourth, "num-dot-decimal", most, nil).result == most)
    #expect(Vector(.fourth, "num-dot-decimal", most + "9", nil).result == nil)
    #expect(Vector(.fourth, "num-dot-decimal", "00" + most, nil).result == most)
  }

  static let units = [
    Vector(.second, "numunitdecimal", "1,234円56銭", "1234.56"),
    Vector(.second, "numunitdecimal", "１２円５銭", "12.05"),
    Vector(.second, "numunitdecimal", "0 euro 07 cent", "0.07"),
    Vector(.second, "numunitdecimal", "012円56銭", nil),
    Vector(.second, "numunitdecimal", "12円", nil),
    Vector(.second, "numunitdecimal", "12円567銭", nil),
    Vector(.third, "numunitdecimalin", "12,34,567 rupees 50 paise", "1234567.5"),
    Vector(.third, "numunitdecimalin", "1,234,567 rupees 50 paise", nil),
    Vector(.fourth, "num-unit-decimal", "12,34 rupees 5 paise", "1234.05"),
    Vector(.fourth, "num-unit-decimal", "rupees 5 paise", nil),
    Vector(.fourth, "num-unit-decimal", "1'234 Fr. 5", nil),
    Vector(.fifth, "num-unit-decimal-apos", "1'234 Fr. 5", "1234.05"),
  ]

  @Test("with units in place of the point is read in hundredths", arguments: units)
  func unit(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  static let words = [
    Vector(.sec, "numwordsen", "none", "0"),
    Vector(.sec, "numwordsen", "No", "0"),
    Vector(.sec, "numwordsen", "Nineteen hundred and ninety-nine", "1999"),
    Vector(.sec, "numwordsen", "two million, three hundred thousand, and five", "2300005"),
    Vector(.sec, "numwordsen", "one billion two thousand", "1000002000"),
    Vector(.sec, "numwordsen", "twenty\u{2013}one", "21"),
    Vector(.sec, "numwordsen", "twenty-eleven", nil),
    Vector(.sec, "numwordsen", "one thousand two million", nil),
    Vector(.sec, "numwordsen", "one million and five", nil),
    Vector(.sec, "numwordsen", "five and", nil),
    Vector(.sec, "numwordsen", "FIVE", nil),
    Vector(.sec, "numwordsen", "5", nil),
    Vector(.sec, "numwordsen", "", nil),
  ]

  @Test("in English words is read as the words say", arguments: words)
  func word(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("has at least 12 vectors for units and for words")
  func enoughSpelled() {
    #expect(Self.units.count >= 12)
    #expect(Self.words.count >= 12)
  }
}
