internal import FilingModel

/// The findings as CSV (RFC 4180), a row a finding, for spreadsheets and data frames.
///
/// The columns from `concept` on are those of the finding's first fact; `facts` says how many there
/// are. Texts that start like a formula have an apostrophe before them, as in the CSV of facts.
package enum FindingsCSV {
  package static let header = [
    "filing", "registrant", "form", "periodEnd", "check", "rule", "severity", "message", "state",
    "waivedBy", "waivedUntil", "fingerprint", "facts", "concept", "value", "unit", "period",
    "dimensions", "path", "document", "line", "byteOffset", "elementId",
  ]

  /// A header and a row for each finding, each ended by CR LF.
  package static func render(_ publication: Publication) -> String {
    var csv = CSVRow.of(header)
    for listed in publication.findings {
      csv += CSVRow.of(finding(listed) + fact(of: listed, in: publication))
    }
    return csv
  }

  private static func finding(_ listed: ListedFinding) -> [String] {
    let (filing, finding) = (listed.filing, listed.finding)
    let texts = [
      filing?.name ?? "store", filing?.registrant, filing?.form?.description,
      filing?.periodEnd?.description, finding.check.rawValue, finding.rule,
      finding.severity.rawValue, finding.message, listed.state?.rawValue,
      finding.waiver?.owner, finding.waiver?.expires.description, listed.fingerprint,
    ]
    return texts.map { CSVRow.guarded($0 ?? "") } + [String(finding.facts.count)]
  }

  private static func fact(of listed: ListedFinding, in publication: Publication) -> [String] {
    let path = CSVRow.guarded(listed.place(in: publication).file.path)
    guard let fact = listed.finding.facts.first else {
      return ["", "", "", "", "", path, "", "", "", ""]
    }
    return [
      CSVRow.guarded(fact.concept.description), value(of: fact),
      CSVRow.guarded(fact.unit?.description ?? ""), CSVRow.guarded(fact.period.description),
      CSVRow.guarded(fact.dimensions.description), path, CSVRow.guarded(fact.source.document),
      String(fact.source.line), String(fact.source.byteOffset),
      CSVRow.guarded(fact.source.elementID ?? ""),
    ]
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
