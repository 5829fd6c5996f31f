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

/// Takes secrets out of what is kept or shown.
enum Redaction {
  /// No flag takes a secret; one that looks as if it did, and a password in an address, are blotted out.
  static func arguments(_ arguments: [String]) -> [String] {
    var isSecret = false
    return arguments.map { argument in
      defer { isSecret = isFlagOfSecret(argument) && !argument.contains("=") }
      if isSecret { return "***" }
      if isFlagOfSecret(argument), let cut = argument.firstIndex(of: "=") {
        return argument[...cut] + "***"
      }
      return withoutPassword(argument)
    }
  }

  private static func isFlagOfSecret(_ argument: String) -> Bool {
    guard argument.hasPrefix("-") else { return false }
    let name = argument.prefix { $0 != "=" }.lowercased()
    return ["secret", "password", "passphrase", "token"].contains { name.contains($0) }
  }

  /// `scheme://user:password@host` without the password.
  private static func withoutPassword(_ argument: String) -> String {
    guard let scheme = argument.range(of: "://") else { return argument }
    let authority = argument[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority.firstIndex(of: ":"),
      colon < at
    else { return argument }
    return argument[...colon] + "***" + argument[at...]
  }
}
