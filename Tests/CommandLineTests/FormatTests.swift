import Foundation
import Support
import Testing

@Suite("What is written for machines, by the built program")
struct FormatTests {
  private let folder: TemporaryFolder
  private let defect = Repository.path("fixtures/defective/balance-sheet-out-of-balance")
  private let clean = Repository.path("fixtures/filings/0001318605-24-900001")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.url, environment: environment)
  }

  @Test(
    "Every format says the same exit status and begins as its readers expect",
    arguments: [
      ("text", "B  "), ("json", "{\n  \"schema\": \"urn:finloom:assessment:1.0\""),
      ("sarif", "{\n  \"$schema\": "), ("junit", "<?xml version=\"1.0\""),
      ("markdown", "## Filing quality: grade "), ("csv", "filing,registrant,form,"),
      ("github", "::error file="), ("gitlab", "[\n  {\n    \"description\": "),
    ])
  func formats(format: String, beginning: String) throws {
    let bad = try run("assess", defect, "--format", format)
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix(format == "text" ? "" : beginning))
    #expect(bad.output.contains("112,382,000,000") || format == "csv")
    #expect(try run("assess", clean, "--format", format).status == 0)
  }

  @Test("Foreign readers accept what is written about fixtures", .timeLimit(.minutes(2)))
  func foreign() throws {
    let inputs = [defect, clean, Repository.path("fixtures/defective/facts-not-taken")]
    let written = ["sarif=a.sarif", "json=a.json", "junit=a.xml"].flatMap { ["--write", $0] }
    _ = try Tool.run(["assess"] + inputs + written, in: folder.url)
    let schema = Repository.path("Sources/Reporting/Documentation.docc/AssessmentJSON.schema.json")
    for arguments in [
      ["sarif", folder.path("a.sarif")], ["schema", schema, folder.path("a.json")],
      ["junit", folder.path("a.xml")],
    ] {
      if let answer = try ForeignReader.validate(arguments, for: arguments[0]) {
        #expect(answer.isValid, "\(answer.text)")
      }
    }
  }

  @Test("A format goes into a file beside what is shown, and a wrong name is wrong use")
  func write() throws {
    let run = try run("assess", clean, "--write", "sarif=a.sarif", "--write", "csv=b.csv")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("0 errors, 0 warnings\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["a.sarif", "b.csv"])
    #expect(try self.run("assess", clean, "--write", "pdf=a.pdf").status == 64)
    #expect(try self.run("assess", clean, "--write", "csv=no/such/b.csv").status == 73)
  }

  @Test("Beside a baseline only what is new fails", arguments: ["json", "sarif"])
  func baseline(format: String) throws {
    #expect(try run("assess", defect, "--write", "\(format)=before").status == 1)
    let again = try run("assess", defect, "--baseline", "before")
    #expect(again.status == 0)
    #expect(again.output.contains("\nknown error balance-sheet-out-of-balance "))
    #expect(again.output.hasSuffix(" 0 new, 3 known, 0 gone\n"))
    _ = try run("assess", clean, "--write", "\(format)=clean")
    #expect(try run("assess", defect, "--baseline", "clean").status == 1)
  }

  @Test("Lines that move leave a finding known; a finding in another concept is new")
  func movedLines() throws {
    let name = "0001318605-24-900001/tsla-20240630_htm.xml"
    let text = try Repository.text(
      of: "fixtures/defective/balance-sheet-out-of-balance/\(name)")
    let path = try folder.write(text, to: name)
    #expect(try run("assess", path, "--write", "json=before.json").status == 1)
    let start = try #require(text.range(of: "?>"))
    let moved = text.replacingCharacters(in: start, with: "?>\n\n<!-- moved -->\n\n")
    _ = try folder.write(moved, to: name)
    let known = try run("assess", path, "--baseline", "before.json", "--format", "github")
    #expect(known.status == 0)
    #expect(known.output.contains("tsla-20240630_htm.xml,line=192,title=known"))
    let other = moved.replacing("us-gaap:MinorityInterest", with: "us-gaap:OtherMinorityInterests")
    #expect(other != moved)
    _ = try folder.write(other, to: name)
    #expect(try run("assess", path, "--baseline", "before.json").output.contains("\nnew "))
  }

  @Test("A baseline that is not there or is none ends the run before anything is assessed")
  func wrongBaseline() throws {
    let missing = try run("assess", clean, "--baseline", "none.json")
    #expect(missing.status == 66)
    #expect(missing.complaint.contains("reading the baseline none.json: there is no such file"))
    _ = try folder.write("not json", to: "bad.json")
    let bad = try run("assess", clean, "--baseline", "bad.json")
    #expect(bad.status == 65)
    #expect(bad.complaint.hasSuffix("reading the baseline bad.json: it is no JSON"))
    #expect(bad.output == "")
  }

  @Test("Thresholds of a check and of the score, by flag and by variable")
  func thresholds() throws {
    let warning = Repository.path("fixtures/defective/amendment-without-original")
    #expect(try run("assess", warning).status == 0)
    #expect(try run("assess", warning, "--fail-on", "filing-counts=warning").status == 1)
    #expect(try run("assess", warning, "--fail-on", "duplicates=warning").status == 0)
    let variable = ["FINLOOM_ASSESS_FAIL_ON_FILING_COUNTS": "warning"]
    #expect(try run("assess", warning, environment: variable).status == 1)
    #expect(try run("assess", clean, "--fail-under", "100").status == 0)
    #expect(try run("assess", warning, "--fail-under", "100").status == 1)
    #expect(try run("assess", warning, "--fail-under", "12").status == 0)
    #expect(try run("assess", warning, "--fail-under", "many").status == 64)
    #expect(try run("assess", warning, "--fail-on", "sums=error").status == 64)
  }

  @Test(
    "The workflow files use options that the help names",
    arguments: ["github-actions.yml", "gitlab-ci.yml"])
  func workflows(file: String) throws {
    let help = try run("help", "assess").output
    let text = try Repository.text(of: "config/ci/\(file)")
    let command = try #require(text.components(separatedBy: "finloom-audit assess ").last)
    let options = command.matches(of: /--[a-z-]+/).map { String($0.output) }
    #expect(options.count >= 6)
    #expect(options.filter { !help.contains("\($0) <") } == [])
  }

  @Test("Where no terminal is, nothing is coloured and lines have 80 columns at most")
  func plain() throws {
    let output = try run("assess", defect).output
    #expect(!output.contains("\u{1B}"))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
    #expect(output.split(separator: "\n").last?.hasPrefix("score ") == true)
  }

  @Test("On a terminal words are coloured, unless NO_COLOR is set, and its width is filled")
  func terminal() throws {
    func shown(_ environment: String, columns: Int) throws -> String {
      let command = "stty cols \(columns); \(environment) \(Tool.path) assess \(defect) 2>/dev/null"
      return try Tool.inTerminal(command, in: folder.url)
    }
    let coloured = try shown("env", columns: 100)
    #expect(coloured.contains("\u{1B}[31merror\u{1B}[0m"))
    let plain = try shown("NO_COLOR=1", columns: 100)
    #expect(!plain.contains("\u{1B}"))
    let widths = plain.split(whereSeparator: \.isNewline).map(\.count)
    #expect(try #require(widths.max()) > 80)
    #expect(try #require(widths.max()) <= 100)
  }
}
