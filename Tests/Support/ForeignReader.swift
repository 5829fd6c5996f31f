internal import Foundation

/// Foreign readers of what FinLoom writes: the Python that `FINLOOM_READERS` names, with its packages.
package enum ForeignReader {
  package struct Answer: Sendable {
    /// Whether every document was read and is right.
    package let isValid: Bool
    /// A line for each document.
    package let text: String
  }

  /// What `scripts/validate-formats` says; nil after a line that says what is not tested, when the
  /// variable is not set or a package is not installed.
  package static func validate(_ arguments: [String], for purpose: String) throws -> Answer? {
    guard let python = ProcessInfo.processInfo.environment["FINLOOM_READERS"] else {
      print("FINLOOM_READERS names no Python: \(purpose) is not tested by foreign readers")
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Repository.path("scripts/validate-formats")] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    if process.terminationStatus == 3 {
      print("\(purpose) is not tested by foreign readers: \(text)")
      return nil
    }
    return Answer(isValid: process.terminationStatus == 0, text: text)
  }
}
