import FilingModel
import Foundation
import GeneratedFilings
import Operations

/// What ingesting and assessing stores of generated filings cost, by size.
struct AssessBench {
  private let folder: URL
  private let facts: Int

  /// Makes a store of at least some facts in a folder of its own, prints figures, removes the folder.
  static func run(facts: Int) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("finloom-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await AssessBench(folder: folder, facts: facts).run()
  }

  private var settings: Settings {
    var settings = Settings.standard
    settings.store = folder.appendingPathComponent("bench.sqlite").path
    settings.keepsSources = false
    return settings
  }

  private func run() async throws {
    let ingested = try await ingest()
    let bytes = try FileManager.default.attributesOfItem(atPath: settings.store)[.size] as? Int ?? 0
    print("\(ingested.facts) facts in \(ingested.filings) filings, store of \(bytes) bytes")
    line("ingest", ingested.seconds, ingested.facts)
    line("  first tenth", ingested.first, ingested.facts / 10)
    line("  last tenth", ingested.last, ingested.facts / 10)
    for name in ["assess, full", "assess, full again"] {
      try await assess(name, readsSources: true, ingested.facts)
    }
    for name in ["assess", "assess again"] {
      try await assess(name, readsSources: false, ingested.facts)
    }
  }

  private func assess(_ name: String, readsSources: Bool, _ facts: Int) async throws {
    Memory.forgetPeak()
    let watch = Stopwatch()
    let result = try await Assess(
      settings: settings, readsSources: readsSources, keepsOutcomes: true
    ).store()
    let errors = result.assessment.count(of: .error)
    line(name, watch.wallSeconds, facts, "\(Memory.peak >> 10) MiB, \(errors) errors")
  }

  private func line(_ name: String, _ seconds: Double, _ facts: Int, _ more: String = "") {
    let figures = String(
      format: "%9.3f s  %7.3f us a fact  %9.0f facts/s  ", seconds,
      seconds / Double(facts) * 1e6, Double(facts) / seconds)
    print(name.padding(toLength: 20, withPad: " ", startingAt: 0) + figures + more)
  }

  // MARK: - Ingesting

  private struct Ingested {
    var filings = 0
    var facts = 0
    var seconds = 0.0
    var first = 0.0
    var last = 0.0
  }

  /// Filings are written to a folder and ingested by the hundred, as they would come from a download.
  private func ingest() async throws -> Ingested {
    var ingested = Ingested()
    var parts: [(facts: Int, seconds: Double)] = []
    while ingested.facts < facts {
      let batch = folder.appendingPathComponent("batch")
      try Self.write(ingested.filings..<ingested.filings + Self.batch, to: batch)
      let watch = Stopwatch()
      let found = try await Ingest(settings: settings).run([batch.path])
      parts.append((found.facts, watch.wallSeconds))
      try FileManager.default.removeItem(at: batch)
      ingested.filings += found.added.count
      ingested.facts += found.facts
      guard found.failures.isEmpty, found.facts > 0 else { break }
    }
    ingested.seconds = parts.reduce(0) { $0 + $1.seconds }
    let tenth = max(1, parts.count / 10)
    ingested.first = Self.seconds(of: parts.prefix(tenth), for: ingested.facts / 10)
    ingested.last = Self.seconds(of: parts.suffix(tenth), for: ingested.facts / 10)
    return ingested
  }

  private static let batch = 50

  /// Writes generated filings, each into a folder of its own.
  static func write(_ numbers: Range<Int>, to folder: URL) throws {
    for number in numbers {
      let filing = GeneratedFilings.filing(number)
      let home = folder.appendingPathComponent(filing.accession)
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      for (name, bytes) in filing.documents {
        try Data(bytes).write(to: home.appendingPathComponent(name))
      }
    }
  }

  private static func seconds(
    of parts: ArraySlice<(facts: Int, seconds: Double)>, for facts: Int
  ) -> Double {
    let seconds = parts.reduce(0) { $0 + $1.seconds }
    let done = parts.reduce(0) { $0 + $1.facts }
    return seconds * Double(facts) / Double(max(1, done))
  }
}
