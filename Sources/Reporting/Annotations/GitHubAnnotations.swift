internal import FilingModel

/// The findings as workflow commands of GitHub Actions, which shows them at their lines.
///
/// Findings that fail the run come first, since GitHub shows a limited number of each kind; waived
/// and known findings and gaps are notices. The last line is the verdict and no command.
package enum GitHubAnnotations {
  /// A line a finding, each ended by a line feed.
  package static func render(_ publication: Publication) -> String {
    let ranked = Severity.allCases.reversed().flatMap { severity in
      publication.findings.filter { $0.finding.severity == severity }
    }
    let failing = ranked.filter(publication.fails)
    let others = ranked.filter { !publication.fails($0) }
    var lines = (publication.unread ?? []).filter(\.isFailure).map { input in
      command("error", file: input.path, line: input.line, title: "cannot be read", input.reason)
    }
    lines += (failing + others).map { line(of: $0, in: publication) }
    let gaps = publication.assessment.cards.reduce(0) { $0 + $1.gaps.count }
    if gaps > 0 {
      lines.append(
        command(
          "notice", file: nil, line: nil, title: gaps.of("gap"),
          "What could not be read or compared is listed by reason in the other formats."))
    }
    return (lines + [publication.verdict]).joined(separator: "\n") + "\n"
  }

  private static func line(of listed: ListedFinding, in publication: Publication) -> String {
    let finding = listed.finding
    let (file, line) = listed.place(in: publication)
    var title = finding.rule + (listed.filing.map { " in \($0.name)" } ?? "")
    var kind = name(of: finding.severity)
    if let waiver = finding.waiver {
      kind = "notice"
      title = "waived by \(waiver.owner): \(title)"
    } else if listed.state == .unchanged {
      kind = "notice"
      title = "known: \(title)"
    }
    let member = file.member.map { " (in \($0))" } ?? ""
    return command(kind, file: file.path, line: line, title: title, finding.message + member)
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  private static func command(
    _ kind: String, file: String?, line: Int?, title: String, _ message: String
  ) -> String {
    let properties = [
      file.map { "file=\(property($0))" }, line.map { "line=\($0)" }, "title=\(property(title))",
    ]
    return "::\(kind) \(properties.compactMap { $0 }.joined(separator: ","))::\(data(message))"
  }

  /// What stands behind the second `::` of a command; a log must not be steered either.
  private static func data(_ text: String) -> String {
    escape(text, [:])
  }

  /// A property may hold neither `:` nor `,`.
  private static func property(_ text: String) -> String {
    escape(text, [":": "%3A", ",": "%2C"])
  }

  /// Line feeds stay, as the codes that GitHub turns back into them; other control characters do not.
  private static func escape(_ text: String, _ more: [Unicode.Scalar: String]) -> String {
    let marks = "%:,".utf8
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && !marks.contains($0) }) { return text }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      var escaped = ""
      for scalar in TerminalText.line(String(line)).unicodeScalars {
        if scalar == "%" {
          escaped += "%25"
        } else if let code = more[scalar] {
          escaped += code
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }.joined(separator: "%0A")
  }
}
