import Foundation
import Testing

/// Runs the built `finloom-audit` the way a user does.
enum Tool {
  struct Run: Sendable {
    let status: Int32
    let output: String
    let errors: String

    /// The first line that complains.
    var complaint: String {
      errors.split(separator: "\n").first { $0.hasPrefix("finloom-audit:") }.map { String($0) }
        ?? ""
    }
  }

  /// The folder of build products, where the test bundle lies too.
  private static let folder = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()

  static func run(
    _ arguments: [String], in directory: URL, environment: [String: String] = [:],
    asNobody: Bool = false
  ) throws -> Run {
    let process = prepared(arguments, in: directory, environment: environment)
    if asNobody, geteuid() == 0 { step(process, downToNobodyIn: directory) }
    let outputs = (Pipe(), Pipe())
    process.standardOutput = outputs.0
    process.standardError = outputs.1
    try process.run()
    let errors = Drain(outputs.1)
    let output = outputs.0.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: errors.text)
  }

  static var path: String { folder.appendingPathComponent("finloom-audit").path }

  /// What a shell command shows on a terminal of its own, made by `script`.
  static func inTerminal(_ command: String, in directory: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", command, "/dev/null"]
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Starts the program and does not wait for it; what it writes is dropped.
  static func start(_ arguments: [String], in directory: URL) throws -> Process {
    let process = prepared(arguments, in: directory, environment: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func prepared(
    _ arguments: [String], in directory: URL, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = folder.appendingPathComponent("finloom-audit")
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
    return process
  }

  /// The superuser may read everything, so rights can only be tested as somebody else.
  private static func step(_ process: Process, downToNobodyIn directory: URL) {
    let command = [process.executableURL?.path ?? ""] + (process.arguments ?? [])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups"] + command
  }

  /// Reads a pipe beside the caller, so that neither pipe can fill up and stop the process.
  private final class Drain: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    /// Written before the signal, read after it.
    private var data = Data()

    init(_ pipe: Pipe) {
      let handle = pipe.fileHandleForReading
      DispatchQueue.global().async {
        self.data = handle.readDataToEndOfFile()
        self.done.signal()
      }
    }

    var text: String {
      done.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}
