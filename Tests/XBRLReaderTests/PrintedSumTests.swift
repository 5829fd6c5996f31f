import FilingModel
import Testing

@Suite("Sums as a page prints them")
struct PrintedSumTests: PrintedPageTests {
  /// Two columns of lines with their totals; the digits of each row are those of both years.
  private func sums(_ rows: [(concept: String, digits: [String])]) -> String {
    Self.resources
      + table(
        rows.enumerated().map { row, line in
          zip(line.digits, ["day", "earlier"]).map { digits, context in
            let isNegative = digits.hasPrefix("(")
            let number = number(
              "\(context)\(row)", digits.filter { $0 != "(" }, of: line.concept, in: context,
              isNegative ? "sign=\"-\"" : "")
            return (isNegative ? "(" : "") + number
          }
        })
  }

  @Test(
    "A total that its lines make up in one year and not in the other is told, in either year",
    arguments: [
      (["71280", "66235"], []), (["71280", "66325"], [Irregularity.Kind.sumAgainstLines]),
      (["71480", "66235"], [.sumAgainstLines]),
    ])
  func printedSum(_ totals: [String], _ told: [Irregularity.Kind]) throws {
    let body = sums([
      ("Licences", ["41935", "38000"]), ("Services", ["20125", "19115"]),
      ("Goods", ["9220", "9120"]), ("All", totals),
    ])
    #expect(try kinds(body) == told)
  }

  @Test("Lines in parentheses count against the others, and costs are taken off what stands first")
  func printedSigns() throws {
    func body(_ income: String) -> String {
      sums([
        ("Sales", ["41935", "38000"]), ("Costs", ["20125", "19115"]), ("Other", ["(1100", "(900"]),
        ("Income", ["22910", income]),
      ])
    }
    #expect(try kinds(body("19785")) == [])
    #expect(try kinds(body("19875")) == [.sumAgainstLines])
  }

  @Test("A line that only one year has, above the others or among them, belongs to its sum")
  func furtherLine() throws {
    let among = sums([
      ("Licences", ["41935", "38000"]), ("Goods", ["9220"]), ("Services", ["20125", "19115"]),
      ("All", ["71280", "57115"]),
    ])
    let above = sums([
      ("Goods", ["1920"]), ("Licences", ["41935", "38000"]), ("Services", ["20125", "19115"]),
      ("All", ["63980", "57115"]),
    ])
    #expect(try kinds(among) == [])
    #expect(try kinds(above) == [])
  }

  @Test(
    "A line of its own among many does not hide that a column misses its total by little",
    arguments: [["1920"], ["1920", "0"]])
  func furtherLineOfMany(_ goods: [String]) throws {
    func body(_ total: String) -> String {
      sums([
        ("Licences", ["41935", "38000"]), ("Services", ["20125", "19115"]), ("Goods", goods),
        ("Repairs", ["3310", "3205"]), ("Rent", ["2212", "2191"]), ("All", [total, "62511"]),
      ])
    }
    #expect(try kinds(body("69502")) == [])
    #expect(try kinds(body("69205")) == [.sumAgainstLines])
  }

  @Test("A total of round thousands has as many digits as it is printed with")
  func roundTotal() throws {
    func body(_ total: String) -> String {
      sums([
        ("Licences", ["5935", "3800"]), ("Services", ["2125", "2200"]), ("All", [total, "6000"]),
      ])
    }
    #expect(try kinds(body("8060")) == [])
    #expect(try kinds(body("8160")) == [.sumAgainstLines])
  }

  @Test("The last number of a row is told where those before it make it up in two other rows")
  func sumAcross() throws {
    func body(_ total: String) -> String {
      let rows = [
        ["41935", "20125", "62060"], ["38000", "19115", total], ["36110", "18210", "54320"],
        ["30500", "11000", "52000"],
      ]
      return Self.resources
        + table(
          rows.enumerated().map { row, digits in
            digits.enumerated().map { column, digits in
              number(
                "f\(row)\(column)", digits, of: "Line",
                in: ["day", "earlier", "year"][column])
            }
          })
    }
    #expect(try kinds(body("57115")) == [])
    #expect(try kinds(body("57151")) == [.sumAgainstRow])
  }

  @Test("A number whose parenthesis closes in a cell of its own stands in the column of the others")
  func closingCell() throws {
    func body(_ total: String) -> String {
      let lines = [("A", "41935", "38000"), ("B", "20125", "19115"), ("C", "(1100", "(900")]
      let rows = (lines + [("D", "60960", total)]).map { concept, day, earlier in
        let cells = [(day, "day"), (earlier, "earlier")].map { digits, context in
          let isNegative = digits.hasPrefix("(")
          let number = number(
            "\(concept)\(context)", digits.filter { $0 != "(" }, of: concept, in: context,
            isNegative ? "sign=\"-\"" : "")
          return isNegative && context == "earlier"
            ? "<td colspan=\"2\">(\(number)</td><td>)</td>"
            : "<td colspan=\"3\">\(isNegative ? "(" : "")\(number)</td>"
        }
        return "<tr><td>A line</td>\(cells.joined())</tr>"
      }
      return Self.resources + "<table>\(rows.joined())</table>"
    }
    #expect(try kinds(body("56215")) == [])
    #expect(try kinds(body("56512")) == [.sumAgainstLines])
  }
}
