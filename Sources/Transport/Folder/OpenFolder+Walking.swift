internal import Glibc

extension OpenFolder {
  /// Shows every file below the folder whose path begins with the prefix, with the folder it lies in.
  ///
  /// The path of this folder is empty or ends with a slash. What disappears meanwhile is left out.
  func walk(
    _ path: String, under prefix: String,
    _ visit: (borrowing OpenFolder, _ name: String, _ path: String, stat) throws(TransportError)
      -> Void
  ) throws(TransportError) {
    for name in try names() {
      guard let status = try status(of: name) else { continue }
      let below = path + name
      switch status.st_mode & S_IFMT {
      case S_IFREG where below.hasBytePrefix(prefix): try visit(self, name, below, status)
      case S_IFDIR where below.hasBytePrefix(prefix) || prefix.hasBytePrefix(below + "/"):
        guard let folder = try descend([name]) else { continue }
        try folder.walk(below + "/", under: prefix, visit)
      default: continue
      }
    }
  }
}
