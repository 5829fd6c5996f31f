import Reporting

enum PageSample {
  static let settings = PageSettings(
    title: "Data quality, week 5 of 2025", writtenAt: "2025-02-03 06:00 UTC", version: "0.1.0",
    rules: [
      RuleNote(
        id: "balance-sheet-out-of-balance",
        summary: "Assets differ from liabilities and equity at the same date.",
        rationale: "Every ratio that rests on the balance sheet is then wrong by an unknown amount."
      ),
      RuleNote(
        id: "inconsistent-duplicate-facts",
        summary: "One fact is stated twice with values that cannot both be true.",
        rationale: "Which of the two a reader meets is left to chance."),
    ],
    scoring: "100 less the weighted share of comparisons that found something.")
}
