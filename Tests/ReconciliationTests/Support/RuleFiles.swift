import FilingModel
import Foundation
import Reconciliation

/// The rules' files in the source tree.
enum RuleFiles {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Reconciliation/Rules")

  /// The path a rule's file must have by its check and id.
  static func path(of rule: Rule) -> String {
    folder.appending(path: "\(camelCase(rule.check.rawValue))/\(camelCase(rule.id)).swift").path
  }

  /// Every file in the folder, relative to it.
  static func all() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
  }

  private static func camelCase(_ text: String) -> String {
    text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
