import FilingModel
import Operations

/// What writing an assessment with many findings costs, by format.
enum FormatsBench {
  /// Prints seconds and bytes of each format for so many findings with three facts each.
  static func run(findings count: Int) {
    let result = Assess.Result(
      assessment: assessment(findings: count), failures: [], skipped: [], notKept: nil)
    var judging: [Double] = []
    for _ in 0..<Bench.rounds {
      let watch = Stopwatch()
      _ = Judgement(result, threshold: Threshold()).isFailing
      judging.append(watch.wallSeconds)
    }
    print("\(count) findings; wall time, median of \(Bench.rounds) rounds")
    print("  fingerprints  \(seconds(median(judging)))")
    let judgement = Judgement(result, threshold: Threshold())
    for format in Judgement.Format.allCases {
      var times: [Double] = []
      var size = 0
      for _ in 0..<Bench.rounds {
        let watch = Stopwatch()
        size = judgement.rendered(as: format, status: 1, meaning: "findings").utf8.count
        times.append(watch.wallSeconds)
      }
      print("  \(format.rawValue)  \(seconds(median(times))), \(size) bytes")
    }
  }

  private static func seconds(_ figure: Double) -> String {
    "\((figure * 10_000).rounded() / 10_000) s"
  }

  /// A hundred findings a filing.
  private static func assessment(findings count: Int) -> Assessment {
    let cards = stride(from: 0, to: count, by: 100).map { start in
      let findings = (start..<min(start + 100, count)).map { finding($0) }
      let filing = Filing(
        digest: String(repeating: "7e", count: 32), source: "filings/\(start)/made-20241231.htm",
        accession: AccessionNumber("0000123456-25-\(String(start / 100 + 100_000).suffix(6))"),
        cover: CoverPage([]), documents: [])
      return Scorecard(
        filing: filing, factCount: 300, metricCount: 0,
        lines: [
          Scorecard.Line(
            rule: "calculation-inconsistent", check: .accounting,
            outcome: Outcome(applied: 100, findings: findings))
        ], readGaps: [], score: .points(.zero))
    }
    return Assessment(
      source: "finloom.sqlite", store: nil, filings: cards, score: .points(.zero), asOf: nil)
  }

  private static func finding(_ index: Int) -> Finding {
    let facts = ["Assets", "Liabilities", "StockholdersEquity"].enumerated().map { place, name in
      Fact(
        aspects: Aspects(
          concept: QName(
            namespace: "http://fasb.org/us-gaap/2024", localName: "\(name)\(index)",
            prefix: "us-gaap"),
          entity: Entity(scheme: Entity.secScheme, identifier: "0000123456"), period: .forever,
          unit: .currency("USD")),
        value: .number(ExactDecimal(352_583_000_000 + index)), decimals: .places(-6),
        source: SourcePoint(
          document: "made-20241231.htm", line: index + place, byteOffset: index * 97,
          elementID: "f-\(index)"))
    }
    return Finding(
      rule: "calculation-inconsistent", check: .accounting, severity: .error,
      message: """
        Assets 352,583,000,000 differ from liabilities 290,437,000,000 and equity 62,147,000,000 by \
        -1,000,000 at 2024-12-31; rounding explains at most 500,000
        """, facts: facts)
  }
}
