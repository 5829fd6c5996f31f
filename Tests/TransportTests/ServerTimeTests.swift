import Testing

@testable import Transport

@Suite("Moments as servers write them")
struct ServerTimeTests {
  @Test(
    "A stamp is the moment in UTC",
    arguments: [
      (1_369_353_600, "20130524T000000Z"), (1_440_938_160, "20150830T123600Z"),
      (0, "19700101T000000Z"), (1_709_251_199, "20240229T235959Z"),
    ] as [(Int64, String)])
  func stamp(seconds: Int64, text: String) {
    #expect(ServerTime.stamp(seconds) == text)
  }

  @Test(
    "A timestamp is read with and without a fraction, and nothing else is",
    arguments: [
      ("2013-05-24T00:00:00.000Z", 1_369_353_600), ("2013-05-24T00:00:00Z", 1_369_353_600),
      ("2024-02-29T23:59:59.999999Z", 1_709_251_199), ("2023-02-29T00:00:00Z", nil),
      ("2013-05-24T24:00:00Z", nil), ("2013-05-24T00:00:00", nil), ("2013-05-24 00:00:00Z", nil),
      ("2013-05-24T00:00:00+00:00", nil), ("2013-5-24T00:00:00.00Z", nil), ("", nil),
      ("2013-00-24T00:00:00Z", nil), ("201a-05-24T00:00:00Z", nil),
    ] as [(String, Int64?)])
  func timestamp(text: String, seconds: Int64?) {
    #expect(ServerTime.parse(timestamp: text) == seconds)
  }

  @Test(
    "An HTTP date is read in its one form",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
      ("Sun Nov  6 08:49:37 1994", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
      ("Sun, 06 Nov 1994 08:49 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil),
      ("Sun, 31 Nov 1994 08:49:37 GMT", nil), ("", nil),
    ] as [(String, Int64?)])
  func httpDate(text: String, seconds: Int64?) {
    #expect(ServerTime.parse(httpDate: text) == seconds)
  }
}
