import FilingModel

extension Rule {
  static let tupleOrFraction = Rule(
    id: "tuple-or-fraction",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A filing states facts in tuples, or as fractions.",
    rationale: """
      EDGAR accepts neither, no standard taxonomy of the SEC declares any, and OIM has no form for them. \
      Programs that read filings pass over both without a word.
      """,
    basis: "EDGAR Filer Manual 5.2.5 and 6.7; XBRL 2.1, sections 4.9 and 5.1.1",
    examples: [
      Example(
        "a third of the profit",
        """
        concept            period                  unit  value
        own:ShareOfProfit  2024-01-01..2024-12-31  pure  1/3    ◀
        """),
      Example(
        "a tuple with attributes that only facts have",
        """
        irregularity     detail
        tuple attribute  own:Manager at a.xml:12 (t1)  ◀
        """),
      Example(
        "a decimal",
        """
        concept            period                  unit  value
        own:ShareOfProfit  2024-01-01..2024-12-31  pure  0.333
        """),
    ],
    asks: .filing { subject, answer in
      let report = subject.report
      answer.compared()
      for tuple in report.tuples {
        let members = tuple.members.compactMap { member -> Fact? in
          guard case .fact(let ordinal) = member else { return nil }
          return report.facts.indices.contains(ordinal) ? report.facts[ordinal] : nil
        }
        answer.find("\(tuple.name) at \(tuple.source) is a tuple", in: members)
      }
      for fact in report.facts {
        guard case .fraction(let fraction) = fact.value else { continue }
        answer.find("\(fact.shownAspects) is the fraction \(fraction)", in: [fact])
      }
      for irregularity in report.irregularities(of: .tupleAttribute) {
        answer.find("the tuple \(irregularity.detail) has attributes that only facts have")
      }
    }
  )
}
