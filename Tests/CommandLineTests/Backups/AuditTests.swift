import Foundation
import Support
import Testing

@Suite("The audit log on the command line")
struct AuditTests {
  let folder: TemporaryFolder
  /// The public key of the log.
  let verifier: String

  /// A store with filings, whose checkpoint is published.
  init() throws {
    folder = try TemporaryFolder()
    let made = try Tool.run(
      ["audit", "init", "--origin", "example.com/log", "--key-file", "key"], in: folder.url)
    verifier = made.output.split(separator: "\n").last.map { String($0) } ?? ""
    _ = try Tool.run(
      ["ingest", Repository.path("fixtures/filings/0000100885-13-900001")], in: folder.url)
    _ = try Tool.run(["audit", "publish", "--key-file", "key", "published"], in: folder.url)
    _ = try Tool.run(
      ["ingest", Repository.path("fixtures/filings/0000100885-13-900002")], in: folder.url)
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.url)
  }

  private func verify(_ flags: String...) throws -> Tool.Run {
    try Tool.run(
      ["audit", "verify", "--verifier", verifier, "published"] + flags, in: folder.url)
  }

  private func sql(_ statements: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys; d=sqlite3.connect('finloom.sqlite'); d.executescript(sys.argv[1]); d.close()",
      statements,
    ]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// What whoever has the file can do: the guards fall first.
  private let withoutGuards = """
    DROP TRIGGER audit_entry_update; DROP TRIGGER audit_entry_delete;
    DROP TRIGGER audit_entry_insert;
    """

  @Test("An untouched log is sound, and its published checkpoints hold")
  func sound() throws {
    let verified = try verify("--facts")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("1 of 1 published checkpoint"))
    #expect(verified.output.hasSuffix("sound\n"))
  }

  @Test(
    "Whatever is done to the log is found",
    arguments: [
      (
        "an entry is edited",
        "UPDATE audit_entry SET bytes = cast(replace(bytes, 'begin', 'begun') AS BLOB);"
      ),
      ("one is removed", "DELETE FROM audit_entry WHERE id = 3;"),
      ("the end is cut off", "DELETE FROM audit_entry WHERE id > 3;"),
      (
        "two change places",
        """
        UPDATE audit_entry SET id = 900 WHERE id = 2; UPDATE audit_entry SET id = 2 WHERE id = 3;
        UPDATE audit_entry SET id = 3 WHERE id = 900;
        """
      ),
      ("all are gone", "DELETE FROM audit_entry;"),
    ])
  func tampered(what: String, statements: String) throws {
    try sql(withoutGuards + statements)
    let verified = try verify()
    #expect(verified.status == 76, "\(what): \(verified.output)")
    #expect(verified.output.contains("tampered: "))
  }

  @Test("An older copy in the store's place is found, though nothing in it is wrong")
  func rolledBack() throws {
    let store = folder.url.appendingPathComponent("finloom.sqlite")
    let copy = folder.url.appendingPathComponent("copy.sqlite")
    try FileManager.default.copyItem(at: store, to: copy)
    _ = try run("ingest", Repository.path("fixtures/filings/0000021344-25-900001"))
    _ = try run("audit", "publish", "--key-file", "key", "published")
    #expect(try verify().status == 0)
    for part in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store.path + part)
    }
    try FileManager.default.removeItem(at: store)
    try FileManager.default.moveItem(at: copy, to: store)
    let verified = try verify()
    #expect(verified.status == 76)
    #expect(verified.output.contains("truncated: checkpoint published/"))
  }

  @Test(
    "A change of the data that no entry tells of is found",
    arguments: [
      (
        "a filing is taken away",
        """
        PRAGMA foreign_keys=OFF; DELETE FROM filing WHERE id = 1;
        """
      ),
      ("a fact is changed", "UPDATE fact SET significand = significand + 1 WHERE ordinal = 3;"),
      ("a fact is taken away", "DELETE FROM fact WHERE filing = 1 AND ordinal = 50;"),
      ("a filing gets another digest", "UPDATE filing SET fact_digest = 'x' WHERE id = 1;"),
    ])
  func changedData(what: String, statements: String) throws {
    try sql(statements)
    let verified = try verify()
    #expect(verified.status == 76, "\(what): \(verified.output)")
  }

  @Test(
    "What somebody changed stays found, whatever is run after",
    arguments: [
      "UPDATE filing SET registrant = 'EVIL' WHERE id = 1;",
      "UPDATE filing SET registrant = 'EVIL' WHERE id = 1; UPDATE data_change SET count = 0;",
      "DROP TRIGGER fact_update;",
    ])
  func stays(statements: String) throws {
    try sql(statements)
    #expect(try verify().status == 76)
    _ = try run("assess")
    _ = try run("ingest", Repository.path("fixtures/filings/0000021344-25-900001"))
    let verified = try verify()
    #expect(verified.status == 76, "\(verified.output)")
  }

  @Test("A number that no entry can have ends the reading of none")
  func hugeNumber() throws {
    try sql(
      withoutGuards + "INSERT INTO audit_entry SELECT 9223372036854775807, bytes FROM audit_entry "
        + "WHERE id = 1; INSERT INTO audit_entry SELECT -5, bytes FROM audit_entry WHERE id = 1;")
    #expect(try verify().status == 76)
  }

  @Test("A fact that is changed without a trace is found when facts are read")
  func silentChange() throws {
    try sql(
      """
      DROP TRIGGER fact_update;
      UPDATE fact SET significand = significand + 1 WHERE filing = 1 AND significand > 1000;
      """)
    let verified = try verify("--facts")
    #expect(verified.status == 76)
    #expect(verified.output.contains("are others than entry"))
  }

  @Test("A checkpoint that somebody else signed, or edited, does not hold")
  func foreignCheckpoint() throws {
    _ = try run("audit", "init", "--origin", "example.com/log", "--key-file", "other")
    _ = try run("audit", "publish", "--key-file", "other", "elsewhere")
    let foreign = try Tool.run(
      ["audit", "verify", "--verifier", verifier, "elsewhere"], in: folder.url)
    #expect(foreign.status == 76)
    #expect(foreign.output.contains("badSignature"))
  }

  @Test("A proof holds for its entry and for no other, without the store")
  func proof() throws {
    #expect(try run("audit", "prove", "3", "--key-file", "key", "--output", "p").status == 0)
    try FileManager.default.removeItem(atPath: folder.path("finloom.sqlite"))
    #expect(try run("audit", "prove", "--check", "p", "--verifier", verifier).status == 0)
    let entry = try String(contentsOfFile: folder.path("p.entry"), encoding: .utf8)
    _ = try folder.write(entry.replacing("\"version\":1", with: "\"version\":2"), to: "p.entry")
    #expect(try run("audit", "prove", "--check", "p", "--verifier", verifier).status == 76)
  }

  @Test("Who, what, with which arguments and outcome stands in the log, and no secret")
  func entries() throws {
    _ = try Tool.run(
      ["ingest", "/nowhere/at-all", "https://me:hunter2@example.com/x"], in: folder.url,
      environment: ["FINLOOM_RUN_ID": "run-of-the-test"])
    let log = try run("audit", "log", "--run", "run-of-the-test", "--format", "json").output
    #expect(log.contains(#"\"arguments\":[\"ingest\",\"/nowhere/at-all\""#))
    #expect(log.contains("me:***@example.com"))
    #expect(!log.contains("hunter2"))
    #expect(log.contains(#"\"event\":\"end\""#))
    #expect(log.contains(#"\"outcome\":\"nothing read\""#))
  }

  @Test("An export after checkpoints were published at its place has every tile")
  func exportAfterPublishing() throws {
    let program = (ProcessInfo.processInfo.environment["FINLOOM_TLOG"] ?? "") + "/tlogverify"
    for _ in 0..<2 {
      #expect(try run("audit", "export", "--key-file", "key", "tiles").status == 0)
      #expect(try run("audit", "publish", "--key-file", "key", "tiles").status == 0)
    }
    #expect(try run("audit", "export", "--key-file", "key", "tiles").status == 0)
    let bundles = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("tiles/tile/entries/000.p"))
    let sizes = bundles.compactMap { Int($0) }.sorted()
    let checkpoint = try String(contentsOfFile: folder.path("tiles/checkpoint"), encoding: .utf8)
    #expect(checkpoint.split(separator: "\n")[1] == "\(try #require(sizes.last))")
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("FINLOOM_TLOG names no tlogverify: the export is not verified by others")
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [folder.path("tiles"), verifier]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("The snapshots of a repository bear witness to the log too")
  func snapshots() throws {
    _ = try run("backup", "create", "--full", "--repository", "repository")
    let sound = try run("audit", "verify", "--repository", "repository")
    #expect(sound.status == 0)
    #expect(sound.output.contains("1 of 1 published checkpoint"))
    try sql(withoutGuards + "DELETE FROM audit_entry WHERE id > 5;")
    let cut = try run("audit", "verify", "--repository", "repository")
    #expect(cut.status == 76)
    #expect(cut.output.contains("tampered: snapshot "))
  }

  @Test("Two ingests that run at the same time leave a log that is sound")
  func concurrent() throws {
    let filings = Repository.path("fixtures/filings")
    let first = try Tool.start(["ingest", filings], in: folder.url)
    _ = try run("backup", "create", "--full", "--repository", "repository")
    first.waitUntilExit()
    let verified = try verify()
    #expect(verified.status == 0, "\(verified.output)")
  }
}
