internal import Foundation

/// What the machine offers.
enum Processors {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
