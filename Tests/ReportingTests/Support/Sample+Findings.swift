import FilingModel

extension Sample {
  static var balance: Finding {
    Finding(
      rule: "balance-sheet-out-of-balance", check: .accounting, severity: .error,
      message: """
        Assets 352,583,000,000 differ from liabilities 290,437,000,000 and equity 62,147,000,000 by \
        -1,000,000 at 2024-12-31; rounding explains at most 500,000.
        """,
      facts: [
        amount("Assets", "352583000000", line: 812),
        amount("Liabilities", "290437000000", line: 846),
        amount("StockholdersEquity", "62147000000", line: 903),
      ])
  }

  static var duplicates: Finding {
    let products = Dimensions([
      Dimension(
        axis: QName(
          namespace: "http://fasb.org/srt/2024", localName: "ProductOrServiceAxis", prefix: "srt"),
        member: .explicit(
          QName(namespace: "http://made.example/2024", localName: "LampsMember", prefix: "made"))),
      Dimension(
        axis: QName(namespace: "http://made.example/2024", localName: "SiteAxis", prefix: "made"),
        member: .typed("Port <North>")),
    ])
    return Finding(
      rule: "inconsistent-duplicate-facts", check: .duplicates, severity: .error,
      message: "Revenues of 2024 are stated as 1,204,000,000 and as 1,240,000,000.",
      facts: [
        amount("Revenues", "1204000000", line: 1_210, dimensions: products),
        amount("Revenues", "1240000000.25", line: 5_077, dimensions: products),
      ])
  }

  static var textDuplicates: Finding {
    let long = String(repeating: "Revenue is recognized when control passes. ", count: 120)
    return Finding(
      rule: "inconsistent-duplicate-facts", check: .duplicates, severity: .warning,
      message: "Two texts of one policy differ after 5,160 characters.",
      facts: [
        fact(usGAAP("RevenueRecognitionPolicyTextBlock"), .text(long), line: 2_100),
        fact(usGAAP("RevenueRecognitionPolicyTextBlock"), .text(hostile), line: 2_377),
        fact(usGAAP("Revenues"), .nil, line: 2_400, unit: .currency("USD")),
      ])
  }

  static var coverFact: Finding {
    Finding(
      rule: "cover-fact-missing", check: .completeness, severity: .information,
      message: "The cover page does not state dei:AmendmentDescription.")
  }

  /// An error that somebody lets pass.
  static var waived: Finding {
    Finding(
      rule: "cover-fact-missing", check: .completeness, severity: .error,
      message: "The cover page does not state dei:AuditorName."
    ).waived(
      by: WaiverNote(
        owner: "reporting team", reason: "named in the amendment",
        expires: CalendarDate("2025-12-31") ?? CalendarDate(dayNumber: 0)))
  }

  static var noTotals: [Gap] {
    (0..<5).map { index in
      Gap(
        rule: "balance-sheet-out-of-balance", reason: "no total of liabilities at the same date",
        source: point(700 + index, id: "f-\(700 + index)"))
    }
  }
}
