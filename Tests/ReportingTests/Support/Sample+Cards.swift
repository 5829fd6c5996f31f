import FilingModel

extension Sample {
  static var clean: Scorecard {
    Scorecard(
      filing: filing(
        "Plain Harbor Inc.", form: "10-K", accession: "0000123456-25-000001", digest: "1a"),
      factCount: 1_873, metricCount: 42,
      lines: [
        line("facts-differ-from-source", .factsToFilings, applied: 1_873),
        line("metric-without-fact", .normalizedToRaw, applied: 42),
        line("inconsistent-duplicate-facts", .duplicates, applied: 311),
        line("balance-sheet-out-of-balance", .accounting, applied: 2),
      ],
      readGaps: [], score: .points(ExactDecimal(100)))
  }

  static var flawed: Scorecard {
    Scorecard(
      filing: filing(
        hostile, form: "10-K/A", accession: "0000123456-25-000077", digest: "2b4d",
        documents: [
          SourceDocument(
            name: "made-20241231.htm", digest: String(repeating: "7e", count: 32),
            byteCount: 2_417_332, role: .inline),
          SourceDocument(
            name: "made-20241231.xsd", digest: String(repeating: "90", count: 32),
            byteCount: 48_112, role: .schema),
        ]),
      factCount: 2_204, metricCount: 39,
      lines: [
        line("facts-differ-from-source", .factsToFilings, applied: 2_204),
        line(
          "inconsistent-duplicate-facts", .duplicates, applied: 288,
          findings: [duplicates, textDuplicates]),
        line(
          "cover-fact-missing", .completeness, applied: 24, findings: [coverFact, waived],
          gaps: [Gap(rule: "cover-fact-missing", reason: "the form 10-K/A has no table of its own")]
        ),
        line(
          "balance-sheet-out-of-balance", .accounting, applied: 2, findings: [balance],
          gaps: noTotals),
      ],
      readGaps: [
        Gap(reason: "a value carries more than 38 digits", source: point(4_410, id: "f-981"))
      ],
      score: .points(decimal("71.5")))
  }

  /// A current report: no statement is owed, so nothing was compared.
  static var empty: Scorecard {
    Scorecard(
      filing: filing("東京海上 Holdings, a registrant with a long name", form: "8-K", digest: "c3"),
      factCount: 31, metricCount: 0,
      lines: [line("balance-sheet-out-of-balance", .accounting, applied: 0)], readGaps: [],
      score: .notScored)
  }

  static var storeCard: Scorecard {
    Scorecard(
      filing: nil, factCount: 4_108, metricCount: 81,
      lines: [
        line(
          "quarter-missing", .filingCounts, applied: 3,
          findings: [
            Finding(
              rule: "quarter-missing", check: .filingCounts, severity: .warning,
              message: "CIK 0000123456 has 10-Qs for Q1 and Q3 of 2024 and none for Q2.")
          ]),
        line("orphaned-rows", .referentialIntegrity, applied: 14),
      ],
      readGaps: [], score: .points(decimal("97.25")))
  }

  static func line(
    _ rule: String, _ check: Check, applied: Int, findings: [Finding] = [], gaps: [Gap] = []
  ) -> Scorecard.Line {
    Scorecard.Line(
      rule: rule, check: check, outcome: Outcome(applied: applied, findings: findings, gaps: gaps))
  }

  static func point(_ line: Int, id: String? = nil) -> SourcePoint {
    SourcePoint(document: "made-20241231.htm", line: line, byteOffset: line * 97, elementID: id)
  }

  /// As many findings with three facts each as asked for, on one card.
  static func crowded(_ count: Int) -> Assessment {
    let findings = (0..<count).map { index in
      Finding(
        rule: balance.rule, check: .accounting, severity: .error, message: balance.message,
        facts: [
          amount("Assets", "352583000000", line: index + 1),
          amount("Liabilities", "290437000000", line: index + 2),
          amount("StockholdersEquity", "62147000000", line: index + 3),
        ])
    }
    let card = Scorecard(
      filing: flawed.filing, factCount: count, metricCount: 0,
      lines: [line(balance.rule, .accounting, applied: count, findings: findings)],
      readGaps: [], score: .points(.zero))
    return Assessment(
      source: "finloom.sqlite", store: nil, filings: [card], score: .points(.zero), asOf: nil)
  }
}
