internal import FilingModel
internal import Reporting

extension ReadDocuments.Result {
  package var summaryJSON: String {
    SummaryJSON.render(
      documents.map { document in
        let source = document.filing.documents.first
        return SummaryJSON.Entry(
          path: document.filing.source, digest: source?.digest ?? "",
          byteCount: source?.byteCount ?? 0, summary: ReportSummary(document.report))
      })
  }

  package var summaryText: String {
    documents.map { document in
      let summary = ReportSummary(document.report)
      return """
        \(document.filing.source)
          \(summary.facts) facts: \(summary.numeric) numeric, \(summary.nonNumeric) not, \
        \(summary.nilFacts) nil, \(summary.factsWithDimensions) with dimensions
          \(summary.concepts) concepts, \(summary.declared.contexts) contexts, \
        \(summary.declared.units) units
          \(summary.firstDay.map { "\($0)" } ?? "-") to \
        \(summary.lastDay.map { "\($0)" } ?? "-"); sum of USD \
        \(summary.dollarSum?.text ?? "does not fit")
          \(summary.duplicates.sets) sets of duplicates, \
        \(summary.duplicates.inconsistent) of them inconsistent; \(summary.gaps) gaps
        """ + summary.remarks.map { "\n  \($0)" }.joined()
    }.joined(separator: "\n")
  }

  package var factsJSON: String {
    FactsJSON.render(documents.map { (path: $0.filing.source, report: $0.report) })
  }

  /// OIM's form of one report; nil when there is not exactly one.
  package var xbrlJSON: String? {
    guard documents.count == 1 else { return nil }
    let report = documents[0].report
    let schemas = report.taxonomy.entryPoints.filter { $0.hasSuffix(".xsd") }
    return XBRLJSON.render(report, entryPoints: schemas)
  }

  /// A sentence for each fact that OIM's form has no place for.
  package var leftOutOfXBRLJSON: [String] {
    documents.flatMap { XBRLJSON.leftOut(of: $0.report) }
  }

  /// A row a fact (RFC 4180).
  package var csv: String {
    FactsCSV.render(documents.map { (path: $0.filing.source, report: $0.report) })
  }

  /// A line a fact: place, concept, period, unit, dimensions, value.
  package var factsText: String {
    documents.flatMap { document in
      document.report.facts.map { fact in
        var line = "\(fact.source.document):\(fact.source.line)  \(fact.concept)  \(fact.period)"
        if let unit = fact.unit { line += "  \(unit)" }
        if !fact.dimensions.isEmpty { line += "  [\(fact.dimensions)]" }
        if let tuple = fact.aspects.tuple { line += "  in tuple \(tuple)" }
        return line + "  " + Self.clipped(fact.value.description)
      } + document.report.gaps.map { "\($0.source.map { "\($0)" } ?? "-")  gap: \($0.reason)" }
    }.joined(separator: "\n")
  }

  private static func clipped(_ text: String) -> String {
    let line = text.prefix(120).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.utf8.count > 120 ? "\(line)… (\(text.utf8.count) bytes)" : line
  }
}
