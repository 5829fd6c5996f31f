import FilingModel

extension Rule {
  static let consistentDuplicateFacts = Rule(
    id: "consistent-duplicate-facts",
    check: .duplicates,
    severity: .information,
    summary: "Facts are repeated, with values that agree.",
    rationale: """
      Repetition is how Inline XBRL works: a figure is tagged wherever it is printed. It harms \
      only who sums or counts facts without collapsing them, so it is counted once a filing.
      """,
    basis: "Handling Duplicate Facts in XBRL and Inline XBRL",
    examples: [
      Example(
        "the same value twice",
        """
        concept      period      unit  value  decimals
        Assets       2024-12-31  USD   1,000  0         ◀
        Assets       2024-12-31  USD   1,000  0         ◀
        Liabilities  2024-12-31  USD   600    0
        """),
      Example(
        "every fact once",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000
        Assets   2023-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      let groups = subject.index.duplicates.filter { $0.kind != .inconsistent }
      guard !groups.isEmpty else { return }
      let complete = groups.count { $0.kind == .complete }
      let repeats = groups.reduce(0) { $0 + $1.facts.count - 1 }
      let listed = groups.prefix(shownGroups)
      let rest = groups.count > listed.count ? "; the first \(listed.count) are listed" : ""
      answer.find(
        "\(groups.count.counted("fact is", "facts are")) repeated \(repeats.counted("time")): "
          + "\(complete.grouped) with equal decimals, \((groups.count - complete).grouped) rounded "
          + "to other places\(rest)",
        in: listed.flatMap(\.facts))
    }
  )

  /// How many repeated facts a finding lists; their number is always given in full.
  private static let shownGroups = 10
}
