import FilingModel

extension Rule {
  static let scoreFell = Rule(
    id: "score-fell",
    check: .completeness,
    severity: .information,
    summary: "A filing has a lower score than at the assessment before.",
    rationale: """
      A filing does not change once it is filed. When its score falls, its rows in the store were \
      changed, or rules, settings or taxonomies were; either is worth knowing before a report \
      goes out.
      """,
    basis: "the history of assessments that the store keeps",
    examples: [
      Example(
        "ten points less",
        """
        filing  form  period end  score before  score
        a       10-K  2023-12-31  100           90     ◀
        """),
      Example(
        "as before",
        """
        filing  form  period end  score before  score
        a       10-K  2023-12-31  90            90
        """),
    ],
    asks: .store { survey, _, answer in
      for stored in survey.filings {
        let digest = stored.filing.digest
        guard let before = survey.earlierScores[digest]?.points,
          let now = survey.scores[digest]?.points, now < before
        else { continue }
        // Counted only here, so that assessing twice says the same twice.
        answer.compared()
        answer.find("\(stored.filing.shown) has \(now.text) points, \(before.text) before")
      }
    }
  )
}
