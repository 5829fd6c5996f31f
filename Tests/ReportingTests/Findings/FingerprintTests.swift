import FilingModel
import Testing

@testable import Reporting

@Suite("Fingerprints of findings")
struct FingerprintTests {
  private func fingerprint(_ finding: Finding, in filing: Filing? = Sample.flawed.filing) -> String
  {
    Sample.publication(of: finding, in: filing).findings[0].fingerprint
  }

  private func finding(
    _ concept: String, _ digits: String, line: Int, message: String = "m", rule: String = "r"
  ) -> Finding {
    Finding(
      rule: rule, check: .accounting, severity: .error, message: message,
      facts: [Sample.amount(concept, digits, line: line)])
  }

  @Test("Moved lines, another value and other words leave it as it is")
  func stable() {
    let before = fingerprint(finding("Assets", "1", line: 10))
    #expect(before == fingerprint(finding("Assets", "2", line: 99, message: "other")))
  }

  @Test("Another concept, rule or filing changes it")
  func tellsApart() {
    let all = [
      fingerprint(finding("Assets", "1", line: 10)),
      fingerprint(finding("Liabilities", "1", line: 10)),
      fingerprint(finding("Assets", "1", line: 10, rule: "s")),
      fingerprint(finding("Assets", "1", line: 10), in: Sample.clean.filing),
      fingerprint(finding("Assets", "1", line: 10), in: nil),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("A finding without facts is told by its message, without the place in it")
  func withoutFacts() {
    func said(_ message: String) -> String {
      fingerprint(
        Finding(rule: "r", check: .completeness, severity: .error, message: message))
    }
    #expect(said("no unit at a.htm:82 (byte 7736)") == said("no unit at a.htm:9 (byte 12)"))
    #expect(said("no unit at a.htm:82 (f-1)") != said("no unit at a.htm:82 (f-2)"))
    #expect(said("no 10-Q for Q2") != said("no 10-Q for Q3"))
  }

  @Test("A filing without a number keeps its name when its bytes change")
  func withoutAccession() {
    func filing(_ digest: String, form: String) -> Filing {
      Sample.filing("Plain Harbor", form: form, digest: digest)
    }
    let defect = finding("Assets", "1", line: 10)
    let before = fingerprint(defect, in: filing("1a", form: "10-K"))
    #expect(before == fingerprint(defect, in: filing("2b", form: "10-K")))
    #expect(before != fingerprint(defect, in: filing("1a", form: "10-Q")))
  }

  @Test("Equal findings are counted, so that one more is new and one less is gone")
  func equals() {
    func published(_ count: Int, _ baseline: Baseline?) -> Publication {
      Publication(Sample.crowded(count), version: "1", baseline: baseline)
    }
    func baseline(_ count: Int) -> Baseline {
      Baseline(source: "b", fingerprints: Set(published(count, nil).findings.map(\.fingerprint)))
    }
    #expect(baseline(3).fingerprints.count == 3)
    #expect(published(3, baseline(2)).findings.map(\.state) == [.unchanged, .unchanged, .new])
    #expect(published(2, baseline(3)).findings.map(\.state) == [.unchanged, .unchanged])
    #expect(published(2, baseline(3)).absentCount == 1)
  }
}
