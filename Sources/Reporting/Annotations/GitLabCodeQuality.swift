internal import FilingModel

/// The findings as GitLab's Code Quality report: a JSON array that a merge request compares with its
/// target by fingerprint.
///
/// Errors are critical, warnings major, and information and waived findings info. A finding without
/// a line is placed at line 1, since a line is required.
package enum GitLabCodeQuality {
  package static func render(_ publication: Publication) -> String {
    var json = JSONWriter()
    json.array(publication.findings) { json, listed in
      let (file, line) = listed.place(in: publication)
      json.object { json in
        json.member("description", description(of: listed, in: file))
        json.member("check_name", listed.finding.rule)
        json.member("fingerprint", listed.fingerprint)
        json.member("severity", severity(of: listed.finding))
        json.key("location")
        json.object { json in
          json.member(
            "path", file.path.hasPrefix("./") ? String(file.path.dropFirst(2)) : file.path)
          json.key("lines")
          json.object { $0.member("begin", max(1, line ?? 1)) }
        }
      }
    }
    json.end()
    return json.text
  }

  private static func description(of listed: ListedFinding, in file: DocumentPlace) -> String {
    let waiver = listed.finding.waiver.map { "waived by \($0.owner) until \($0.expires): " } ?? ""
    let member = file.member.map { " (in \($0))" } ?? ""
    return TerminalText.line(waiver + listed.finding.message + member)
  }

  private static func severity(of finding: Finding) -> String {
    if finding.waiver != nil { return "info" }
    return switch finding.severity {
    case .error: "critical"
    case .warning: "major"
    case .information: "info"
    }
  }
}
