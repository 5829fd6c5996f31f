import FilingModel
import Testing

@Suite("Dates and periods")
struct PeriodTests {
  @Test(
    "A date is a day of the calendar or nothing",
    arguments: [
      ("2024-02-29", true), ("2023-02-29", false), ("2024-13-01", false), ("2024-1-1", false),
      ("24-01-01", false), ("2024-04-31", false), ("2000-02-29", true), ("1900-02-29", false),
    ])
  func calendar(text: String, isDay: Bool) {
    #expect((CalendarDate(text) != nil) == isDay)
  }

  @Test("An instant at the end of a day meets a duration that ends that day")
  func halfOpen() throws {
    let last = try #require(CalendarDate("2024-12-31"))
    let first = try #require(CalendarDate("2024-01-01"))
    #expect(Period.endOf(last).end == Period.days(first, last).end)
    #expect(Period.days(first, last).dayCount == 366)
    #expect(Period.days(first, last) != Period.endOf(last))
  }

  @Test(
    "Quarters of 12 to 16 weeks and years of 52 or 53 are recognised by days",
    arguments: [
      (90, FiscalSpan.quarter), (112, .quarter), (182, .halfYear), (273, .nineMonths),
      (364, .year), (371, .year),
    ])
  func span(days: Int, span: FiscalSpan) {
    #expect(FiscalSpan(dayCount: days) == span)
  }

  @Test("Spans between the four are none of them", arguments: [1, 30, 130, 225, 320, 400])
  func noSpan(days: Int) {
    #expect(FiscalSpan(dayCount: days) == nil)
  }
}
