import FilingModel
import Testing

@Suite("Weeks of ISO 8601")
struct ISOWeekTests {
  @Test(
    "A day lies in the week that its Thursday's year counts",
    arguments: [
      ("2026-11-23", "2026-W48"), ("2026-11-29", "2026-W48"), ("2026-11-30", "2026-W49"),
      ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01"),
      ("1969-12-29", "1970-W01"),
    ])
  func holding(day: String, week: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(ISOWeek(holding: date).description == week)
    #expect(ISOWeek(week) == ISOWeek(holding: date))
  }

  @Test(
    "What is no week is none",
    arguments: ["2025-W53", "2026-W00", "2026-W1", "2026W48", "26-W48", "2026-W+1", "", "x"])
  func refused(text: String) {
    #expect(ISOWeek(text) == nil)
  }

  @Test("A moment of UTC is read to the second, and nothing else is")
  func moments() {
    #expect(Moment(utc: "1970-01-02T00:00:01Z") == Moment(seconds: 86_401))
    #expect(Moment(utc: "2025-07-01T08:00:00Z")?.utcMinute == "2025-07-01 08:00 UTC")
    for text in ["2025-07-01T24:00:00Z", "2025-02-30T08:00:00Z", "2025-07-01 08:00:00", ""] {
      #expect(Moment(utc: text) == nil, "\(text)")
    }
  }
}
