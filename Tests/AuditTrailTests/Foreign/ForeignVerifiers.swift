import Foundation
import Support

/// Programs of others that verify logs, in the folder that `FINLOOM_TLOG` names; `.ci/verifiers` makes
/// it.
enum ForeignVerifiers {
  enum Program: String, CaseIterable {
    /// golang.org/x/mod/sumdb: `tlogverify DIR VKEY [OLDER CHECKPOINT]`.
    case tlogverify
    /// A Python with aics-tlog, aics-witness and pymerkle.
    case python
  }

  struct Answer {
    let isAccepted: Bool
    let text: String
  }

  /// Those that are there; a line says, once, what is not compared with anything.
  private static let files: [Program: URL] = {
    let purpose = "what verifiers of others say of our logs"
    guard let folder = Repository.folder(named: "FINLOOM_TLOG", for: purpose) else { return [:] }
    var files: [Program: URL] = [:]
    for program in Program.allCases {
      let file = folder.appendingPathComponent(program.rawValue)
      if FileManager.default.isExecutableFile(atPath: file.path) {
        files[program] = file
      } else {
        print("FINLOOM_TLOG has no \(program.rawValue): nothing is compared with it")
      }
    }
    return files
  }()

  static var areThere: Bool { !files.isEmpty }

  /// What a program says; nil when it is not there.
  static func run(_ program: Program, _ arguments: [String]) throws -> Answer? {
    guard let file = files[program] else { return nil }
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      isAccepted: process.terminationStatus == 0,
      text: String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// What each program that is there says of a log in a folder, and of an older checkpoint of it.
  static func verify(
    _ log: String, key: String, older: String
  ) throws -> [(program: Program, answer: Answer)] {
    let arguments = [log, key, older]
    return try Program.allCases.compactMap { program in
      let own = program == .python ? ["-c", PythonProgram.log] + arguments : arguments
      return try run(program, own).map { (program, $0) }
    }
  }
}
