import Backups
import FilingModel
import Foundation
import Transport

/// What a full and an incremental snapshot of two states of a database cost, whatever is in it.
struct BackupBench {
  private let folder: URL

  static func run(_ states: [String]) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("finloom-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await BackupBench(folder: folder).run(states)
  }

  private func run(_ states: [String]) async throws {
    let storage = try FolderStorage(path("repository"), create: true)
    let key = BackupKey("the key of a benchmark")
    let repository = try await BackupRepository.openOrCreate(storage, key: key).0
    for (number, state) in states.enumerated() {
      let image = try image(state)
      try await measured(number == 0 ? "full" : "incremental", image.pageSize * image.pageCount) {
        let creation = try await repository.create(
          number == 0 ? .full : .incremental, image, at: Moment(seconds: 1_800_000_000 + number))
        return
          "\(creation.snapshot.storedSize) bytes, \(creation.pages) of \(creation.pageCount) pages"
      }
      try Data(contentsOf: URL(fileURLWithPath: state)).write(
        to: URL(fileURLWithPath: path("last")))
    }
    let snapshots = try await repository.snapshots()
    let size = snapshots.last?.imageSize ?? 0
    try await measured("verify", size) {
      let found = try await repository.verify(
        snapshots, .pages, scratch: path("scratch"), at: Moment(seconds: 1_900_000_000))
      return "\(found.problems.count) problems"
    }
    guard let last = snapshots.last else { return }
    try await measured("restore", size) {
      try await repository.restore(last, to: path("restored"))
      return ""
    }
  }

  private func measured(
    _ name: String, _ size: Int, _ body: () async throws -> String
  ) async throws {
    Memory.forgetPeak()
    let watch = Stopwatch()
    let result = try await body()
    let seconds = watch.wallSeconds
    let figures = String(
      format: "%8.3f s  %7.1f MB/s  %4d MiB  ", seconds, Double(size) / 1e6 / seconds,
      Memory.peak >> 10)
    print(name.padding(toLength: 12, withPad: " ", startingAt: 0) + figures + result)
  }

  /// The page size stands in bytes 16 and 17 of a database (SQLite file format, section 1.3.2).
  private func image(_ path: String) throws -> BackupImage {
    let header =
      try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: 100) ?? Data()
    let stated = Int(header[16]) << 8 | Int(header[17])
    let pageSize = stated == 1 ? 65_536 : stated
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    return BackupImage(
      path: path, pageSize: pageSize, pageCount: size / pageSize,
      content: SnapshotContent(
        store: "bench", stateDigest: "", filings: 0, facts: 0, rows: [:], schemaVersion: 0,
        sqliteVersion: "", tool: "", logSize: 0, logRoot: "", checkpoint: nil),
      lastImagePath: self.path("last"))
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
