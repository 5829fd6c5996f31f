internal import Glibc

/// A folder named by its path.
struct DiskFolder {
  let path: String

  /// The paths of what lies directly in the folder, sorted by name; hidden files are left out.
  ///
  /// A name that is not UTF-8 comes out repaired, so that opening it says that it is missing.
  func paths() throws(SourceError) -> [String] {
    guard let stream = opendir(path) else { throw .system(errno, doing: "listing", path) }
    defer { closedir(stream) }
    var names: [String] = []
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    errno = 0
    while let entry = readdir(stream) {
      let text = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      let name = String(cString: text)
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(errno, doing: "listing", path) }
    return names.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
