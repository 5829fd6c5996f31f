import Foundation
import Support
import Testing

@Suite("Backups on the command line")
struct BackupTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Tool.run(
      ["ingest", Repository.path("fixtures/filings/0000100885-13-900001")], in: folder.url)
  }

  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.url, environment: environment)
  }

  private func backup(_ kind: String) throws -> Tool.Run {
    try run("backup", "create", "--\(kind)", "--repository", "repository")
  }

  private func assessment(of store: String) throws -> String {
    // The path of the store stands in the page's head.
    try run("assess", "--store", store, "--format", "json").output
      .replacing(store, with: "store")
  }

  @Test("What is restored is judged as the store was when the snapshot was taken")
  func restored() throws {
    #expect(try backup("full").status == 0)
    let then = try assessment(of: "finloom.sqlite")
    _ = try run("ingest", Repository.path("fixtures/filings"))
    #expect(try backup("incremental").status == 0)
    let list = try run("backup", "list", "--repository", "repository").output
    let first = try #require(list.split(separator: "\n").dropFirst().first?.prefix(12))
    let restore = try run(
      "backup", "restore", "--repository", "repository", "--snapshot", String(first),
      "--store", "old.sqlite")
    #expect(restore.status == 0, "\(restore.errors)")
    #expect(try assessment(of: "old.sqlite") == then)
    #expect(try run("audit", "verify", "--store", "old.sqlite").status == 0)
  }

  @Test("A store that is there keeps its place, and with --force its bytes")
  func force() throws {
    _ = try backup("full")
    let refused = try run("backup", "restore", "--repository", "repository")
    #expect(refused.status == 73)
    #expect(refused.complaint.contains("--force"))
    _ = try run("ingest", Repository.path("fixtures/filings/0000100885-13-900002"))
    let forced = try run("backup", "restore", "--repository", "repository", "--force")
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(try run("doctor").output.contains("rows of filing: 1"))
    let aside = try run("doctor", "--store", "finloom.sqlite.replaced-1")
    #expect(aside.output.contains("rows of filing: 2"))
  }

  @Test("What is no store, or lies in the repository, is not replaced")
  func notReplaced() throws {
    _ = try backup("full")
    _ = try folder.write("", to: "folder/file")
    let packs = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("repository/packs"))
    let pack = "repository/packs/\(try #require(packs.first))"
    for place in ["folder", ".", pack, "repository/new.sqlite"] {
      let refused = try run(
        "backup", "restore", "--repository", "repository", "--store", place, "--force")
      #expect(refused.status == 73, "\(place): \(refused.errors)")
    }
    #expect(try run("backup", "verify", "--repository", "repository").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("folder/file")))
  }

  @Test("A link in the cache leads nowhere")
  func linkInCache() throws {
    _ = try folder.write("precious", to: "precious")
    try FileManager.default.createDirectory(
      atPath: folder.path("finloom.sqlite.backup"), withIntermediateDirectories: true)
    for name in ["last", "next"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("finloom.sqlite.backup/\(name)"),
        withDestinationPath: folder.path("precious"))
    }
    for kind in ["full", "incremental"] { #expect(try backup(kind).status == 0) }
    #expect(
      try String(contentsOfFile: folder.path("precious"), encoding: .utf8) == "precious")
  }

  @Test("A trial of restoring says what it would do, and does nothing")
  func trial() throws {
    _ = try backup("full")
    let trial = try run(
      "backup", "restore", "--repository", "repository", "--dry-run", "--store", "new.sqlite",
      "--at", "2099-01-01")
    #expect(trial.status == 0)
    #expect(trial.output.contains("days before the moment asked for"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("new.sqlite")))
    let early = try run(
      "backup", "restore", "--repository", "repository", "--at", "2001-01-01", "--dry-run")
    #expect(early.status == 66)
  }

  @Test("Verifying with a restore assesses the copy; a manifest of the fixtures is matched")
  func verified() throws {
    _ = try run("ingest", Repository.path("fixtures/filings"))
    _ = try backup("full")
    let golden = Repository.path("fixtures/backups/filings.json")
    let verified = try run(
      "backup", "verify", "--repository", "repository", "--restore", "--against", golden)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    #expect(verified.output.contains("assessed: 100 of 100"))
    let list = try run("backup", "list", "--repository", "repository").output
    #expect(!list.contains("never"))
  }

  @Test("A restored store that is not the manifest's says what differs")
  func unlikeManifest() throws {
    _ = try backup("full")
    let verified = try run(
      "backup", "verify", "--repository", "repository", "--against",
      Repository.path("fixtures/backups/filings.json"))
    #expect(verified.status == 76)
    #expect(verified.output.contains("0000320193-25-000057 is not there"))
  }

  @Test("Damage is found and named, and nothing is restored from it")
  func damaged() throws {
    _ = try backup("full")
    let packs = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("repository/packs"))
    let pack = folder.path("repository/packs/\(try #require(packs.first))")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: pack))
    let verified = try run("backup", "verify", "--repository", "repository")
    #expect(verified.status == 76)
    #expect(verified.output.contains("another SHA-256 than its name"))
    let restore = try run(
      "backup", "restore", "--repository", "repository", "--store", "new.sqlite")
    #expect(restore.status == 76)
    #expect(!FileManager.default.fileExists(atPath: folder.path("new.sqlite")))
  }

  @Test("The key may come from the environment, a file or a command, and must be the right one")
  func keys() throws {
    let key = "a key of more than sixteen bytes"
    _ = try folder.write(key + "\n", to: "key")
    _ = try folder.write(
      "backup:\n  keyCommand: cat key\n", to: "command/finloom.development.yaml")
    _ = try folder.write("backup:\n  keyFile: key\n", to: "file/finloom.development.yaml")
    let made = try run(
      "backup", "create", "--full", "--repository", "r",
      environment: ["FINLOOM_BACKUP_KEY": key])
    #expect(made.errors.contains("encrypted"))
    for folder in ["command", "file"] {
      #expect(
        try run("backup", "verify", "--repository", "r", "--config", folder).status == 0)
    }
    let none = try run("backup", "verify", "--repository", "r")
    #expect(none.status == 77)
    #expect(none.complaint.contains("FINLOOM_BACKUP_KEY"))
    let wrong = try run(
      "backup", "verify", "--repository", "r",
      environment: ["FINLOOM_BACKUP_KEY": "another key of that length"])
    #expect(wrong.status == 77)
    #expect(!(wrong.errors + none.errors + made.errors).contains(key))
  }

  @Test("Without a repository, a store or a place each says so with its own status")
  func absent() throws {
    #expect(try run("backup", "list", "--repository", "nothing").status == 66)
    #expect(try run("backup", "list").status == 78)
    _ = try folder.write("", to: "empty/.keep")
    #expect(try run("backup", "list", "--repository", "empty").status == 66)
    let noStore = try run(
      "backup", "create", "--full", "--repository", "r", "--store", "none.sqlite")
    #expect(noStore.status == 66)
    #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
    #expect(try run("backup", "create", "--repository", "r").status == 64)
  }

  @Test("A folder nobody may write to is a matter of permission")
  func readOnly() throws {
    _ = try folder.write("", to: "locked/.keep")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.path("locked"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    where name.hasPrefix("finloom") {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: folder.path(name))
    }
    let refused = try Tool.run(
      ["backup", "create", "--full", "--repository", "locked/r"], in: folder.url, asNobody: true)
    #expect(refused.status == 77, "\(refused.errors)")
  }

  @Test("Pruning says why each snapshot stays, and takes the others away")
  func pruned() throws {
    for _ in 0..<3 { _ = try backup("full") }
    let trial = try run(
      "backup", "prune", "--repository", "repository", "--keep-last", "1", "--grace-hours", "0",
      "--dry-run")
    #expect(trial.output.components(separatedBy: "- goes").count == 3)
    let pruned = try run(
      "backup", "prune", "--repository", "repository", "--keep-last", "1", "--grace-hours", "0")
    #expect(pruned.status == 0)
    #expect(pruned.output.contains("4 objects removed"))
    let verified = try run("backup", "verify", "--all", "--repository", "repository")
    #expect(verified.output.hasPrefix("1 snapshot of repository"))
    #expect(verified.status == 0)
    for count in ["0", "-1", "9223372036854775807"] {
      let refused = try run(
        "backup", "prune", "--repository", "repository", "--keep-last=\(count)")
      #expect(refused.status == 78, "\(count)")
    }
  }
}
