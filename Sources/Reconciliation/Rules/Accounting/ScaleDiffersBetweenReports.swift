import FilingModel

extension Rule {
  static let scaleDiffersBetweenReports = Rule(
    id: "scale-differs-between-reports",
    check: .accounting,
    severity: .warning,
    summary: "Amounts are a thousand times those of the filer's report before, or a thousandth.",
    rationale: """
      A report whose figures were all entered in thousands agrees with itself: every sum closes, \
      and only the report before shows that nothing is as large as it says. A business that grows \
      so much in one period is rare, and worth a look as well.
      """,
    basis:
      "EDGAR Filer Manual 6.6.32: a value is stated in full, whatever its display is scaled to",
    examples: [
      Example(
        "everything grows by three digits",
        """
        filing  form  period end  cik  digits
        a       10-K  2023-12-31  1    a:Assets=9 a:Liabilities=9 a:Revenues=8 a:Cash=7  ◀
        b       10-K  2024-12-31  1    a:Assets=12 a:Liabilities=12 a:Revenues=11 a:Cash=10  ◀
        """),
      Example(
        "it shrinks by six, and one amount with it by five",
        """
        filing  form  period end  cik  digits
        a       10-K  2023-12-31  1    a:Assets=12 a:Liabilities=12 a:Revenues=11 a:Cash=10  ◀
        b       10-K  2024-12-31  1    a:Assets=6 a:Liabilities=6 a:Revenues=5 a:Cash=5  ◀
        """),
      Example(
        "the business grows tenfold",
        """
        filing  form  period end  cik  digits
        a       10-K  2023-12-31  1    a:Assets=9 a:Liabilities=9 a:Revenues=8 a:Cash=7
        b       10-K  2024-12-31  1    a:Assets=10 a:Liabilities=10 a:Revenues=9 a:Cash=7
        """),
      Example(
        "a single amount grows, the others stay",
        """
        filing  form  period end  cik  digits
        a       10-K  2023-12-31  1    a:Assets=9 a:Liabilities=9 a:Revenues=8 a:Cash=4
        b       10-K  2024-12-31  1    a:Assets=9 a:Liabilities=9 a:Revenues=8 a:Cash=8
        """),
      Example(
        "too few amounts are shared to tell",
        """
        filing  form  period end  cik  digits
        a       10-K  2023-12-31  1    a:Assets=9 a:Liabilities=9 a:Revenues=8
        b       10-K  2024-12-31  1    a:Assets=12 a:Liabilities=12 a:Revenues=11
        """),
    ],
    asks: .store { survey, _, answer in
      for reports in EarlierReports.all(in: survey, atLeast: 1) {
        guard let before = reports.earlier.last?.filing,
          let earlier = survey.profiles[before.digest],
          let present = survey.profiles[reports.latest.filing.digest]
        else { continue }
        let steps = present.digits.compactMap { concept, count in
          earlier.units[concept] == present.units[concept]
            ? earlier.digits[concept].map { count - $0 } : nil
        }.sorted()
        guard steps.count >= leastShared else { continue }
        answer.compared(steps.count)
        let middle = steps[steps.count / 2]
        guard abs(middle) >= 3, let least = middle > 0 ? steps.first : steps.last,
          // All go the same way: growth takes some lines with it and leaves others.
          middle > 0 ? least >= 2 : least <= -2
        else { continue }
        answer.find(
          "\(reports.latest.filing.shown) states \(steps.count) amounts with "
            + "\(abs(middle)) digits \(middle > 0 ? "more" : "fewer") than \(before.shown)")
      }
    }
  )
}

/// Fewer amounts may grow or shrink together by chance.
private let leastShared = 4
