import FilingModel
import Foundation
import Support
import Transport

@testable import Backups

/// A folder with images, and a repository in memory they are backed up to.
final class Workshop {
  let folder: TemporaryFolder
  let storage = MemoryStorage()
  let repository: BackupRepository
  private var clock = 1_900_000_000

  init(key: String? = nil) async throws {
    folder = try TemporaryFolder()
    repository = try await BackupRepository.openOrCreate(
      storage, key: key.flatMap { BackupKey($0) }
    ).0
  }

  /// An image whose pages are filled with the letters of a text, a page each.
  func image(
    _ letters: String, pageSize: Int = 512, store: String = "store"
  ) throws -> BackupImage {
    let bytes = letters.utf8.enumerated().flatMap { number, letter in
      // Different pages compress differently.
      (0..<pageSize).map { UInt8(truncatingIfNeeded: Int(letter) &+ $0 &* (number % 7)) }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path("next")))
    return BackupImage(
      path: folder.path("next"), pageSize: pageSize, pageCount: letters.utf8.count,
      content: SnapshotContent(
        store: store, stateDigest: "", filings: 1, facts: letters.utf8.count, rows: [:],
        schemaVersion: 1, sqliteVersion: "3", tool: "1", logSize: 0, logRoot: "",
        checkpoint: nil),
      lastImagePath: folder.path("last"))
  }

  @discardableResult
  func back(
    up letters: String, _ kind: SnapshotKind = .incremental, pageSize: Int = 512,
    store: String = "store", keepsLast: Bool = true, after seconds: Int = 3_600
  ) async throws -> BackupCreation {
    clock += seconds
    let image = try image(letters, pageSize: pageSize, store: store)
    let creation = try await repository.create(kind, image, at: Moment(seconds: clock))
    try? FileManager.default.removeItem(atPath: folder.path("last"))
    if keepsLast {
      try FileManager.default.moveItem(
        atPath: folder.path("next"), toPath: folder.path("last"))
    }
    return creation
  }

  /// What a snapshot gives back.
  func bytes(of snapshot: BackupSnapshot) async throws -> Data {
    try await repository.restore(snapshot, to: folder.path("restored"))
    return try Data(contentsOf: URL(fileURLWithPath: folder.path("restored")))
  }

  /// What an image of these letters holds.
  func bytes(of letters: String, pageSize: Int = 512) throws -> Data {
    let path = try image(letters, pageSize: pageSize).path
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  func verifyAll(_ depth: VerificationDepth = .pages) async throws -> BackupVerification {
    try await repository.verify(
      try await repository.snapshots(), depth, scratch: folder.path("scratch"),
      at: Moment(seconds: clock))
  }

  var now: Moment { Moment(seconds: clock) }
}
