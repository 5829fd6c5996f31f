package import Foundation

/// The repository the tests were built from, found from this file's own path.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  package static func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appendingPathComponent(name)))
  }

  package static func text(of name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The names in a folder, sorted.
  package static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  /// The folder a variable names, or nil after a line that says what is not tested.
  package static func folder(named variable: String, for purpose: String) -> URL? {
    guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else {
      print("\(variable) is not set: \(purpose) is not tested")
      return nil
    }
    return URL(fileURLWithPath: path)
  }
}
