internal import Glibc

/// An open folder: names are looked up in it, and no symbolic link is followed.
struct OpenFolder: ~Copyable {
  let descriptor: Int32
  let work: Work

  /// Opens the folder at a path, which itself may be a link.
  init(path: String, for work: Work) throws(TransportError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.work = work
    guard descriptor >= 0 else { throw work.error("open \(path)", errno) }
  }

  /// Opens a folder in this one.
  init(_ name: String, in parent: borrowing OpenFolder) throws(TransportError) {
    descriptor = openat(
      parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    work = parent.work
    guard descriptor < 0 else { return }
    let number = errno
    let isLink = try parent.status(of: name).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
    throw work.error("open \(name)", isLink ? ELOOP : number)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The folder below this one that parts lead to; nil when there is none.
  func descend(_ parts: ArraySlice<String>) throws(TransportError) -> OpenFolder? {
    guard let first = parts.first else { return try OpenFolder(".", in: self) }
    guard let folder = try existing(first) else { return nil }
    return try folder.descend(parts.dropFirst())
  }

  /// The folder of that name; nil when there is none, or a file.
  private func existing(_ name: String) throws(TransportError) -> OpenFolder? {
    do {
      return try OpenFolder(name, in: self)
    } catch {
      guard error.kind == .missing || error.kind == .alreadyThere else { throw error }
      return nil
    }
  }

  /// The same, made where they are missing, each so that it outlasts a loss of power.
  func descendMaking(_ parts: ArraySlice<String>) throws(TransportError) -> OpenFolder {
    guard let first = parts.first else { return try OpenFolder(".", in: self) }
    guard mkdirat(descriptor, first, 0o777) == 0 || errno == EEXIST else {
      throw work.error("mkdir \(first)", errno)
    }
    // Whoever made it earlier may not have come to this step.
    try sync()
    return try OpenFolder(first, in: self).descendMaking(parts.dropFirst())
  }

  /// Makes what was named or renamed in the folder outlast a loss of power.
  func sync() throws(TransportError) {
    // Some file systems cannot do that for folders, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw work.error("fsync of the folder", errno)
    }
  }

  /// The names in the folder but `.` and `..`, sorted; those that are not UTF-8 are left out.
  func names() throws(TransportError) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      let number = errno
      if copy >= 0 { close(copy) }
      throw work.error("list the folder", number)
    }
    defer { closedir(stream) }
    var names: [String] = []
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    errno = 0
    while let entry = readdir(stream) {
      let text = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      if let name = String(validatingCString: text), name != ".", name != ".." {
        names.append(name)
      }
      errno = 0
    }
    guard errno == 0 else { throw work.error("list the folder", errno) }
    return names.sorted()
  }

  /// Kind, size and times of what a name stands for; nil when there is nothing.
  func status(of name: String) throws(TransportError) -> stat? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 else { return status }
    guard errno == ENOENT || errno == ENOTDIR else { throw work.error("stat \(name)", errno) }
    return nil
  }

  /// Takes a name away; tells whether there was a file under it.
  @discardableResult
  func unlink(_ name: String) throws(TransportError) -> Bool {
    guard unlinkat(descriptor, name, 0) != 0 else { return true }
    // A folder is no object.
    guard [ENOENT, ENOTDIR, EISDIR].contains(errno) else {
      throw work.error("unlink \(name)", errno)
    }
    return false
  }
}
