import FilingModel

/// Suites about what a page prints, by its tables.
protocol PrintedPageTests {}

extension PrintedPageTests {
  /// A number; the id is the name of its place in the table.
  func number(
    _ id: String, _ digits: String, of concept: String = "NetIncomeLoss",
    in context: String = "year",
    _ more: String = ""
  ) -> String {
    "<ix:nonFraction name=\"us-gaap:\(concept)\" contextRef=\"\(context)\" unitRef=\"usd\" "
      + "decimals=\"0\" format=\"ixt:num-dot-decimal\" id=\"\(id)\" \(more)>\(digits)</ix:nonFraction>"
  }

  func table(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      "<tr><td>A line</td>" + row.map { "<td>\($0)</td><td>)</td>" }.joined() + "</tr>"
    }
    return "<table>\(lines.joined())</table>"
  }

  func kinds(_ body: String) throws -> [Irregularity.Kind] {
    try Documents.read(Documents.inline(body)).irregularities.map(\.kind)
  }

  /// A further context, of the year before.
  static var resources: String {
    """
    <div style="display:none"><ix:header><ix:resources><xbrli:context id="earlier"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">\
    0000320193</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2022-12-31\
    </xbrli:instant></xbrli:period></xbrli:context></ix:resources></ix:header></div>
    """
  }
}
