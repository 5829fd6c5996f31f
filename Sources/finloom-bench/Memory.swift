import Glibc

/// The peak of this process's resident memory, in KiB (proc(5)).
enum Memory {
  /// Starts a new peak; where the kernel does not allow it, the peak is the process's.
  static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  static var peak: Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      var kibibytes = 0
      let found = withUnsafeMutablePointer(to: &kibibytes) { target in
        withVaList([target]) { vsscanf(line, "VmHWM: %ld", $0) }
      }
      if found == 1 { return kibibytes }
    }
    return 0
  }
}
