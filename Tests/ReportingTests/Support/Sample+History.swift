import FilingModel

extension Sample {
  static func run(_ at: String, _ points: String, errors: Int, filings: Int) -> AssessmentRun {
    var counts = VerdictCounts()
    counts.errors = errors
    counts.warnings = 1
    return AssessmentRun(
      at: at, version: "0.1.0", isFull: false, score: .points(decimal(points)), counts: counts,
      filings: filings)
  }

  /// Three runs; since last time one error came, since last week another went as well.
  static var history: StoreHistory {
    let runs = [
      run("2025-01-27T06:00:00Z", "93.5", errors: 1, filings: 1),
      run("2025-02-02T06:00:00Z", "97", errors: 0, filings: 2),
      run("2025-02-03T05:59:00Z", "91.37", errors: 2, filings: 3),
    ]
    let digests = [clean, flawed].compactMap { $0.filing?.digest }
    let came = sighting(balance, in: flawed.filing, isNew: true)
    let went = SightedFinding(
      filing: "0000123456-25-000001", rule: "cover-fact-missing", severity: .warning,
      message: "The cover page does not state dei:AuditorName.", isNew: false)
    return StoreHistory(
      runs: runs,
      comparisons: [
        RunComparison(
          roles: [.lastRun], earlier: runs[1], later: runs[2], findings: [came],
          earlierScores: [
            digests[0]: .points(ExactDecimal(100)), digests[1]: .points(ExactDecimal(90)),
          ]),
        RunComparison(
          roles: [.lastWeek], earlier: runs[0], later: runs[2], findings: [came, went],
          earlierScores: [digests[0]: .points(ExactDecimal(100))]),
      ])
  }

  static func sighting(_ finding: Finding, in filing: Filing?, isNew: Bool) -> SightedFinding {
    SightedFinding(
      filing: filing?.name, rule: finding.rule, severity: finding.severity,
      message: finding.message, isNew: isNew)
  }

  /// Revenue of 2021, 2023 and 2024, the last of them derived, and assets at the ends of those years.
  static func series(unit: String) -> MetricSeries {
    let measure = Unit([QName(namespace: "http://made.example", localName: unit)])
    let values = [(2021, "100"), (2023, "-50.25"), (2024, "300")].flatMap { year, value in
      let last = day("\(year)-12-31")
      return [
        seriesValue("Revenue", .annual, .days(day("\(year)-01-01"), last), year, measure, value),
        seriesValue("Assets", .instant, .endOf(last), year, measure, "1000"),
      ]
    }
    return MetricSeries(filings: [], values: values, gaps: [])
  }

  private static func seriesValue(
    _ metric: String, _ kind: SeriesKind, _ period: Period, _ year: Int, _ unit: Unit,
    _ value: String
  ) -> SeriesValue {
    SeriesValue(
      metric: metric, kind: kind,
      entity: Entity(scheme: Entity.secScheme, identifier: "0000123456"), period: period,
      label: FiscalLabel(year: year, part: .year), unit: unit, value: decimal(value),
      origin: .derived([]))
  }
}
