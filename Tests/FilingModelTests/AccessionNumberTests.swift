import FilingModel
import Testing

@Suite("Accession numbers")
struct AccessionNumberTests {
  @Test(
    "Dashes may be left out; anything else is refused",
    arguments: [
      ("0000320193-24-000123", "0000320193-24-000123"),
      ("000032019324000123", "0000320193-24-000123"),
      ("320193-24-000123", nil), ("0000320193-24-00012", nil), ("0000320193-2-4000123", nil),
      ("", nil),
    ] as [(String, String?)])
  func form(text: String, number: String?) {
    #expect(AccessionNumber(text)?.description == number)
  }

  @Test(
    "A number is found inside a path",
    arguments: [
      ("0000320193-25-000057-xbrl.zip", "0000320193-25-000057"),
      ("/data/000032019325000057/aapl.htm", "0000320193-25-000057"),
      ("aapl-20250329.htm", nil),
    ] as [(String, String?)])
  func found(path: String, number: String?) {
    #expect(AccessionNumber(foundIn: path)?.description == number)
  }
}
