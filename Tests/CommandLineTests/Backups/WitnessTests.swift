import Foundation
import Support
import Testing

/// A witness that nobody here wrote, on loopback: aics-witness of the folder that `FINLOOM_TLOG` names.
private final class Witness {
  let address: String
  let key: String
  private let process = Process()

  /// Nil where the variable names none, after a line that says what is not tested.
  init?(for log: String, origin: String, in folder: TemporaryFolder) throws {
    let tools = ProcessInfo.processInfo.environment["FINLOOM_TLOG"] ?? ""
    let program = tools + "/packages/bin/aics-witness"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("FINLOOM_TLOG names no witness: nothing is cosigned")
      return nil
    }
    let config = folder.path("witness.json")
    let port = try Self.freePort()
    address = "http://127.0.0.1:\(port)"
    let made = try Self.run(
      program, "init", "-c", config, "--name", "witness.example/w1", "--listen",
      "127.0.0.1:\(port)")
    key =
      made.split(whereSeparator: \.isWhitespace).first {
        $0.hasPrefix("witness.example/w1+")
      }.map { String($0) } ?? ""
    _ = try Self.run(program, "add-log", "-c", config, "--origin", origin, "--vkey", log)
    // Ends with the tests, however they end.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = [
      "--pdeathsig", "KILL", program, "serve", "-c", config, "--log-level", "ERROR",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 where !Self.listens(port) { usleep(50_000) }
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private static func freePort() throws -> Int {
    let python =
      "import socket; s=socket.socket(); s.bind(('127.0.0.1',0)); print(s.getsockname()[1])"
    return Int(
      try run("/usr/bin/env", "python3", "-c", python).trimmingCharacters(
        in: .whitespacesAndNewlines)) ?? 0
  }

  private static func listens(_ port: Int) -> Bool {
    let python = "import socket,sys; sys.exit(socket.socket().connect_ex(('127.0.0.1',\(port))))"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", python]
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite("Witnesses of the log")
struct WitnessTests {
  @Test("A witness cosigns a log that grows, and none that was cut")
  func witness() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(arguments, in: folder.url)
    }
    let made = try run("audit", "init", "--origin", "example.com/log", "--key-file", "key")
    let verifier = try #require(made.output.split(separator: "\n").last.map { String($0) })
    guard let witness = try Witness(for: verifier, origin: "example.com/log", in: folder)
    else { return }
    func publish(to place: String) throws -> Tool.Run {
      try run(
        "audit", "publish", "--key-file", "key", place, "--witness", witness.address,
        "--witness-key", witness.key)
    }
    let copy = folder.path("copy.sqlite")
    try FileManager.default.copyItem(atPath: folder.path("finloom.sqlite"), toPath: copy)
    for _ in 0..<3 {
      let published = try publish(to: "published")
      #expect(published.status == 0, "\(published.errors)")
      #expect(published.output.contains("cosigned by witness.example/w1"))
      _ = try run("ingest", Repository.path("fixtures/filings/0000100885-13-900001"))
    }
    let held = try String(contentsOfFile: folder.path("published/checkpoint"), encoding: .utf8)
    #expect(held.contains("— witness.example/w1 "))
    // The store as it was, and another story from there on.
    for part in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.path("finloom.sqlite" + part))
    }
    try FileManager.default.moveItem(atPath: copy, toPath: folder.path("finloom.sqlite"))
    let refused = try publish(to: "elsewhere")
    #expect(refused.status == 76, "\(refused.output)\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("elsewhere/checkpoint")))
  }
}
