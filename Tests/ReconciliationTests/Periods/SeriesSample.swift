import FilingModel

@testable import Reconciliation

/// A filing for series: what its cover page says, and rows of concept, period and value in USD.
struct SeriesSample {
  let accession: String
  let form: String
  let cover: String
  var focus: String?
  var filed: String?
  var yearEnd = "--12-31"
  let rows: [String]
  var isTransition = false

  var filing: Filing { reading.filing }

  var facts: [Fact] { reading.report.facts }

  /// The filing as the store would give it.
  var filer: FilerFiling {
    let (filing, report) = reading
    return FilerFiling(
      filing: filing, facts: report.facts, metrics: NormalizedMetrics.all(in: report, of: filing))
  }

  private var reading: (filing: Filing, report: Report) {
    let period = Self.period(cover)
    let end = period?.lastDay?.description ?? ""
    let coverFacts = [
      ("DocumentType", form), ("DocumentPeriodEndDate", end), ("EntityCentralIndexKey", "1"),
      ("CurrentFiscalYearEndDate", yearEnd), ("DocumentTransitionReport", "\(isTransition)"),
    ].map { Self.fact("dei", $0.0, period, .text($0.1), nil) }
    let focusFacts = [focus].compactMap { $0 }.map {
      Self.fact("dei", "DocumentFiscalYearFocus", period, .text($0), nil)
    }
    let facts = coverFacts + focusFacts + rows.compactMap(Self.fact)
    let filing = Filing(
      digest: accession, source: accession, accession: AccessionNumber(accession),
      filed: filed.flatMap { CalendarDate($0) }, cover: CoverPage(facts), documents: [])
    return (filing, Report(document: "a.xml", syntax: .xbrl, facts: facts))
  }

  /// `Revenues 2024-01-01..2024-12-31 1,000` with decimals at the end where they matter.
  private static func fact(_ row: String) -> Fact? {
    let parts = row.split(separator: " ").map(String.init)
    guard parts.count >= 3, let value = ExactDecimal(parts[2].filter { $0 != "," }) else {
      return nil
    }
    let decimals = parts.count > 3 ? Decimals(parts[3]) : .infinite
    return fact("us-gaap", parts[0], period(parts[1]), .number(value), decimals)
  }

  private static func fact(
    _ taxonomy: String, _ name: String, _ period: Period?, _ value: FactValue,
    _ decimals: Decimals?
  ) -> Fact {
    let host = taxonomy == "dei" ? "http://xbrl.sec.gov/dei/2024" : "http://fasb.org/us-gaap/2024"
    let isNumber = decimals != nil
    let isPerShare = name.hasPrefix("EarningsPerShare")
    return Fact(
      aspects: Aspects(
        concept: QName(namespace: host, localName: name, prefix: taxonomy),
        entity: Entity(scheme: Entity.secScheme, identifier: "0000000001"),
        period: period ?? .forever,
        unit: isNumber ? (isPerShare ? Self.perShare : .currency("USD")) : nil),
      value: value, decimals: decimals,
      source: SourcePoint(document: "a.xml", line: 1, byteOffset: 0))
  }

  private static let perShare = Unit(
    Unit.currency("USD").numerators, per: Unit.shares.numerators)

  /// `2024-01-01..2024-12-31`, or one day.
  private static func period(_ text: String) -> Period? {
    let days = text.split(separator: ".", omittingEmptySubsequences: true).compactMap {
      CalendarDate($0)
    }
    return days.count == 2 ? .days(days[0], days[1]) : days.first.map { .endOf($0) }
  }
}

extension MetricSeries {
  static func of(
    _ samples: [SeriesSample], asOf: String? = nil, _ stance: SeriesChoice.Stance = .lastFiled
  ) -> MetricSeries {
    let filings = samples.map(\.filer)
    return MetricSeries(
      of: filings, calendar: filings,
      choice: SeriesChoice(asOf: asOf.flatMap { CalendarDate($0) }, stance: stance))
  }

  /// `quarterly Q4 FY2023 2023-07-02..2023-09-30 89498 = FY2023 - 9M FY2023`.
  func lines(of metric: String, _ kinds: Set<SeriesKind> = Set(SeriesKind.allCases)) -> [String] {
    values.filter { $0.metric == metric && kinds.contains($0.kind) }.map { value in
      let head =
        "\(value.kind.rawValue) \(value.label?.description ?? "-") \(value.period) "
        + value.value.text
      guard case .derived(let operands) = value.origin else { return head }
      let terms = operands.enumerated().map { index, operand in
        let sign = operand.sign < 0 ? "- " : index == 0 ? "" : "+ "
        return sign + (operand.label?.description ?? "?")
      }
      return head + " = " + terms.joined(separator: " ")
    }
  }
}
