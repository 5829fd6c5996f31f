import FilingModel
import Testing

@testable import Reporting

@Suite("Counts behind a score")
struct TallyTests {
  @Test("The store's facts are the filings' facts and are not counted twice")
  func facts() {
    let tally = Tally(Sample.assessment.cards)
    #expect(tally.facts == 4_108)
    #expect(tally.metrics == 81)
    #expect(Tally([Sample.storeCard]).facts == 4_108)
    #expect(tally.filings == 3)
  }

  @Test("Findings are counted by severity, gaps of the reader and of rules together")
  func findings() {
    let tally = Tally([Sample.flawed])
    #expect([tally.errors, tally.warnings, tally.information, tally.gaps] == [2, 1, 1, 7])
    #expect(tally.findings == 5)
    #expect(tally.waived == 1)
  }

  @Test("A check is clean only when it compared something")
  func status() {
    let checks = CheckTally.all(in: [Sample.empty, Sample.clean])
    let alone = CheckTally.all(in: [Sample.empty])
    #expect(checks.map(\.check) == Check.allCases)
    #expect(checks.last?.status == .clean)
    #expect(alone.last?.status == .nothingCompared)
    #expect(alone.first?.status == .notAsked)
  }

  @Test("Gaps with one reason but two rules are two groups, the larger one first")
  func gapGroups() {
    let gaps = [
      Gap(rule: "a", reason: "r"), Gap(rule: "b", reason: "r", source: Sample.point(1)),
      Gap(rule: "b", reason: "r", source: Sample.point(2)),
      Gap(rule: "b", reason: "r", source: Sample.point(3)), Gap(rule: nil, reason: "q"),
    ]
    let groups = GapGroup.all(in: gaps, places: 2)
    let lines = groups.map { "\($0.rule ?? "-") \($0.count) \($0.places.count)" }
    #expect(lines == ["b 3 2", "a 1 0", "- 1 0"])
  }
}
