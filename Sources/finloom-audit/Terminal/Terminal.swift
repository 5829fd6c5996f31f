import Foundation
import Operations

/// Standard output for results, standard error for everything else.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether results are coloured: on a terminal, unless the user asked for none.
  ///
  /// An empty `NO_COLOR` asks for nothing (no-color.org).
  static var wantsColour: Bool {
    outputIsTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// How many columns the terminal has that results are shown on; nil where there is none.
  static var width: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a result.
  static func show(_ text: String) throws(OperationError) {
    let ended = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(ended.utf8))
    } catch {
      throw OperationError(
        .io, doing: "writing", what: "standard output", cause: error.localizedDescription)
    }
  }

  /// Writes a remark.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((harmless(text) + "\n").utf8))
  }

  /// Without the control characters that names of files and foreign texts may hold.
  private static func harmless(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
          return isControl || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
        }))
  }

  static func complain(_ error: OperationError) {
    say("finloom-audit: \(error)")
  }

  /// What was left out, a few by name and the rest by number.
  static func sayLeftOut(_ skipped: [Ingest.SkippedFile], _ failures: [OperationError]) {
    for failure in failures { complain(failure) }
    guard !skipped.isEmpty else { return }
    let files = skipped.count == 1 ? "1 file is" : "\(skipped.count) files are"
    say("\(files) no part of a filing:")
    for file in skipped.prefix(5) { say("  \(file.path): \(file.reason)") }
    if skipped.count > 5 { say("  and \(skipped.count - 5) more") }
  }

  /// What a form has no place for, likewise.
  static func sayLeftOut(_ sentences: [String]) {
    for sentence in sentences.prefix(20) { say(sentence) }
    if sentences.count > 20 { say("and \(sentences.count - 20) more") }
  }

  /// An interrupt ends the process at once: what is committed stays, what is not is rolled back.
  static func endOnInterrupt() {
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
  }
}
