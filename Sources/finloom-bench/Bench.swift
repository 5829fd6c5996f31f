import FilingModel
import Foundation
import Operations
import SourceFiles
import XBRLReader

/// Prints what reading and ingesting cost, as ratios to libxml2's empty parse of the same bytes.
///
/// With `assess FACTS...`, what assessing generated stores of these sizes costs; with
/// `report FILINGS...`, what writing the pages of such stores and of 10,000 findings costs; with
/// `formats FINDINGS...`, what writing so many findings costs; with `backup DATABASE...`, what snapshots
/// of these states of a database cost; with `generate FOLDER COUNT`, it writes generated filings and
/// measures nothing.
@main
struct Bench {
  static func main() async throws {
    let paths = Array(CommandLine.arguments.dropFirst())
    if paths.first == "generate", paths.count == 3, let count = Int(paths[2]) {
      try AssessBench.write(0..<count, to: URL(fileURLWithPath: paths[1]))
      return
    }
    if paths.first == "backup" { return try await BackupBench.run(Array(paths.dropFirst())) }
    if paths.first == "report" {
      for count in paths.dropFirst().compactMap({ Int($0) }) {
        try await ReportBench.run(filings: count)
      }
      return
    }
    if paths.first == "formats" {
      for count in paths.dropFirst().compactMap({ Int($0) }) { FormatsBench.run(findings: count) }
      return
    }
    if paths.first == "assess" {
      for size in paths.dropFirst().compactMap({ Int($0) }) {
        try await AssessBench.run(facts: size)
      }
      return
    }
    let bundles = try SourceFiles.bundles(at: paths.isEmpty ? ["fixtures/filings"] : paths).bundles
    var filings: [[DocumentBytes]] = []
    for bundle in bundles {
      filings.append(try bundle.load().map { DocumentBytes(name: $0.name, bytes: $0.bytes) })
    }
    print("\(filings.count) filings, \(filings.joined().reduce(0) { $0 + $1.bytes.count }) bytes")
    print("processor time, median of \(rounds) rounds, ratio to the empty parse")
    read("XML instances", filings.compactMap(\.first).filter { $0.name.hasSuffix(".xml") })
    read("inline documents", filings.compactMap(\.first).filter { !$0.name.hasSuffix(".xml") })
    read("with schema and linkbases", filings)
    print("each document, likewise")
    for document in filings.compactMap(\.first) { read(document.name, [document]) }
    print("wall time, median of \(rounds) rounds, ratio to one core's empty parse")
    try await ingest(paths, filings, keepsSources: false)
    try await ingest(paths, filings, keepsSources: true)
  }

  static let rounds = 9

  private static func read(_ name: String, _ documents: [DocumentBytes]) {
    read(name, documents.map { [$0] })
  }

  /// Rounds alternate between the floor and the reader, so that both meet the same machine.
  private static func read(_ name: String, _ filings: [[DocumentBytes]]) {
    var floor: [Double] = []
    var reader: [Double] = []
    var facts = 0
    for _ in 0..<rounds {
      floor.append(seconds { for document in filings.joined() { Floor.parse(document.bytes) } })
      facts = 0
      reader.append(
        seconds {
          for filing in filings { facts += factCount(of: filing) }
        })
    }
    guard facts > 0 else { return }
    line(name, median(reader), median(floor), facts)
  }

  private static func factCount(of filing: [DocumentBytes]) -> Int {
    do {
      return try XBRLReader.report(of: filing[0], companions: Array(filing.dropFirst()))
        .facts.count
    } catch {
      return 0
    }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let watch = Stopwatch()
    work()
    return watch.processorSeconds
  }

  private static func ingest(
    _ paths: [String], _ filings: [[DocumentBytes]], keepsSources: Bool
  ) async throws {
    var floor: [Double] = []
    var ingest: [Double] = []
    var facts = 0
    for _ in 0..<rounds {
      let watch = Stopwatch()
      for document in filings.joined() { Floor.parse(document.bytes) }
      floor.append(watch.wallSeconds)
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("finloom-bench-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var settings = Settings.standard
      settings.store = folder.appendingPathComponent("bench.sqlite").path
      settings.keepsSources = keepsSources
      let work = Stopwatch()
      facts = try await Ingest(settings: settings).run(paths).facts
      ingest.append(work.wallSeconds)
      try FileManager.default.removeItem(at: folder)
    }
    line(
      keepsSources ? "ingest with sources" : "ingest without sources",
      median(ingest), median(floor), facts)
  }

  private static func line(_ name: String, _ time: Double, _ floor: Double, _ facts: Int) {
    let figures = String(
      format: "%8.1f ms  %5.2fx  floor %7.1f ms  %8.0f facts/s", time * 1000, time / floor,
      floor * 1000, Double(facts) / time)
    let name = name.count > 26 ? String(name.suffix(26)) : name
    print(name.padding(toLength: 27, withPad: " ", startingAt: 0) + figures)
  }
}
