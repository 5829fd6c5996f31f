import FilingModel
import Foundation
import Operations

/// What writing a report costs: of a store of generated filings, and of very many findings.
struct ReportBench {
  private let folder: URL

  /// Makes a store in a folder of its own, prints figures, removes the folder.
  static func run(filings: Int) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("finloom-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await ReportBench(folder: folder).run(filings: filings)
  }

  private var settings: Settings {
    var settings = Settings.standard
    settings.store = folder.appendingPathComponent("bench.sqlite").path
    settings.reportFolder = folder.appendingPathComponent("reports").path
    settings.keepsSources = false
    return settings
  }

  private func run(filings: Int) async throws {
    for first in stride(from: 0, to: filings, by: 50) {
      let batch = folder.appendingPathComponent("batch")
      try AssessBench.write(first..<min(filings, first + 50), to: batch)
      _ = try await Ingest(settings: settings).run([batch.path])
      try FileManager.default.removeItem(at: batch)
    }
    let assess = Assess(settings: settings, readsSources: false, keepsOutcomes: true)
    let first = try await assess.store().assessment
    let facts = first.filings.reduce(0) { $0 + $1.factCount }
    print("\(first.filings.count) filings, \(facts) facts, \(Self.findings(in: first)) findings")
    let watch = Stopwatch()
    let again = try await assess.store().assessment
    print(String(format: "  assess again %8.3f s", watch.wallSeconds))
    try publish(again, isKept: true)
    for count in [1_000, 10_000] {
      let crowded = try Self.crowded(again.filings[0].filing, count)
      print("\(count) findings of three facts on one filing")
      try publish(crowded, isKept: false)
    }
  }

  /// Three times, since the first meets cold files.
  private func publish(_ assessment: Assessment, isKept: Bool) throws {
    for _ in 0..<3 {
      if FileManager.default.fileExists(atPath: settings.reportFolder) {
        try FileManager.default.removeItem(atPath: settings.reportFolder)
      }
      Memory.forgetPeak()
      let watch = Stopwatch()
      let paths = try PublishReports(settings: settings).run(assessment, isKept: isKept)
      let (wall, processor) = (watch.wallSeconds, watch.processorSeconds)
      let sizes = try paths.map { path in
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      }
      print(
        String(
          format: "  write %8.3f s, processor %.3f s, %d files, %.1f MB, largest %.2f MB, %d MiB",
          wall, processor, paths.count, Double(sizes.reduce(0, +)) / 1e6,
          Double(sizes.max() ?? 0) / 1e6, Memory.peak >> 20))
    }
  }

  private static func findings(in assessment: Assessment) -> Int {
    assessment.cards.reduce(0) { $0 + $1.findings.count }
  }

  private static func crowded(_ filing: Filing?, _ count: Int) throws -> Assessment {
    let concept = QName(
      namespace: "http://fasb.org/us-gaap/2024", localName: "LiabilitiesAndStockholdersEquity",
      prefix: "us-gaap")
    let entity = Entity(scheme: Entity.secScheme, identifier: "0000123456")
    let findings = (0..<count).map { index in
      let facts = (0..<3).map { part in
        Fact(
          aspects: Aspects(
            concept: concept, entity: entity, period: .instant(Moment(seconds: 1_735_689_600)),
            unit: .currency("USD")),
          value: .number(ExactDecimal(352_583_000_000 + index)), decimals: .places(-6),
          source: SourcePoint(
            document: filing?.documents.first?.name ?? "", line: index * 3 + part + 1,
            byteOffset: index * 300, elementID: "f-\(index)-\(part)"))
      }
      return Finding(
        rule: "balance-sheet-out-of-balance", check: .accounting, severity: .error,
        message: "Assets 352,583,000,000 differ from liabilities 290,437,000,000 and equity "
          + "62,147,000,000 by -1,000,000 at 2024-12-31; rounding explains at most 500,000.",
        facts: facts)
    }
    let line = Scorecard.Line(
      rule: "balance-sheet-out-of-balance", check: .accounting,
      outcome: Outcome(applied: count, findings: findings))
    let card = Scorecard(
      filing: filing, factCount: count, metricCount: 0, lines: [line], readGaps: [],
      score: .points(.zero))
    return Assessment(
      source: "bench.sqlite", store: nil, filings: [card], score: .points(.zero), asOf: nil)
  }
}
