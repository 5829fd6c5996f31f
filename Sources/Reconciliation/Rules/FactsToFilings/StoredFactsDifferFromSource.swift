import FilingModel

extension Rule {
  static let storedFactsDifferFromSource = Rule(
    id: "stored-facts-differ-from-source",
    check: .factsToFilings,
    severity: .error,
    summary: "A stored fact is not what the filing's own document says.",
    rationale: """
      The store is only worth what it holds is true to the document. The kept document is read \
      again and compared with the store, fact by fact, with values, aspects, decimals and places.
      """,
    basis: "Every fact leads to the place that states it",
    examples: [
      Example(
        "the store has another value",
        """
        concept      period      unit  value  decimals
        Assets       2024-12-31  USD   1,000  0
        Liabilities  2024-12-31  USD   700    0         ◀

        source concept  period      unit  value  decimals
        Assets          2024-12-31  USD   1,000  0
        Liabilities     2024-12-31  USD   600    0
        """),
      Example(
        "the store lacks a fact",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        source concept  period      unit  value
        Assets          2024-12-31  USD   1,000
        Liabilities     2024-12-31  USD   600    ◀
        """),
      Example(
        "both are the same",
        """
        concept      period      unit  value
        Assets       2024-12-31  USD   1,000
        Liabilities  2024-12-31  USD   600

        source concept  period      unit  value
        Assets          2024-12-31  USD   1,000
        Liabilities     2024-12-31  USD   600
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.stored != nil || subject.reread != nil else { return }
      guard let source = subject.reread else {
        answer.leave("the documents of \(subject.filing.name) are not kept, so nothing is compared")
        return
      }
      answer.compared(max(subject.report.facts.count, source.facts.count))
      if subject.report.tuples != source.tuples {
        answer.find(
          "the store has \(subject.report.tuples.count.counted("tuple")), and the document "
            + "\(source.tuples.count.counted("tuple")) of which not all are the same")
      }
      guard subject.report.facts != source.facts else { return }
      compare(subject.report.facts, with: source.facts, &answer)
    }
  )

  /// How many differing facts are named one by one.
  private static let shownDifferences = 50

  private static func compare(_ stored: [Fact], with source: [Fact], _ answer: inout Answer) {
    let extra = subtract(source, from: stored)
    var missing = subtract(stored, from: source)
    let missingAt = Dictionary(missing.map { ($0.source, $0) }) { first, _ in first }
    var messages: [(String, [Fact])] = []
    for fact in extra {
      if let original = missingAt[fact.source] {
        missing.removeAll { $0 == original }
        messages.append((difference(of: fact, from: original), [fact]))
      } else {
        messages.append(
          (
            "the store has \(fact.shownAspects) = \(fact.shownValue), the document does not", [fact]
          ))
      }
    }
    messages += missing.map {
      ("the document has \($0.shownAspects) = \($0.shownValue), the store does not", [$0])
    }
    for (message, facts) in messages.prefix(shownDifferences) { answer.find(message, in: facts) }
    if messages.count > shownDifferences {
      let rest = messages.count - shownDifferences
      answer.find("\(rest.counted("more fact")) differ between the store and the document")
    }
  }

  private static func difference(of fact: Fact, from original: Fact) -> String {
    if fact.aspects != original.aspects {
      return "the store has \(fact.shownAspects) where the document has \(original.shownAspects)"
    }
    if fact.value != original.value {
      return "\(fact.shownAspects) is \(fact.shownValue) in the store "
        + "and \(original.shownValue) in the document"
    }
    let decimals = [fact, original].map { $0.decimals?.description ?? "no decimals" }
    return fact.decimals == original.decimals
      ? "\(fact.shownAspects) is written in another way in the store than in the document"
      : "\(fact.shownAspects) has decimals \(decimals[0]) in the store "
        + "and \(decimals[1]) in the document"
  }

  /// The facts of a list that another has not, each as often as it is lacking, in their order.
  private static func subtract(_ others: [Fact], from facts: [Fact]) -> [Fact] {
    var counts: [Fact: Int] = [:]
    for fact in others { counts[fact, default: 0] += 1 }
    return facts.filter { fact in
      guard let count = counts[fact], count > 0 else { return true }
      counts[fact] = count - 1
      return false
    }
  }
}
