import FilingModel
import Testing

@Suite("Numbers that are tagged otherwise than they are printed")
struct PrintedContradictionTests: PrintedPageTests {
  // MARK: - Signs

  @Test("Of two numbers in parentheses in one row, one with a minus and one without is told")
  func signAgainstRow() throws {
    let negative = "sign=\"-\""
    let good = table([
      ["(\(number("a", "5", negative))", "(\(number("b", "6", in: "day", negative))"]
    ])
    let bad = table([["(\(number("a", "5", negative))", "(\(number("b", "6", in: "day"))"]])
    #expect(try kinds(good) == [])
    #expect(try kinds(bad) == [.signAgainstRow])
  }

  @Test("A row whose label means the opposite has parentheses around positive numbers alone")
  func negatedRow() throws {
    let negative = "sign=\"-\""
    let good = table([["(\(number("a", "5"))", number("b", "6", in: "day", negative)]])
    let bad = table([["(\(number("a", "5"))", number("b", "6", in: "day")]])
    #expect(try kinds(good) == [])
    #expect(try kinds(bad) == [.signAgainstRow])
  }

  @Test("The odd one of three is told, with one of the others")
  func oddSign() throws {
    let body = table([
      [
        number("a", "5"), number("b", "6", in: "day"),
        number("c", "7", in: "day", "sign=\"-\""),
      ]
    ])
    let told = try Documents.read(Documents.inline(body), name: "a.htm").irregularities
    #expect(told.count == 1)
    let parts = told.first?.detail.split(separator: "; ") ?? []
    #expect(parts.count == 2)
    #expect(parts.first?.hasSuffix("(c)") == true)
    #expect(parts.last?.hasSuffix("(a)") == true)
  }

  @Test(
    "A parenthesis counts across blanks, currencies, tags and a cell of its own, and nothing else does",
    arguments: [
      ("(", true), ("( ", true), ("($", true), ("(\u{A0}$ ", true), ("($</td><td>", true),
      ("<b>(</b>", true), ("-", true), ("\u{2212}", true), (" \u{2013}", true), ("$-", true),
      ("-$", true), ("(US$ ", true), ("(RMB", true), ("(Loss ", false),
      ("(less ", false), ("3-", false), ("(12) ", false),
    ])
  func opening(_ text: String, _ counts: Bool) throws {
    let body = table([[text + number("a", "5"), number("b", "6", in: "day")]])
    #expect(try kinds(body) == (counts ? [.signAgainstRow] : []))
  }

  @Test("In tables of the same lines a concept is printed with one meaning of the parentheses")
  func signAgainstTables() throws {
    func body(_ sign: String) -> String {
      (0..<3).map { year in
        table(
          ["A", "B", "C", "D"].map { concept in
            let isOdd = year == 1 && concept == "B"
            let sign = isOdd ? sign : ""
            return ["(" + number("\(concept)\(year)", "\(year + 5)", of: concept, sign)]
          })
      }.joined()
    }
    #expect(!(try kinds(body("")).contains(.signAgainstTables)))
    #expect(try kinds(body("sign=\"-\"")).contains(.signAgainstTables))
  }

  @Test("Numbers of one cell, of other rows, of other concepts and zeros are not compared")
  func incomparable() throws {
    let negative = "sign=\"-\""
    let cell = number("a", "5") + " and (" + number("b", "6", in: "day") + ")"
    #expect(try kinds(table([[cell]])) == [])
    #expect(try kinds(table([[number("a", "5")], ["(\(number("b", "6", in: "day"))"]])) == [])
    #expect(
      try kinds(table([[number("a", "5", negative), number("b", "6", of: "Assets", in: "day")]]))
        == [])
    #expect(try kinds(table([[number("a", "5", negative), number("b", "0", in: "day")]])) == [])
  }

  @Test("Hidden numbers are not printed")
  func hidden() throws {
    let body = table([[number("a", "5"), number("b", "6", in: "day")]])
    let hidden = number("c", "7", "sign=\"-\"")
    let report = try Documents.read(Documents.inline(body, hidden: hidden))
    #expect(report.facts.count == 3)
    #expect(report.declared.printed == 2)
  }

  @Test("The dash of a cell without a number, tagged or not, is no minus of the next cell")
  func dashes() throws {
    let dash =
      "<ix:nonFraction name=\"us-gaap:NetIncomeLoss\" contextRef=\"day\" unitRef=\"usd\" "
      + "decimals=\"0\" format=\"ixt:fixed-zero\">-</ix:nonFraction>"
    for empty in ["-", dash] {
      let row = [empty, "&#160;$" + number("a", "5"), number("b", "6", in: "day")]
      #expect(try kinds(table([row])) == [])
    }
  }

  @Test("A page whose rows seem to contradict themselves all over has another mark for a minus")
  func habit() throws {
    let rows = (1...4).map { row in
      [number("a\(row)", "5", "sign=\"-\""), number("b\(row)", "6", in: "day")]
    }
    #expect(try kinds(table(Array(rows.prefix(3)))).count == 3)
    #expect(try kinds(table(rows)) == [])
  }

  @Test("A number in the text of a cell is compared with none")
  func label() throws {
    let row = [
      "Receivables less (\(number("a", "5"))", number("b", "6", in: "day"),
    ]
    #expect(try kinds(table([row])) == [])
  }

  @Test("Of two against two numbers none stands alone")
  func ties() throws {
    let negative = "sign=\"-\""
    let row = [
      number("a", "5", negative), number("b", "6", negative), number("c", "7"), number("d", "8"),
    ]
    #expect(try kinds(table([row])) == [])
  }

  // MARK: - Scales

  @Test(
    "The word behind a number says its scale",
    arguments: [
      ("6", " million", true), ("9", " million", false), ("9", "\u{A0}billion", true),
      ("6", "</b> Billion", false), ("0", " thousand", false), ("3", " thousand", true),
      ("6", " of millions", true), ("6", "", true), ("6", " illion", true),
    ])
  func word(_ scale: String, _ after: String, _ agrees: Bool) throws {
    let open = after.hasPrefix("</b>") ? "<b>" : ""
    let body = "<p>a loan of $\(open)\(number("a", "1.2", "scale=\"\(scale)\""))\(after)</p>"
    #expect(try kinds(body) == (agrees ? [] : [.scaleAgainstWord]))
  }

  @Test("A list of numbers may have one word at its end, and a sentence without one is told")
  func wordsOfSentences() throws {
    let scaled = (1...10).map { number("f\($0)", "\($0)", "scale=\"6\"") }
    let list = "<p>of $\(scaled.joined(separator: ", $")) million, respectively</p>"
    let silent = number("odd", "25,000", "scale=\"3\"")
    #expect(try kinds(list + "<p>shares for $\(silent) in all</p>") == [.scaleWithoutWord])
    #expect(try kinds(list + "<p>shares for $\(silent) or so, a million shares</p>") == [])
    let filler = String(repeating: "and so on ", count: 30)
    #expect(
      try kinds(list + "<p>shares for $\(silent) \(filler) a million</p>") == [.scaleWithoutWord])
    #expect(try kinds(list + "<p>bonds of \(silent)MM Euro</p>") == [])
    let count = "<p>\(silent.replacing("usd", with: "eur")) options were exercised</p>"
    let counted = Documents.inline(list + count).replacing("iso4217:EUR", with: "xbrli:shares")
    #expect(try Documents.read(counted).irregularities.map(\.kind) == [.countWithoutWord])
    #expect(try kinds("<p>shares for $\(silent) in all</p>") == [])
  }

  @Test("One number of a table with another scale than all others is told")
  func scaleOfTable() throws {
    func body(_ last: String) -> String {
      table(
        (1...6).map { row in
          [
            number(
              "f\(row)", "\(row)", of: "Line\(row)", "scale=\"\(row == 6 ? last : "3")\"")
          ]
        })
    }
    #expect(try kinds(body("3")) == [])
    #expect(try kinds(body("6")) == [.scaleAgainstTable])
  }

  @Test("Two scales in one row are told in a table of any size")
  func scaleOfRow() throws {
    let body = table([
      [number("a", "5", "scale=\"3\""), number("b", "6", in: "day", "scale=\"6\"")]
    ])
    #expect(try kinds(body) == [.scaleAgainstTable])
  }

  // MARK: - Periods

  private func column(_ periods: [(concept: String, context: String)]) -> String {
    table(
      periods.enumerated().map { row, line in
        [number("f\(row)", "\(row + 1)", of: line.concept, in: line.context)]
      } + [["", number("g", "8", of: "Y", in: "day"), number("h", "9", of: "Z", in: "day")]])
  }

  private func kinds(ofColumn periods: [(concept: String, context: String)]) throws
    -> [Irregularity.Kind]
  {
    try kinds(Self.resources + column(periods))
  }

  @Test("A number with a period of its own in a column that otherwise has one is told")
  func periodOfColumn() throws {
    let day = ["A", "B", "C", "D"].map { (concept: $0, context: "day") }
    #expect(try kinds(ofColumn: day) == [])
    #expect(try kinds(ofColumn: day + [("E", "earlier")]) == [.periodAgainstColumn])
  }

  @Test("In a table of one column a row of another year says so, as for the year that follows")
  func rowOfAnotherYear() throws {
    let rows = ["A", "B", "C", "D"].enumerated().map { place, concept in
      [number("f\(place)", "\(place + 1)", of: concept, in: "day")]
    }
    let body = table(rows + [[number("odd", "7", of: "E", in: "earlier")]])
    #expect(try kinds(Self.resources + body) == [])
  }

  @Test("A balance that the column states for both periods opens a movement")
  func openingBalance() throws {
    let day = ["A", "B", "C", "D"].map { (concept: $0, context: "day") }
    #expect(try kinds(ofColumn: day + [("D", "earlier")]) == [])
  }

  @Test("A row with its period in another column too is one of that period")
  func rowOfAnotherPeriod() throws {
    let day = ["A", "B", "C", "D"].enumerated().map { place, concept in
      [number("f\(place)", "\(place + 1)", of: concept, in: "day")]
    }
    let odd = number("odd", "7", of: "E", in: "earlier")
    let two = [["", number("g", "8", of: "Y", in: "day"), number("h", "9", of: "Z", in: "day")]]
    let alone = table(day + [[odd]] + two)
    let shared = table(day + [[odd, number("more", "8", of: "F", in: "earlier")]])
    #expect(try kinds(Self.resources + alone) == [.periodAgainstColumn])
    #expect(try kinds(Self.resources + shared) == [])
  }

  @Test("Percentages and a multiple have scales of their own, while those of one concept have one")
  func percentages() throws {
    func share(_ concept: Int, _ scale: String) -> String {
      "<ix:nonFraction name=\"us-gaap:Rate\(concept)\" contextRef=\"day\" unitRef=\"pure\" "
        + "decimals=\"2\" format=\"ixt:num-dot-decimal\" scale=\"\(scale)\">5</ix:nonFraction>"
    }
    let pure = "<xbrli:unit id=\"pure\"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>"
    let resources = Self.resources.replacing("</ix:resources>", with: pure + "</ix:resources>")
    func kinds(_ concept: (Int) -> Int) throws -> [Irregularity.Kind] {
      let rows = (1...6).map { [share(concept($0), $0 == 6 ? "0" : "-2")] }
      return try self.kinds(resources + table(rows))
    }
    #expect(try kinds { $0 } == [])
    #expect(try kinds { _ in 1 } == [.scaleAgainstTable])
  }

  @Test(
    "The date of an event, and of the day on which a flow of the table begins, is none of a column")
  func events() throws {
    let day = ["A", "B", "C", "D"].map { (concept: $0, context: "day") }
    let event = Self.resources.replacing("2022-12-31", with: "2022-08-15")
    #expect(try kinds(event + column(day + [("E", "earlier")])) == [])
    let flow = [(concept: "F", context: "year")]
    #expect(try kinds(Self.resources + column(day + flow + [("E", "earlier")])) == [])
  }

  @Test("A label over several rows shifts no column")
  func rowspan() throws {
    let rows = ["A", "B", "C", "D"].enumerated().map { place, concept in
      let label = place == 0 ? "<td rowspan=\"4\">Lines</td>" : ""
      return "<tr>\(label)<td>\(number("a\(place)", "1", of: concept, in: "day"))</td>"
        + "<td>\(number("b\(place)", "2", of: concept, in: "earlier"))</td></tr>"
    }
    let last = "<tr><td>E</td><td>\(number("a", "1", of: "E", in: "day"))</td></tr>"
    #expect(try kinds(Self.resources + "<table>\(rows.joined())\(last)</table>") == [])
  }

  @Test("Three numbers, or two odd ones, are too few to tell")
  func fewNumbers() throws {
    let two = ["A", "B"].map { (concept: $0, context: "day") }
    #expect(try kinds(ofColumn: two + [("E", "earlier")]) == [])
    let three = two + [("C", "day")]
    #expect(try kinds(ofColumn: three + [("E", "earlier"), ("F", "earlier")]) == [])
  }

  // MARK: - Hostile tables

  @Test("Spans beyond reason, nested tables and cells without tables are read")
  func oddTables() throws {
    let wide =
      "<table><tr><td colspan=\"99999999999999999999\">x</td><td colspan=\"-4\">"
      + "\(number("a", "5"))</td></tr></table>"
    let nested =
      "<table><tr><td>\(wide.replacing("\"a\"", with: "\"b\""))</td><td>"
      + "\(number("c", "5"))</td></tr></table>"
    let loose = "<tr><td>\(number("d", "5"))</td></tr>"
    let report = try Documents.read(Documents.inline(wide + nested + loose))
    #expect(report.facts.count == 4)
    #expect(report.irregularities == [])
  }

  @Test("A sentence that states a concept twice without a minus, once below zero, is told")
  func signAgainstProse() throws {
    func body(_ sign: String, _ mark: String = "") -> String {
      "<p>The plan cost $\(number("a", "5")) and \(mark)\(number("b", "6", in: "day", sign)).</p>"
    }
    #expect(try kinds(body("")) == [])
    #expect(try kinds(body("sign=\"-\"")) == [.signAgainstProse])
    #expect(try kinds(body("sign=\"-\"", "(")) == [])
  }

  // MARK: - Rows of one period

  @Test("In a table whose rows have one period each, a number of another one is told")
  func periodOfRow() throws {
    func body(_ odd: String) -> String {
      let rows = ["A", "B", "C", "D", "E", "F"].enumerated().map { row, concept in
        let context = row % 2 == 0 ? "day" : "earlier"
        return (0..<3).map { column in
          number(
            "f\(row)\(column)", "\(row)\(column)1", of: "\(concept)\(column)",
            in: row == 4 && column == 1 ? odd : context)
        }
      }
      return Self.resources + table(rows)
    }
    #expect(try kinds(body("day")) == [])
    #expect(try kinds(body("earlier")) == [.periodAgainstRow])
  }
}
