internal import Foundation
internal import Reporting

/// A folder that pages are written into, with what was written so far.
struct ReportFolder {
  let path: String
  private(set) var written: [String] = []
  private var made: Set<String> = []

  init(path: String) {
    self.path = path
  }

  mutating func write(_ pages: [Page]) throws(OperationError) {
    for page in pages { try write(page.html, to: page.path) }
  }

  /// Writes beside the name and then renames.
  mutating func write(_ text: String, to name: String) throws(OperationError) {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try make(file.deletingLastPathComponent().path)
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw OperationError(
        .cannotCreate, doing: "writing", what: "\(path)/\(name)",
        cause: error.localizedDescription)
    }
    written.append("\(path)/\(name)")
  }

  private mutating func make(_ folder: String) throws(OperationError) {
    guard made.insert(folder).inserted else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OperationError(
        .cannotCreate, doing: "making folder", what: folder, cause: error.localizedDescription)
    }
  }
}
