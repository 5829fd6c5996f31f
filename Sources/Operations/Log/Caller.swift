internal import Foundation
internal import Glibc

/// Who runs which command: what every entry of the audit log begins with.
package struct Caller: Hashable, Sendable {
  /// For example `ingest` or `backup create`.
  package let command: String
  /// What was given to it, without secrets.
  package let arguments: [String]
  /// What all entries of one run share, and the log lines of whoever started it.
  package let run: String
  package let user: String
  package let host: String
  package let process: Int

  package init(
    command: String, arguments: [String], run: String, user: String, host: String, process: Int
  ) {
    self.command = command
    self.arguments = arguments
    self.run = run
    self.user = user
    self.host = host
    self.process = process
  }

  /// The process itself; the command is the words before the first flag or path.
  ///
  /// `FINLOOM_RUN_ID` names the run where whoever starts it has a name for it.
  package static func current(
    command: [String], arguments: [String], environment: [String: String]
  ) -> Caller {
    let given = environment["FINLOOM_RUN_ID"] ?? ""
    return Caller(
      command: command.joined(separator: " "), arguments: Redaction.arguments(arguments),
      run: given.isEmpty ? UUID().uuidString.lowercased() : String(given.prefix(128)),
      user: environment["SUDO_USER"] ?? NSUserName(), host: ProcessInfo.processInfo.hostName,
      process: Int(getpid()))
  }

  /// Of code that runs without a command line.
  package static let library = Caller(
    command: "library", arguments: [], run: "library", user: NSUserName(), host: "-",
    process: Int(getpid()))
}
