import FilingModel

extension Rule {
  static let damagedStore = Rule(
    id: "damaged-store",
    check: .referentialIntegrity,
    severity: .error,
    summary: "The store's file is damaged.",
    rationale: """
      Pages of the file contradict each other. Nothing that is read from it can be relied on, a \
      clean verdict least of all: restore it from a backup.
      """,
    basis: "SQLite, PRAGMA integrity_check",
    examples: [
      Example(
        "an index lacks a row",
        """
        damage
        row 7 missing from index fact_by_concept  ◀
        """),
      Example(
        "a sound store",
        """
        filing  form  period end
        first   10-K  2024-12-31
        """),
    ],
    asks: .store { survey, _, answer in
      answer.compared()
      for damage in survey.damage { answer.find("the store is damaged: \(damage)") }
    }
  )
}
