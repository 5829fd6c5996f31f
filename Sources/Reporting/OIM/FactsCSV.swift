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
    var csv = CSVRow.of(header)
    for (path, report) in reports {
      let prefixes = Prefixes(report)
      let tuples = TuplePaths(report.tuples, prefixes)
      for fact in report.facts {
        csv += CSVRow.of(
          fields(of: fact, path: path, prefixes) + [CSVRow.guarded(tuples.path(to: fact))])
      }
    }
    return csv
  }

  private static func fields(of fact: Fact, path: String, _ prefixes: Prefixes) -> [String] {
    let aspects = fact.aspects
    return [
      CSVRow.guarded(path), CSVRow.guarded(fact.source.document), String(fact.source.line),
      String(fact.source.byteOffset), CSVRow.guarded(fact.source.elementID ?? ""),
      CSVRow.guarded(prefixes.name(fact.concept)), CSVRow.guarded(aspects.entity.scheme),
      CSVRow.guarded(aspects.entity.identifier), start(of: fact.period), end(of: fact.period),
      CSVRow.guarded(fact.unit?.expression(prefixes.name) ?? ""),
      fact.decimals.map { "\($0)" } ?? "", CSVRow.guarded(dimensions(fact.dimensions, prefixes)),
      CSVRow.guarded(aspects.language ?? ""), fact.isNil ? "true" : "false", value(of: fact),
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
    case .text(let text): CSVRow.guarded(text)
    }
  }
}
