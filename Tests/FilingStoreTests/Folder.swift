import Foundation

/// A folder of its own for one test, gone with it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var store: String { path + "/a.sqlite" }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}
