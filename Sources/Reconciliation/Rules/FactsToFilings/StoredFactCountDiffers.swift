import FilingModel

extension Rule {
  static let storedFactCountDiffers = Rule(
    id: "stored-fact-count-differs",
    check: .factsToFilings,
    severity: .error,
    summary: "The store holds more or fewer facts of a filing than were read from it.",
    rationale: """
      A filing with rows lost, or written twice, gives wrong sums without any sign of it. The \
      count is kept with the filing when it is ingested and needs no document to compare.
      """,
    basis: "One transaction a filing: all of its facts are stored, or none",
    examples: [
      Example(
        "two facts are lost",
        """
        filing  form  read facts  stored facts
        short   10-K  3           1             ◀

        concept  period      unit  value
        Assets   2024-12-31  USD   1,000
        """),
      Example(
        "the counts agree",
        """
        filing  form  read facts  stored facts
        whole   10-K  1           1

        concept  period      unit  value
        Assets   2024-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      guard let counts = subject.stored else { return }
      answer.compared()
      guard counts.read != counts.stored else { return }
      answer.find(
        "the store holds \(counts.stored.counted("fact")) of filing \(subject.filing.name), "
          + "from which \(counts.read.grouped) were read")
    }
  )
}
