import FilingModel
import Testing

@testable import XBRLReader

@Suite("A displayed date")
struct DateFormatTests {
  static let western = [
    Vector(.first, "dateslasheu", "31/12/2010", "2010-12-31"),
    Vector(.first, "dateslasheu", "12/31/2010", nil),
    Vector(.first, "dateslashus", "12/31/10", "2010-12-31"),
    Vector(.first, "datedoteu", "1.2.2010", "2010-02-01"),
    Vector(.first, "datedoteu", "1/2/2010", nil),
    Vector(.first, "datedotus", "2.1.2010", "2010-02-01"),
    Vector(.first, "datelonguk", "31 December 2010", "2010-12-31"),
    Vector(.first, "datelonguk", "31 DECEMBER 2010", nil),
    Vector(.first, "datelonguk", "31 Dec 2010", nil),
    Vector(.first, "dateshortuk", "31 Dec 10", "2010-12-31"),
    Vector(.first, "datelongus", "December 31, 2010", "2010-12-31"),
    Vector(.first, "datelongus", "December 31 2010", nil),
    Vector(.first, "dateshortus", "Dec 31, 2010", "2010-12-31"),
    Vector(.first, "datelongdaymonthuk", "9 March", "--03-09"),
    Vector(.first, "dateshortmonthdayus", "Mar 9", "--03-09"),
    Vector(.first, "dateslashmonthdayus", "3/9", "--03-09"),
    Vector(.first, "datelongmonthyear", "March 2010", "2010-03"),
    Vector(.first, "dateshortyearmonth", "10 Mar", "2010-03"),
    Vector(.second, "datedaymonth", "29.2", "--02-29"),
    Vector(.second, "datedaymonth", "30.2", nil),
    Vector(.second, "datedaymonthyear", "29.2.2012", "2012-02-29"),
    Vector(.second, "datedaymonthyear", "29.2.2011", nil),
    Vector(.second, "datemonthdayyearen", "September\u{A0}30, 2023", "2023-09-30"),
    Vector(.second, "datemonthdayyearen", "the September 30, 2023", nil),
    Vector(.second, "datedaymonthyearen", "the 3rd of May, 2011", nil),
    Vector(.second, "datedaymonthyearen", "3rd of MAY, 9", "2009-05-03"),
    Vector(.second, "datemonthdayen", "June 1st", "--06-01"),
    Vector(.second, "datemonthyearen", "June, 2011", "2011-06"),
    Vector(.second, "datemonthyearen", "june 2011", nil),
    Vector(.second, "dateyearmonthen", "2011 Jun", "2011-06"),
    Vector(.third, "datemonthyear", "6/2011", "2011-06"),
    Vector(.third, "datemonthyear", "13/2011", nil),
    Vector(.third, "dateyearmonthday", "2011-06-30", "2011-06-30"),
    Vector(.third, "datedaymonthyeardk", "2. marts 2011", "2011-03-02"),
    Vector(.fourth, "date-month-day", "12/28", "--12-28"),
    Vector(.fourth, "date-month-day-year", "12/28/2024", "2024-12-28"),
    Vector(.fourth, "date-year-month", "2024-12", "2024-12"),
    Vector(.fourth, "date-day-month-year", "28.12.202", nil),
    Vector(.fourth, "date-day-month-year", "28.12.20245", nil),
  ]

  @Test("is read in the order of its rule", arguments: western)
  func order(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  static let languages = [
    Vector(.fourth, "date-day-monthname-year-bg", "1 януари 2020 г.", "2020-01-01"),
    Vector(.fourth, "date-day-monthname-year-cs", "1. července 2020", "2020-07-01"),
    Vector(.fourth, "date-day-monthname-year-cs", "1. června 2020", "2020-06-01"),
    Vector(.fourth, "date-day-monthname-cs", "1. června", "--06-01"),
    Vector(.fourth, "date-monthname-year-cs", "červenec 2020", "2020-07"),
    Vector(.fifth, "date-day-monthname-year-cy", "1 Rhagfyr 2020", "2020-12-01"),
    Vector(.fifth, "date-monthname-year-cy", "Fawrth 2020", "2020-03"),
    Vector(.fourth, "date-day-monthname-da", "24. december", "--12-24"),
    Vector(.fourth, "date-day-monthname-da", "24. december og mere", nil),
    Vector(.fourth, "date-day-monthname-year-de", "3. März 2020", "2020-03-03"),
    Vector(.fourth, "date-day-monthname-year-de", "3. Marz 2020", "2020-03-03"),
    Vector(.fourth, "date-day-monthname-year-de", "3. mÄRZ 2020", nil),
    Vector(.fourth, "date-day-monthname-year-el", "15 Μαΐου 2020", "2020-05-15"),
    Vector(.fourth, "date-day-monthname-year-el", "15 ΜΑΪ́ΟΥ 2020", "2020-05-15"),
    Vector(.fourth, "date-day-monthname-en", "5 May", "--05-05"),
    Vector(.fourth, "date-day-monthname-year-es", "5 de enero de 2020", "2020-01-05"),
    Vector(.fourth, "date-day-monthname-year-et", "5. veebruar 2020", "2020-02-05"),
    Vector(.fourth, "date-day-monthname-year-fi", "5. marraskuuta 2020", "2020-11-05"),
    Vector(.fourth, "date-day-monthname-year-fr", "1er août 2020", "2020-08-01"),
    Vector(.fourth, "date-day-monthname-year-fr", "1er aoüt 2020", nil),
    Vector(.fourth, "date-day-monthname-year-hi", "०५ मार्च २०२०", "2020-03-05"),
    Vector(.fourth, "date-day-monthname-year-hr", "5. ožujka 2020.", nil),
    Vector(.fourth, "date-day-monthname-year-hr", "5. ožujka 2020", "2020-03-05"),
    Vector(.fourth, "date-year-monthname-day-hu", "2020. szeptember 5", "2020-09-05"),
    Vector(.fourth, "date-day-monthname-year-it", "5 giugno 2020", "2020-06-05"),
    Vector(.fourth, "date-year-monthname-day-lt", "2020 m. rugsėjo 5 d.", "2020-09-05"),
    Vector(.fourth, "date-year-day-monthname-lv", "2020. gada 5. jūnijs", "2020-06-05"),
    Vector(.fourth, "date-day-monthname-year-nl", "5 mrt 2020", "2020-03-05"),
    Vector(.fourth, "date-day-monthname-year-no", "5. desember 2020", "2020-12-05"),
    Vector(.fourth, "date-day-monthname-year-pl", "5 października 2020 r.", "2020-10-05"),
    Vector(.fourth, "date-day-monthname-year-pt", "5 de outubro de 2020", "2020-10-05"),
    Vector(.fourth, "date-day-monthname-year-ro", "5 noiembrie 2020", "2020-11-05"),
    Vector(.fourth, "date-day-monthname-year-sk", "5. mája 2020", "2020-05-05"),
    Vector(.fourth, "date-day-monthname-year-sl", "5. avgust 2020", "2020-08-05"),
    Vector(.fourth, "date-day-monthname-year-sv", "5 maj 2020", "2020-05-05"),
    Vector(.fourth, "date-day-monthroman-year", "5 VIII 2020", "2020-08-05"),
    Vector(.fourth, "date-day-monthroman-year", "5.xii.2020", "2020-12-05"),
    Vector(.fourth, "date-day-monthroman-year", "5 XIII 2020", nil),
    Vector(.fourth, "date-monthroman-year", "IV 2020", "2020-04"),
  ]

  @Test("with a month's name is read in the language of its rule", arguments: languages)
  func language(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  static let calendars = [
    Vector(.second, "dateyearmonthdaycjk", "2010年12月31日", "2010-12-31"),
    Vector(.second, "dateyearmonthdaycjk", "２０１０年 １２月 ３１日", "2010-12-31"),
    Vector(.second, "dateyearmonthdaycjk", "2010-12-31", nil),
    Vector(.second, "dateyearmonthcjk", "10年 3 月", "2010-03"),
    Vector(.second, "dateerayearmonthdayjp", "平成元年1月8日", "1989-01-08"),
    Vector(.second, "dateerayearmonthdayjp", "昭 ６４年1月7日", "1989-01-07"),
    Vector(.second, "dateerayearmonthdayjp", "元年1月8日", nil),
    Vector(.second, "dateerayearmonthjp", "明治45年7月", "1912-07"),
    Vector(.fourth, "date-jpn-era-year-month-day", "令和2年4月31日", nil),
    Vector(.fourth, "date-jpn-era-year-month-day", "令和2年4月30日", "2020-04-30"),
    Vector(.fourth, "date-jpn-era-year-month", "大正2年4月", "1913-04"),
    Vector(.third, "datedaymonthyearin", "१ ०४ २०१५", "2015-04-01"),
    Vector(.third, "datemonthyearin", "अप्रैल २०१५", "2015-04"),
    Vector(.fourth, "date-month-year", "०४.२०१५", "2015-04"),
    // The year starts on 22 March, in a leap year on 21 March.
    Vector(.third, "calindaymonthyear", "1 Chaitra 1936", "2014-03-22"),
    Vector(.third, "calindaymonthyear", "१ चैत्र १९३८", "2016-03-21"),
    Vector(.third, "calindaymonthyear", "31 Chaitra 1938", "2016-04-20"),
    Vector(.third, "calindaymonthyear", "31 Chaitra 1936", nil),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "11 पौष 1921", "2000-01-01"),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "11 Pausha 21", "2000-01-01"),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "10 Pausha 21", "2099-12-31"),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "30 Phālguna 1936", "2015-03-21"),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "1 Kārtika 1936", "2014-10-23"),
    Vector(.fourth, "date-ind-day-monthname-year-hi", "1 January 1936", nil),
  ]

  @Test("of another script or calendar is read as its Gregorian date", arguments: calendars)
  func calendar(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  static let quarters = [
    Vector(.sec, "datequarterend", "First Quarter 2020", "2020-03-31"),
    Vector(.sec, "datequarterend", "2020, second quarter", "2020-06-30"),
    Vector(.sec, "datequarterend", "Q5 2020", nil),
    Vector(.sec, "datequarterend", "quarter 2020", nil),
    Vector(.sec, "datequarterend", "Q1 of 2020 ended", nil),
  ]

  @Test("of a quarter is its last day", arguments: quarters)
  func quarter(_ vector: Vector) {
    #expect(vector.result == vector.value)
  }

  @Test("has at least 100 vectors")
  func enough() {
    let all = Self.western + Self.languages + Self.calendars + Self.quarters
    #expect(all.count >= 100)
  }

  @Test("is refused when the text is far too long for one")
  func longText() {
    let text = "1" + String(repeating: " jan", count: 5_000) + " 2020"
    #expect(Vector(.fourth, "date-day-monthname-year-da", text, nil).result == nil)
  }
}
