import FilingModel
import Testing

@testable import Reporting

@Suite("What of an assessment fails a run")
struct PublicationTests {
  private func isFailing(
    _ finding: Finding, _ threshold: Threshold, known: Bool = false
  ) -> Bool {
    let plain = Sample.publication(of: finding)
    let baseline = Baseline(source: "b", fingerprints: Set(plain.findings.map(\.fingerprint)))
    return Publication(
      plain.assessment, version: "1", threshold: threshold, baseline: known ? baseline : nil
    ).isFailing
  }

  @Test("An error fails at the threshold of errors, a warning does not; a waived error never does")
  func severity() {
    #expect(isFailing(Sample.balance, Threshold(severity: .error)))
    #expect(!isFailing(Sample.textDuplicates, Threshold(severity: .error)))
    #expect(isFailing(Sample.textDuplicates, Threshold(severity: .warning)))
    #expect(!isFailing(Sample.waived, Threshold(severity: .information)))
  }

  @Test("A check's own threshold outweighs the general one, either way")
  func byCheck() {
    let strict = Threshold(severity: .error, byCheck: [.duplicates: .warning])
    #expect(isFailing(Sample.textDuplicates, strict))
    #expect(!isFailing(Sample.textDuplicates, Threshold(byCheck: [.accounting: .warning])))
    let lax = Threshold(severity: .information, byCheck: [.completeness: .error])
    #expect(!isFailing(Sample.coverFact, lax))
  }

  @Test("What the baseline holds does not fail; the same without a baseline does")
  func baseline() {
    #expect(!isFailing(Sample.balance, Threshold(), known: true))
    #expect(isFailing(Sample.balance, Threshold(), known: false))
  }

  @Test(
    "A score below the points asked for fails, an equal one does not",
    arguments: zip(["91.37", "91.38", "0"], [false, true, false]))
  func points(asked: String, fails: Bool) {
    let clean = Assessment(
      source: "s", store: nil, filings: [Sample.clean], score: Sample.assessment.score, asOf: nil)
    let threshold = Threshold(points: Sample.decimal(asked))
    #expect(Publication(clean, version: "1", threshold: threshold).isFailing == fails)
  }

  @Test("The verdict counts, and with a baseline says what is new, known and gone")
  func verdict() {
    #expect(
      Publication(Sample.assessment, version: "1").verdict
        == "score 91.37, grade A: 3 filings, 2 errors, 2 warnings")
    #expect(
      Sample.publication.verdict
        == "score 91.37, grade A: 3 filings, 2 errors, 2 warnings, 1 new, 5 known, 2 gone")
  }
}
