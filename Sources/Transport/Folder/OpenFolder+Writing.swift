internal import Glibc

extension OpenFolder {
  /// Puts a file whole under a name.
  ///
  /// The steps: write a file of another name, sync it, name it, sync the folder. What fails before it is
  /// named leaves no file behind; when the process dies, the unfinished file stays.
  func put(
    _ bytes: [UInt8], as name: String, _ condition: PutCondition
  ) throws(TransportError) -> PutOutcome {
    if condition == .ifAbsent, try status(of: name) != nil { return try alreadyThere() }
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    let draft = "\(ObjectKey.unfinished)\(getpid())-\(number)"
    let file = openat(descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw work.error("create a file", errno) }
    do throws(TransportError) {
      try write(bytes, to: file)
      guard close(file) == 0 else { throw work.error("close", errno) }
    } catch {
      throw discard(draft, after: error)
    }
    return try give(name, to: draft, condition)
  }

  private func give(
    _ name: String, to draft: String, _ condition: PutCondition
  ) throws(TransportError) -> PutOutcome {
    switch condition {
    case .always:
      guard renameat(descriptor, draft, descriptor, name) == 0 else {
        throw discard(draft, after: work.error("rename", errno))
      }
    case .ifAbsent:
      guard linkat(descriptor, draft, descriptor, name, 0) == 0 else {
        let number = errno
        // Over a network the answer of a link that worked can be lost.
        if hasTwoNames(draft) { break }
        let trouble = discard(draft, after: work.error("link", number))
        guard number == EEXIST else { throw trouble }
        return try alreadyThere()
      }
      try unlink(draft)
    }
    try sync()
    return .stored
  }

  private func hasTwoNames(_ draft: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, draft, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_nlink == 2
  }

  /// Whoever put the object may not have come to this step.
  private func alreadyThere() throws(TransportError) -> PutOutcome {
    try sync()
    return .alreadyThere
  }

  /// Removes an unfinished file, and gives back what happened to it.
  private func discard(_ draft: String, after trouble: TransportError) -> TransportError {
    unlinkat(descriptor, draft, 0)
    return trouble
  }

  /// Writes all bytes and syncs them; closes the file when that does not work.
  private func write(_ bytes: [UInt8], to file: Int32) throws(TransportError) {
    var written = 0
    var number: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, number == 0 {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count > 0 {
          written += count
        } else if count == 0 {
          number = ENOSPC
        } else if errno != EINTR {
          number = errno
        }
      }
    }
    guard number == 0 else {
      close(file)
      throw work.error("write", number)
    }
    // What a sync that did not work leaves on the disk is unknown: it is not tried again.
    guard fsync(file) == 0 else {
      number = errno
      close(file)
      throw work.error("fsync", number)
    }
  }
}
