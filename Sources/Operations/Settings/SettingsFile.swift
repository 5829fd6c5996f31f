internal import Foundation
internal import Yams

/// Checks a settings file before it is used: every key is known, every value of its kind.
///
/// The library that reads the values reports neither unknown keys nor lines.
struct SettingsFile {
  let path: String

  /// Where each key of the file stands, from line 1.
  func checkedLines() throws(OperationError) -> [String: Int] {
    var lines: [String: Int] = [:]
    guard let root = try compose() else { return lines }
    try walk(root, under: [], into: &lines)
    return lines
  }

  private func compose() throws(OperationError) -> Node? {
    do {
      return try Yams.compose(yaml: String(contentsOfFile: path, encoding: .utf8))
    } catch let error as YamlError {
      let words = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
      throw problem(words, line: nil)
    } catch let error as CocoaError {
      throw OperationError(
        .io, doing: "reading settings in", what: path, cause: error.localizedDescription)
    } catch {
      throw problem("\(error)", line: nil)
    }
  }

  private func walk(
    _ node: Node, under parents: [String], into lines: inout [String: Int]
  ) throws(OperationError) {
    let name = parents.joined(separator: ".")
    if case .mapping(let mapping) = node {
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else {
          throw problem("a key under '\(name)' is not a text", line: key.mark?.line)
        }
        let keys = parents + [scalar.string]
        try check(keys, value, line: key.mark?.line)
        try walk(value, under: keys, into: &lines)
      }
    } else if !parents.isEmpty {
      guard lines.updateValue(node.mark?.line ?? 1, forKey: name) == nil else {
        throw problem("'\(name)' is set twice", line: node.mark?.line)
      }
    }
  }

  private func check(_ keys: [String], _ value: Node, line: Int?) throws(OperationError) {
    let name = keys.joined(separator: ".")
    if case .mapping = value {
      guard SettingKey.all.contains(where: { $0.name.hasPrefix(name + ".") }) else {
        throw problem(SettingKey.unknown(name), line: line)
      }
      return
    }
    guard let key = SettingKey.named(name) else {
      throw problem(SettingKey.unknown(name), line: line)
    }
    switch (value, key.kind) {
    case (.sequence(let items), .list(let names)):
      for item in items where !names.contains(item.scalar?.string ?? "") {
        throw problem(
          "'\(name)' lists '\(item.scalar?.string ?? "")', which does not exist",
          line: item.mark?.line)
      }
    case (_, .list), (.sequence, _), (.mapping, _), (.alias, _):
      throw problem("'\(name)' must be \(key.form)", line: line)
    case (.scalar(let scalar), _):
      guard key.accepts(scalar.string) else {
        throw problem("'\(name)' is '\(scalar.string)'; it must be \(key.form)", line: line)
      }
    }
  }

  func problem(_ cause: String, line: Int?) -> OperationError {
    OperationError(
      .configuration, doing: "reading settings in",
      what: line.map { "\(path), line \($0)" } ?? path, cause: cause,
      hint: "'finloom-audit config --keys' lists every key")
  }
}

extension SettingKey {
  /// The words for a key that does not exist, with the nearest that does.
  static func unknown(_ name: String) -> String {
    let nearest = all.map { ($0.name, distance($0.name, name)) }.min { $0.1 < $1.1 }
    let hint = nearest.flatMap { $0.1 <= max(2, name.count / 4) ? $0.0 : nil }
    return "'\(name)' is not a key" + (hint.map { "; did you mean '\($0)'" } ?? "")
  }

  /// How many letters must be put in, left out or changed.
  private static func distance(_ first: String, _ second: String) -> Int {
    let other = Array(second)
    var row = Array(0...other.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let change = diagonal + (other[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
