package import FilingModel

/// The facts of documents as CSV (RFC 4180), a row a fact, for spreadsheets and data frames.
///
/// Days are written as filings write them: a period ends with its last day. Names have their
/// prefixes, one for each namespace of a document. Values and languages stand as the report has
/// them; a fraction as `1/3`. A fact in a tuple has the tuples around it as `x:Managers[0]/x:Manager[2]`,
/// each with its place among the tuples of the report.
///
/// A text that starts with one of `= + - @ '`, a tab or a line break gets an apostrophe before it,
/// so that a spreadsheet shows what a filer wrote and does not run it; taking one leading
/// apostrophe away gives the text back. Only numbers are left alone.
package enum FactsCSV {
  private static let header = [
    "source", "document", "line", "byteOffset", "elementId", "concept", "entityScheme", "entity",
    "periodStart", "periodEnd", "unit", "decimals", "dimensions", "language", "isNil", "value",
    "tuple",
  ]

  /// A header and a row for each fact, each ended by CR LF; `path` is the column `source`.
  package static func render(_ reports: [(path: String, report: Report)]) -> String {
    var csv = row(header)
    for (path, report) in reports {
      let prefixes = Prefixes(report)
      let tuples = TuplePaths(report.tuples, prefixes)
      for fact in report.facts {
        csv += row(fields(of: fact, path: path, prefixes) + [guarded(tuples.path(to: fact))])
      }
    }
    return csv
  }

  private static func fields(of fact: Fact, path: String, _ prefixes: Prefixes) -> [String] {
    let aspects = fact.aspects
    return [
      guarded(path), guarded(fact.source.document), String(fact.source.line),
      String(fact.source.byteOffset), guarded(fact.source.elementID ?? ""),
      guarded(prefixes.name(fact.concept)), guarded(aspects.entity.scheme),
      guarded(aspects.entity.identifier), start(of: fact.period), end(of: fact.period),
      guarded(fact.unit?.expression(prefixes.name) ?? ""),
      fact.decimals.map { "\($0)" } ?? "", guarded(dimensions(fact.dimensions, prefixes)),
      guarded(aspects.language ?? ""), fact.isNil ? "true" : "false", value(of: fact),
    ]
  }

  private static func start(of period: Period) -> String {
    guard let start = period.start else { return "" }
    return start.isMidnight ? "\(start.date)" : "\(start)"
  }

  private static func end(of period: Period) -> String {
    guard let end = period.end else { return "" }
    return end.isMidnight ? "\(end.lastDay)" : "\(end)"
  }

  /// `axis=member; axis="typed text"`, typed texts as JSON writes them.
  private static func dimensions(_ dimensions: Dimensions, _ prefixes: Prefixes) -> String {
    dimensions.all.map { dimension in
      let axis = prefixes.name(dimension.axis)
      switch dimension.member {
      case .explicit(let name): return "\(axis)=\(prefixes.name(name))"
      case .typed(let text): return "\(axis)=\(JSONText.string(text))"
      }
    }.joined(separator: "; ")
  }

  private static func value(of fact: Fact) -> String {
    switch fact.value {
    case .nil: ""
    case .number(let number): number.text
    case .fraction(let fraction): fraction.description
    case .text(let text): guarded(text)
    }
  }

  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@'\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// Quoted where it must be; by bytes, since a quote with a combining mark is one character.
  private static func field(_ text: String) -> String {
    let marks = "\",\r\n".utf8
    guard text.utf8.contains(where: marks.contains) else { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
