import FilingModel
import Testing

@testable import Reporting

@Suite("The assessment on a terminal")
struct AssessmentTextTests {
  private let text = AssessmentText.render(
    Publication(Sample.assessment, version: "1"), colour: false)

  @Test("The verdict comes first, then the checks, then the filings")
  func head() {
    let head = """
      A  91.37 of 100
      finloom.sqlite, as of 2025-02-01
      3 filings, 4,108 facts, 81 metrics, 4,763 comparisons
      2 errors, 2 warnings, 1 for information, 7 gaps

      Check                  Status    Applied  Errors  Warnings  Gaps
      Filing counts          warnings        3       0         1     0
      Facts to filings       clean       4,077       0         0     0
      Normalized to raw      clean          42       0         0     0
      Duplicates             errors        599       1         1     0
      Completeness           clean          24       0         0     1
      Referential integrity  clean          14       0         0     0
      Accounting             errors          4       1         0     5

      Filing                Registrant      Form    Period       Score     Err.  Warn.
      0000123456-25-000001  Plain Harbor …  10-K    2024-12-31  100.00  A     0      0
      0000123456-25-000077  <script>alert…  10-K/A  2024-12-31   71.50  C     2      1
      c3c3c3c3c3c3          東京海上 Hold…  8-K     2024-12-31       -  -     0      0

      """
    #expect(text.hasPrefix(head))
  }

  @Test("A finding has its rule, its arithmetic, and the place of each fact")
  func finding() {
    let finding = """

      error balance-sheet-out-of-balance 0000123456-25-000077
        Assets 352,583,000,000 differ from liabilities 290,437,000,000 and equity
        62,147,000,000 by -1,000,000 at 2024-12-31; rounding explains at most
        500,000.
          us-gaap:Assets 352,583,000,000 USD, 2024-12-31
            made-20241231.htm:812 (f-812)

      """
    #expect(text.contains(finding))
  }

  @Test("Gaps end the text, counted by reason, with what is left out and where all of it is")
  func gaps() {
    let gaps = """

      Gaps: what could not be looked at
        5× no total of liabilities at the same date (balance-sheet-out-of-balance)
            made-20241231.htm:700 (f-700)
            made-20241231.htm:701 (f-701)
            … and 3 more
        1× a value carries more than 38 digits (the reader)
            made-20241231.htm:4410 (f-981)
        1× the form 10-K/A has no table of its own (cover-fact-missing)

      All of it: --format json as data, the report command as pages.
      score 91.37, grade A: 3 filings, 2 errors, 2 warnings

      """
    #expect(text.hasSuffix(gaps))
  }

  @Test("Errors come before warnings, and warnings before information")
  func order() {
    let severities = text.split(separator: "\n").compactMap { line in
      Severity.allCases.first { line.hasPrefix("\($0.rawValue) ") }
    }
    #expect(severities == [.error, .error, .warning, .warning, .information])
  }

  @Test(
    "No line is longer than 80 columns or carries a control character",
    arguments: HostileText.all)
  func fits(hostile: HostileText) {
    let longer = String(repeating: hostile.text + " ", count: 40)
    let lines = AssessmentText.render(
      Publication(Sample.assessment(saying: longer), version: "1"), colour: false
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 20)
    #expect(lines.filter { TerminalText.columns($0) > 80 } == [])
    let scalars = lines.joined().unicodeScalars
    #expect(!scalars.contains { $0.properties.generalCategory == .control })
  }

  @Test("The sample's lines are at most 80 columns")
  func sampleFits() {
    #expect(text.split(separator: "\n").filter { TerminalText.columns($0) > 80 } == [])
  }

  @Test("Colour adds escape sequences and nothing else")
  func colour() {
    let coloured = AssessmentText.render(Publication(Sample.assessment, version: "1"), colour: true)
    #expect(coloured.contains("\u{1B}[31merror\u{1B}[0m"))
    #expect(coloured.replacing(/\x{1B}\[[0-9]+m/, with: "") == text)
    #expect(!text.contains("\u{1B}"))
  }

  @Test("Of many findings and filings some are listed and the rest is counted")
  func many() {
    let findings = AssessmentText.render(
      Publication(Sample.crowded(1_234), version: "1"), colour: false)
    #expect(findings.contains("\n… and 1,184 more findings\n"))
    let clean = Sample.clean
    let filings = Assessment(
      source: "s", store: nil, filings: Array(repeating: clean, count: 60) + [Sample.flawed],
      score: clean.score, asOf: nil)
    let text = AssessmentText.render(Publication(filings, version: "1"), colour: false)
    #expect(text.contains("\n… and 11 filings with no lower score\n"))
    #expect(text.contains("\n0000123456-25-000077"))
  }

  @Test("With nothing checked the text says so and shows no score")
  func nothing() {
    let text = AssessmentText.render(Publication(Sample.nothing, version: "1"), colour: false)
    #expect(text.hasPrefix("-  no score\nempty.sqlite\n0 filings, 0 facts"))
    #expect(text.contains("\nNothing was compared, so there is nothing to score.\n"))
    #expect(text.contains("\nNo filing was assessed.\n"))
    let end = "\nThe same: --format json as data, the report command as pages.\n"
    #expect(text.hasSuffix(end + "score -, grade -: 0 filings, 0 errors, 0 warnings\n"))
  }

  @Test(
    "Lines fit the terminal, be it narrow or wide, and a wide one shows more of a name",
    arguments: [40, 60, 80, 120, 200])
  func width(columns: Int) {
    let text = AssessmentText.render(Sample.publication, colour: false, width: columns)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { TerminalText.columns($0) > columns } == [])
    #expect(text.contains("Plain Harbor Inc.") == (columns >= 120))
  }

  @Test("Beside a baseline a finding is new or known, and the last line counts them")
  func baseline() {
    let text = AssessmentText.render(Sample.publication, colour: false)
    #expect(text.contains("\nnew warning quarter-missing store\n"))
    #expect(text.contains("\nknown error balance-sheet-out-of-balance 0000123456-25-000077\n"))
    #expect(text.contains("\nwaived known error cover-fact-missing 0000123456-25-000077\n"))
    #expect(text.hasSuffix("2 warnings, 1 new, 5 known, 2 gone\n"))
  }
}
