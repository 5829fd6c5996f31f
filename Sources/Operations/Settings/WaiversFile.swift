internal import FilingModel
internal import Foundation
internal import Reconciliation
internal import Yams

/// Reads waivers: a YAML list, each with `rule`, `scope`, `owner`, `reason` and `expires`.
///
///     - rule: calculation-inconsistent
///       scope: us-gaap:Assets@0000320193-25-000057
///       owner: reporting team
///       reason: the filer corrects it in the next quarter
///       expires: 2025-12-31
struct WaiversFile {
  let path: String

  private static let keys: Set = ["rule", "scope", "owner", "reason", "expires"]

  func waivers() throws(OperationError) -> [Waiver] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(contentsOfFile: path, encoding: .utf8))
    } catch let error as YamlError {
      throw problem("\(error)".split(whereSeparator: \.isNewline).joined(separator: " "), nil)
    } catch {
      throw problem(error.localizedDescription, nil)
    }
    guard let root else { return [] }
    guard case .sequence(let items) = root else {
      throw problem("waivers are a list", root.mark?.line)
    }
    var waivers: [Waiver] = []
    for item in items { waivers.append(try waiver(item)) }
    return waivers
  }

  private func waiver(_ node: Node) throws(OperationError) -> Waiver {
    guard case .mapping(let mapping) = node else {
      throw problem("a waiver has rule, scope, owner, reason and expires", node.mark?.line)
    }
    var values: [String: String] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, Self.keys.contains(name) else {
        throw problem("'\(key.scalar?.string ?? "")' is no part of a waiver", key.mark?.line)
      }
      values[name] = value.scalar?.string.trimmingCharacters(in: .whitespaces)
    }
    func value(_ name: String) throws(OperationError) -> String {
      guard let value = values[name], !value.isEmpty else {
        throw problem("a waiver lacks '\(name)'", node.mark?.line)
      }
      return value
    }
    guard let rule = Rule.named(try value("rule")) else {
      throw problem("'\(try value("rule"))' is no rule", node.mark?.line)
    }
    guard let scope = Waiver.Scope(try value("scope")) else {
      throw problem(
        "'\(try value("scope"))' is no scope: *, a CIK, an accession number, a concept, or "
          + "concept@accession number", node.mark?.line)
    }
    guard let expires = CalendarDate(try value("expires")) else {
      throw problem("'\(try value("expires"))' is no date", node.mark?.line)
    }
    return Waiver(
      rule: rule.id, scope: scope, owner: try value("owner"), reason: try value("reason"),
      expires: expires)
  }

  private func problem(_ cause: String, _ line: Int?) -> OperationError {
    OperationError(
      .configuration, doing: "reading waivers in", what: line.map { "\(path), line \($0)" } ?? path,
      cause: cause)
  }
}
