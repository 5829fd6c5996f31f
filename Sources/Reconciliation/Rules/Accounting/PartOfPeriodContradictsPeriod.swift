import FilingModel

extension Rule {
  static let partOfPeriodContradictsPeriod = Rule(
    id: "part-of-period-contradicts-period",
    check: .accounting,
    severity: .warning,
    summary: "Quarters do not add up to their year, or a part of a period exceeds the whole of it.",
    rationale: """
      What happened in a year is what happened in its quarters. Where a filing states all parts \
      of a period, their sum is compared; where it states only one, the part of an amount that \
      cannot be negative is at most the whole. Averages and amounts per share are left out, and \
      sums of parts that a filer never adds up elsewhere are information.
      """,
    basis: "ASC 270-10-45; similar to DQC.US.0084 and DQC.US.0108",
    examples: [
      Example(
        "a quarter larger than its half-year",
        """
        concept   period                  unit  value  decimals
        Revenues  2024-04-01..2024-06-30  USD   800    0         ◀
        Revenues  2024-01-01..2024-06-30  USD   500    0         ◀
        """),
      Example(
        "two halves that are not the year",
        """
        concept        period                  unit  value  decimals
        NetIncomeLoss  2024-01-01..2024-06-30  USD   100    0         ◀
        NetIncomeLoss  2024-07-01..2024-12-31  USD   120    0         ◀
        NetIncomeLoss  2024-01-01..2024-12-31  USD   320    0         ◀
        Revenues       2024-01-01..2024-06-30  USD   400    0
        Revenues       2024-07-01..2024-12-31  USD   420    0
        Revenues       2024-01-01..2024-12-31  USD   820    0
        """),
      Example(
        "a loss in one half",
        """
        concept        period                  unit  value  decimals
        NetIncomeLoss  2024-01-01..2024-06-30  USD   -100   0
        NetIncomeLoss  2024-07-01..2024-12-31  USD   120    0
        NetIncomeLoss  2024-01-01..2024-12-31  USD   20     0
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let periods = PartsOfPeriods(index)
      let judged = JudgedSums(periods.sums, in: index, by: .roundToNearest)
      answer.compared(judged.consistent + judged.inconsistent.count)
      for (sum, reason) in judged.unknown { answer.leave(sum, in: index, reason) }
      for (sum, difference) in judged.inconsistent {
        answer.find(InconsistentSum(sum, difference, in: index, judged.standing), in: index)
      }
      for (part, whole) in periods.pairs {
        answer.compared()
        let (part, whole) = (index.facts[part], index.facts[whole])
        guard let small = part.interval, let large = whole.interval, small.lower > large.upper
        else { continue }
        answer.find(
          "\(part.shownAspects) is \(part.shownValue), more than \(whole.shownValue) "
            + whole.period.shown, in: [part, whole],
          as: part.dimensions.isEmpty ? nil : .information)
      }
    }
  )
}
