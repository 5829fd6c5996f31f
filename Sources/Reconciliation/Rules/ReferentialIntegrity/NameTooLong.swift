import FilingModel

extension Rule {
  static let nameTooLong = Rule(
    id: "name-too-long",
    check: .referentialIntegrity,
    severity: .error,
    summary: "The name of a concept, an axis, a member or a measure has more than 200 bytes.",
    rationale: """
      EDGAR cuts or refuses such names, so that two of them may become one, and the links of the \
      filing's own taxonomy lead nowhere.
      """,
    basis: "EDGAR Filer Manual 6.5.36 and 6.8.6",
    examples: [
      Example(
        "a sentence for a name",
        """
        concept                           period      unit  value
        own:\(String(repeating: "Very", count: 50))LongName  2024-12-31  USD   1,000  ◀
        """),
      Example(
        "two hundred bytes",
        """
        concept                           period      unit  value
        own:\(String(repeating: "Very", count: 50))  2024-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      var seen: Set<QName> = []
      for name in subject.index.conceptNames where name.localName.utf8.count > limit {
        seen.insert(name)
      }
      answer.compared(subject.index.conceptNames.count)
      var known: Set<Use> = []
      for fact in subject.report.facts {
        if seen.remove(fact.concept) != nil { answer.findLong(fact.concept, in: fact) }
        guard known.insert(Use(unit: fact.unit, dimensions: fact.dimensions)).inserted else {
          continue
        }
        for name in names(of: fact) {
          answer.compared()
          if name.localName.utf8.count > limit { answer.findLong(name, in: fact) }
        }
      }
    }
  )

  private static let limit = 200

  private struct Use: Hashable {
    let unit: Unit?
    let dimensions: Dimensions
  }

  /// The names of a fact's measures, axes and members.
  private static func names(of fact: Fact) -> [QName] {
    var names = (fact.unit?.numerators ?? []) + (fact.unit?.denominators ?? [])
    for dimension in fact.dimensions.all {
      names.append(dimension.axis)
      if case .explicit(let member) = dimension.member { names.append(member) }
    }
    return names
  }
}

extension Answer {
  fileprivate mutating func findLong(_ name: QName, in fact: Fact) {
    find("'\(name.localName.shortened(to: 60))' has \(name.localName.utf8.count) bytes", in: [fact])
  }
}
