package import FilingModel

/// What a second witness says as CSV (RFC 4180), a row a value.
package enum WitnessCSV {
  private static let header = [
    "concept", "start", "end", "unit", "verdict", "filing", "value", "decimals", "document", "line",
    "theirFiling", "theirFiled", "theirValue", "theirLine",
  ]

  package static func render(_ report: WitnessReport) -> String {
    report.values.reduce(CSVRow.of(header)) { $0 + CSVRow.of(fields(of: $1)) }
  }

  private static func fields(of value: WitnessedValue) -> [String] {
    let fact = value.ours
    return [
      value.concept.description, value.period.start.map { "\($0.date)" } ?? "",
      value.period.lastDay?.description ?? "", CSVRow.guarded(value.unit), value.verdict.rawValue,
      value.filing ?? "", fact?.number?.text ?? "", fact?.decimals?.description ?? "",
      CSVRow.guarded(fact?.source.document ?? ""), fact.map { "\($0.source.line)" } ?? "",
      value.theirs?.filing.description ?? "", value.theirs?.filed?.description ?? "",
      value.theirs?.value.text ?? "", value.theirs.map { "\($0.source.line)" } ?? "",
    ]
  }
}
