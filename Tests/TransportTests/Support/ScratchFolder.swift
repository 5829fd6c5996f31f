import Foundation
import Glibc
import Support

/// A folder that is gone when the test is, and what lies in it.
struct ScratchFolder: Sendable {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var path: String { folder.url.path }

  func path(_ name: String) -> String { folder.path(name) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

  func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The paths of all files below, hidden ones too, sorted.
  func files(in name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).filter { below in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: path(name) + "/" + below, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}

/// Runs something with the file rights of an ordinary user, since root may write everywhere.
enum AsNobody {
  /// The rights are those of this thread alone; for ordinary users nothing changes.
  static func run<Result>(_ body: () throws -> Result) throws -> Result {
    guard let symbol = dlsym(nil, "setfsuid") else { throw POSIXError(.ENOSYS) }
    let setUser = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
    let before = setUser(65_534)
    defer { _ = setUser(UInt32(bitPattern: before)) }
    return try body()
  }
}
