internal import Foundation

/// A secret from the environment, a file, or a command that prints it; the first that is set counts.
enum SecretSource {
  /// Nil when none is set; an error of kind `permission` when the one that is cannot be had.
  static func text(
    variable: String?, file: String, command: String, for purpose: String
  ) throws(OperationError) -> String? {
    if let variable { return variable }
    if !file.isEmpty { return try contents(of: file, purpose) }
    return command.isEmpty ? nil : try output(of: command, purpose)
  }

  private static func contents(
    of file: String, _ purpose: String
  ) throws(OperationError) -> String {
    do {
      return try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    } catch {
      throw OperationError(
        .permission, doing: "reading \(purpose) in", what: file,
        cause: error.localizedDescription)
    }
  }

  /// Runs the command by the shell; what it says on standard error is the user's to see.
  private static func output(
    of command: String, _ purpose: String
  ) throws(OperationError) -> String {
    func refused(_ cause: String) -> OperationError {
      OperationError(
        .permission, doing: "reading \(purpose) from", what: "the command of the settings",
        cause: cause)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    let bytes: Data
    do {
      try process.run()
      bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw refused(error.localizedDescription)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw refused("it ended with status \(process.terminationStatus)")
    }
    guard bytes.count <= 65_536, let text = String(bytes: bytes, encoding: .utf8) else {
      throw refused("it prints no text of at most 65,536 bytes")
    }
    return text
  }
}
