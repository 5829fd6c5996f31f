import Foundation
import Support

/// The key paths of a JSON document, and those that an article lists.
enum JSONKeys {
  static let article = documentation("AssessmentJSON.md")
  static let schema = documentation("AssessmentJSON.schema.json")

  private static func documentation(_ name: String) -> URL {
    Repository.root.appendingPathComponent("Sources/Reporting/Documentation.docc/\(name)")
  }

  /// Objects that the article describes by their members alone.
  static let plainObjects: Set<String> = ["finloom", "counts", "filings[].counts"]

  /// Paths such as `filings[].findings[].rule`, of objects and arrays too.
  static func paths(in value: Any, under path: String = "") -> Set<String> {
    var found: Set<String> = []
    if let object = value as? [String: Any] {
      for (key, member) in object {
        let name = path.isEmpty ? key : "\(path).\(key)"
        found.insert(name)
        found.formUnion(paths(in: member, under: name))
      }
    } else if let array = value as? [Any] {
      for element in array { found.formUnion(paths(in: element, under: "\(path)[]")) }
    }
    return found
  }

  /// Every string that stands under a key, wherever that is.
  static func values(of key: String, in value: Any) -> [String] {
    if let object = value as? [String: Any] {
      let own = (object[key] as? String).map { [$0] } ?? []
      return own + object.values.flatMap { values(of: key, in: $0) }
    }
    return (value as? [Any])?.flatMap { values(of: key, in: $0) } ?? []
  }

  /// The paths at the heads of the article's list items.
  static func listed(in article: URL) throws -> [String] {
    try String(contentsOf: article, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("- `") }
      .compactMap { $0.dropFirst(3).split(separator: "`").first.map(String.init) }
  }
}
