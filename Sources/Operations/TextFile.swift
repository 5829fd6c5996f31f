internal import Foundation

/// A text into a file that is either the old one or the new one, never half of it.
package enum TextFile {
  /// Writes beside the name and renames, as the folder allows it.
  package static func write(_ text: String, to path: String) throws(OperationError) {
    do {
      let isPlain =
        try !FileManager.default.fileExists(atPath: path)
        || URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
          ?? false
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: path), options: isPlain ? .atomic : [])
    } catch {
      throw OperationError(
        .cannotCreate, doing: "writing", what: path, cause: error.localizedDescription)
    }
  }
}
