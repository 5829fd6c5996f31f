import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("Annotations for GitHub")
struct GitHubAnnotationsTests {
  private func lines(_ publication: Publication) -> [String] {
    GitHubAnnotations.render(publication).split(separator: "\n").map { String($0) }
  }

  @Test("What fails comes first, each with file, line and title")
  func failing() {
    let lines = lines(
      Publication(Sample.assessment, version: "1", rules: Sample.rules, unread: Sample.unread))
    #expect(lines[0] == "::error file=filings/a b.xml,line=107,title=cannot be read::no unit")
    #expect(
      lines[2].hasPrefix(
        """
        ::error file=filings/made-20241231.htm,line=812,title=balance-sheet-out-of-balance in \
        0000123456-25-000077::Assets 352,583,000,000 differ
        """))
    #expect(lines.map { $0.prefix { $0 != " " } }.prefix(3) == ["::error", "::error", "::error"])
  }

  @Test("Waived and known findings and gaps are notices, and the last line is the verdict")
  func notices() {
    let lines = lines(Sample.publication)
    #expect(
      lines.contains { $0.hasPrefix("::notice") && $0.contains("waived by reporting team%3A") })
    #expect(
      lines.contains { $0.hasPrefix("::notice") && $0.contains("title=known%3A balance-sheet") })
    #expect(lines.contains { $0.hasPrefix("::notice title=7 gaps::") })
    #expect(lines.last == Sample.publication.verdict)
  }

  @Test("Percent signs, line feeds, and in properties colons and commas, are codes")
  func escapes() throws {
    let text = "100%,a:b\nc\r%0A"
    let line = try #require(lines(Sample.publication(saying: text)).first)
    #expect(
      line == "::error file=100%25%2Ca%3Ab%0Ac %250A,title=cannot be read::100%25,a:b%0Ac %250A")
  }

  @Test("No text starts a command or a line of its own", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) {
    let text = hostile.text + "\n::error::x\n"
    let publication = Sample.publication(saying: text)
    let output = GitHubAnnotations.render(publication)
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == publication.findings.count + 4)
    #expect(lines.dropLast(2).allSatisfy { $0.hasPrefix("::") })
    let hasControls = output.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(!hasControls)
  }
}

@Suite("Code quality for GitLab")
struct GitLabCodeQualityTests {
  private func entries(_ publication: Publication) throws -> [[String: Any]] {
    let text = GitLabCodeQuality.render(publication)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func place(_ entry: [String: Any]) -> String {
    let location = entry["location"] as? [String: Any]
    let lines = location?["lines"] as? [String: Any]
    return "\(location?["path"] ?? "-"):\(lines?["begin"] ?? "-")"
  }

  @Test("Each finding has its rule, severity, place and a fingerprint of its own")
  func entries() throws {
    let entries = try entries(Sample.publication)
    #expect(
      entries.map { $0["severity"] as? String }
        == ["major", "critical", "major", "info", "info", "critical"])
    #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == 6)
    #expect(entries[5]["check_name"] as? String == "balance-sheet-out-of-balance")
    #expect(place(entries[5]) == "filings/made-20241231.htm:812")
    #expect(place(entries[3]) == "filings/0000123456-25-000077:1")
    #expect(place(entries[0]) == "finloom.sqlite:1")
    #expect(
      (entries[4]["description"] as? String)?
        .hasPrefix("waived by reporting team until 2025-12-31: ") == true)
  }

  @Test("Without findings it is an empty list, which GitLab takes for good")
  func nothing() {
    #expect(GitLabCodeQuality.render(Publication(Sample.nothing, version: "1")) == "[]\n")
  }

  @Test("A hostile text is a text", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) throws {
    let entries = try entries(Sample.publication(saying: hostile.text))
    #expect(entries.map { $0["check_name"] as? String } == [hostile.text, hostile.text])
    #expect(entries[0]["description"] as? String == TerminalText.line(hostile.text))
  }
}
