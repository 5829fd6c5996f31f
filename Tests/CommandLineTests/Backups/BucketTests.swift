import Foundation
import Support
import Testing

/// A server that speaks S3, as a variable names it: `address|bucket|access key|secret key`.
struct BucketServer: Sendable, CustomTestStringConvertible {
  let variable: String
  let bucket: String
  let environment: [String: String]

  var testDescription: String { variable }

  static let all = ["FINLOOM_S3", "FINLOOM_S3_STRICT"].compactMap { BucketServer($0) }

  private init?(_ variable: String) {
    let value = ProcessInfo.processInfo.environment[variable] ?? ""
    let parts = value.split(separator: "|").map { String($0) }
    guard parts.count == 4 else {
      print("\(variable) names no server: backups to a bucket are not tested against it")
      return nil
    }
    self.variable = variable
    bucket = parts[1]
    environment = [
      "FINLOOM_S3_ENDPOINT": parts[0], "AWS_ACCESS_KEY_ID": parts[2],
      "AWS_SECRET_ACCESS_KEY": parts[3], "FINLOOM_BACKUP_KEY": "a key of more than sixteen bytes",
    ]
  }
}

@Suite("Backups and checkpoints in a bucket")
struct BucketTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Tool.run(
      ["ingest", Repository.path("fixtures/filings/0000100885-13-900001")], in: folder.url)
  }

  @Test("Snapshots go there and come back, and so do checkpoints", arguments: BucketServer.all)
  func roundTrip(server: BucketServer) throws {
    let place = "s3://\(server.bucket)/\(UUID().uuidString)"
    func run(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(arguments, in: folder.url, environment: server.environment)
    }
    for kind in ["--full", "--incremental", "--full"] {
      let made = try run("backup", "create", kind, "--repository", place)
      #expect(made.status == 0, "\(made.errors)")
      _ = try run("assess")
    }
    #expect(
      try run("backup", "verify", "--all", "--restore", "--repository", place).status == 0)
    let pruned = try run(
      "backup", "prune", "--keep-last", "1", "--grace-hours", "0", "--repository", place)
    #expect(pruned.status == 0)
    #expect(try run("backup", "verify", "--all", "--repository", place).status == 0)
    let restored = try run(
      "backup", "restore", "--repository", place, "--store", "restored.sqlite")
    #expect(restored.status == 0, "\(restored.errors)")
    _ = try run("audit", "init", "--origin", "example.com/log", "--key-file", "key")
    #expect(try run("audit", "publish", "--key-file", "key", place + "/log").status == 0)
    #expect(try run("audit", "verify", "--key-file", "key", place + "/log").status == 0)
    #expect(try run("audit", "export", "--key-file", "key", place + "/tiles").status == 0)
  }

  @Test("A wrong secret is refused, and nothing is made", arguments: BucketServer.all)
  func wrongSecret(server: BucketServer) throws {
    let environment = server.environment.merging(["AWS_SECRET_ACCESS_KEY": "wrong"]) { $1 }
    let refused = try Tool.run(
      ["backup", "create", "--full", "--repository", "s3://\(server.bucket)/wrong"],
      in: folder.url, environment: environment)
    #expect(refused.status == 77, "\(refused.errors)")
    #expect(!refused.errors.contains("wrong-secret"))
  }

  @Test("Without credentials, and with a bucket that is not there, it says what to do")
  func nothingThere() throws {
    let bare = try Tool.run(
      ["backup", "list", "--repository", "s3://somewhere/x"], in: folder.url)
    #expect(bare.status == 77)
    #expect(bare.complaint.contains("AWS_ACCESS_KEY_ID"))
    guard let server = BucketServer.all.first else { return }
    let missing = try Tool.run(
      ["backup", "list", "--repository", "s3://no-such-bucket-here/x"], in: folder.url,
      environment: server.environment)
    #expect(missing.status == 66, "\(missing.errors)")
  }

  @Test("A server that nobody answers for is unavailable")
  func unreachable() throws {
    let run = try Tool.run(
      ["backup", "create", "--full", "--repository", "s3://bucket/x"], in: folder.url,
      environment: [
        "FINLOOM_S3_ENDPOINT": "http://127.0.0.1:9", "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
      ])
    #expect(run.status == 69, "\(run.errors)")
    let log = try Tool.run(["audit", "log", "--last", "1"], in: folder.url).output
    #expect(log.contains("backup create ends: "))
    #expect(!log.contains("backup create ends: done"))
  }
}
