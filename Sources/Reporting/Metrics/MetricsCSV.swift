internal import FilingModel

/// Metrics by period as CSV (RFC 4180), a row a value.
///
/// The column `sources` names the facts: sign, concept, filing, document and line, parted by `; `.
package enum MetricsCSV {
  private static let header = [
    "cik", "name", "metric", "kind", "label", "start", "end", "unit", "value", "origin", "formula",
    "filing", "form", "filed", "restated", "conflicts", "sources",
  ]

  package static func render(_ sheets: [MetricSheet]) -> String {
    var csv = CSVRow.of(header)
    for sheet in sheets {
      for value in sheet.series.values { csv += CSVRow.of(fields(of: value, sheet)) }
    }
    return csv
  }

  private static func fields(of value: SeriesValue, _ sheet: MetricSheet) -> [String] {
    let filing: PublishedFiling? =
      if case .stated(let stated, _) = value.origin { sheet.filing(of: stated) } else { nil }
    let restated = value.restatements.map {
      "\($0.metric.value.text) in \(sheet.filing(of: $0).filing.name)"
    }
    let conflicts = sheet.conflicts(with: value).map { "\($0.value.text) by \($0.source)" }
    return [
      sheet.cik?.description ?? "", CSVRow.guarded(sheet.name), value.metric, value.kind.rawValue,
      value.label?.description ?? "", value.firstDay, value.period.lastDay?.description ?? "",
      CSVRow.guarded(value.unit.description), value.value.text,
      value.isDerived ? "derived" : "stated", CSVRow.guarded(value.formula),
      filing?.filing.name ?? "", CSVRow.guarded(filing?.filing.form?.name ?? ""),
      filing?.filed?.description ?? "", CSVRow.guarded(restated.joined(separator: "; ")),
      CSVRow.guarded(conflicts.joined(separator: "; ")),
      CSVRow.guarded(sources(of: value, sheet).joined(separator: "; ")),
    ]
  }

  private static func sources(of value: SeriesValue, _ sheet: MetricSheet) -> [String] {
    func lines(_ filed: FiledValue, _ sign: Int) -> [String] {
      sheet.terms(of: filed).map { term in
        let mark = term.sign * sign < 0 ? "minus " : ""
        return mark + "\(term.fact.concept) \(sheet.filing(of: filed).filing.name) "
          + "\(term.fact.source.document):\(term.fact.source.line)"
      }
    }
    switch value.origin {
    case .stated(let filed, _): return lines(filed, 1)
    case .derived(let operands): return operands.flatMap { lines($0.value, $0.sign) }
    }
  }
}
