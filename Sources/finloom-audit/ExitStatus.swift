import ArgumentParser
import Operations

/// How a run ended, for scripts.
///
/// The data being bad and the tool not working never share a number.
enum ExitStatus: Int32, CaseIterable {
  case clean = 0
  case findings = 1
  case nothingChecked = 2
  case partly = 3
  case usage = 64
  case unreadable = 65
  case noSuchInput = 66
  case unavailable = 69
  case bug = 70
  case cannotCreate = 73
  case io = 74
  case busy = 75
  case corrupt = 76
  case permission = 77
  case configuration = 78
  case interrupted = 130

  /// What the status means, as the help and the README say it.
  var meaning: String {
    switch self {
    case .clean: "done, nothing found"
    case .findings: "findings at or above the threshold"
    case .nothingChecked: "nothing was checked"
    case .partly: "done in part: some input could not be read, and is named"
    case .usage: "wrong use of the command"
    case .unreadable: "the input is no filing, or is damaged"
    case .noSuchInput: "no such input"
    case .unavailable: "a service cannot be reached"
    case .bug: "a bug in FinLoom"
    case .cannotCreate: "cannot create a file, or no room is left"
    case .io: "reading or writing stopped"
    case .busy: "another process holds the store or the repository: try later"
    case .corrupt: "store, backup or log is damaged, or was tampered with"
    case .permission: "no permission, or a key or secret is missing or wrong"
    case .configuration: "settings are wrong"
    case .interrupted: "interrupted"
    }
  }

  init(_ kind: OperationError.Kind) {
    self =
      switch kind {
      case .noSuchInput: .noSuchInput
      case .unreadable: .unreadable
      case .cannotCreate: .cannotCreate
      case .io: .io
      case .busy: .busy
      case .corrupt: .corrupt
      case .permission: .permission
      case .configuration: .configuration
      case .unavailable: .unavailable
      }
  }

  /// The status of a run that kept going past failures: the failure's own when nothing was done.
  init(done: Int, failures: [OperationError]) {
    guard let first = failures.first else {
      self = done > 0 ? .clean : .nothingChecked
      return
    }
    self = done > 0 ? .partly : ExitStatus(first.kind)
  }

  /// Ends the command with this status.
  var exit: ExitCode { ExitCode(rawValue) }

  /// The table of the help text.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 5 - number.count) + number + "  " + status.meaning
    }.joined(separator: "\n")
  }
}
