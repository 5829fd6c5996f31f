internal import Glibc

/// Which build of FinLoom this is.
enum Build {
  /// Differs between builds: size and time of the running program's file.
  ///
  /// Outcomes are kept for one build only, since another may have other rules.
  static let identity: String = {
    var info = stat()
    guard stat("/proc/self/exe", &info) == 0 else { return Version.text }
    return "\(Version.text) \(info.st_size) \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
  }()
}
