import FilingModel
import Foundation
import Reporting

extension Sample {
  static let rules = ["balance-sheet-out-of-balance", "inconsistent-duplicate-facts"].map { id in
    RuleDescription(
      id: id, check: id.hasPrefix("balance") ? .accounting : .duplicates, severity: .error,
      summary: "A defect.", rationale: "A reader is misled.", basis: "an identity",
      page: "## \(id)\n\nA defect.\n")
  }

  static let unread = [
    UnreadInput(path: "filings/a b.xml", line: 107, reason: "no unit", isFailure: true),
    UnreadInput(path: "filings/readme.md", reason: "it is no XML", isFailure: false),
  ]

  /// The sample with everything a publication may have, beside a baseline of all its findings but one.
  static var publication: Publication {
    let known = Publication(assessment, version: "1").findings.dropFirst().map(\.fingerprint)
    return Publication(
      assessment, version: "0.1.0", paths: ["finloom.sqlite"], rules: rules, unread: unread,
      threshold: Threshold(severity: .error, points: decimal("95")),
      baseline: Baseline(
        source: "earlier.json", fingerprints: Set(known + ["gone:1", "gone:2"])))
  }

  /// A text wherever a text may stand, in a publication too.
  static func publication(saying text: String) -> Publication {
    Publication(
      assessment(saying: text), version: text, paths: [text],
      rules: [
        RuleDescription(
          id: text, check: .duplicates, severity: .warning, summary: text, rationale: text,
          basis: text, page: text)
      ],
      unread: [UnreadInput(path: text, reason: text, isFailure: true)],
      threshold: Threshold(severity: .warning),
      baseline: Baseline(source: text, fingerprints: [text]))
  }

  /// One finding of one filing, with the same filing around it.
  static func publication(of finding: Finding, in filing: Filing? = flawed.filing) -> Publication {
    let card = Scorecard(
      filing: filing, factCount: 1, metricCount: 0,
      lines: [line(finding.rule, finding.check, applied: 1, findings: [finding])], readGaps: [],
      score: .points(.zero))
    return Publication(
      Assessment(
        source: "finloom.sqlite", store: nil, filings: [card], score: .points(.zero), asOf: nil),
      version: "1", rules: rules)
  }

  /// The sample's filing as it lies at a path.
  static func filing(at source: String, document: String = "made-20241231.htm") -> Filing {
    let facts = [("EntityRegistrantName", "Made Corp."), ("DocumentType", "10-K")]
    return Filing(
      digest: String(repeating: "7e", count: 32), source: source, accession: nil,
      cover: CoverPage(facts.map { fact(dei($0.0), .text($0.1), line: 1) }),
      documents: [
        SourceDocument(
          name: document, digest: String(repeating: "7e", count: 32), byteCount: 1, role: .inline)
      ])
  }

  static func object(_ json: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
  }
}
