import Foundation
import Operations

/// One line on the terminal that says how far a long step is; nothing in the first second, and nothing
/// where standard error is no terminal.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isOn = Terminal.errorIsTerminal
  private let shown = NSLock()

  var progress: StepProgress {
    StepProgress { [self] step in show(step) }
  }

  private func show(_ step: StepProgress.Step) {
    guard isOn, ContinuousClock.now - start > .seconds(1) else { return }
    let line = "\(step.doing) \(step.done) of \(step.total): \(step.what)"
    write("\r\u{1B}[K" + Self.clipped(line, to: 79))
  }

  /// Takes the line away.
  func end() {
    guard isOn else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    shown.withLock { FileHandle.standardError.write(Data(text.utf8)) }
  }

  /// The end of a path says more than its start.
  private static func clipped(_ line: String, to width: Int) -> String {
    guard line.count > width else { return line }
    return line.prefix(width / 2) + "…" + line.suffix(width - width / 2 - 1)
  }
}
