import FilingModel

extension Rule {
  static let missingRequiredContext = Rule(
    id: "missing-required-context",
    check: .completeness,
    severity: .error,
    summary: "No fact of the cover page is stated for the whole entity and the report's period.",
    rationale: """
      The period of a report, its form and its filer are read from facts without dimensions. Where \
      every fact of the cover page belongs to a part of the company or to one of its documents, \
      the report as a whole has neither a period nor a name.
      """,
    basis: "EDGAR Filer Manual 6.5.19",
    examples: [
      Example(
        "the cover page of a part",
        """
        concept                    period                  value       dimensions
        dei:DocumentType           2024-01-01..2024-12-31  10-K        own:UnitAxis = own:Part  ◀
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  0000000001  own:UnitAxis = own:Part  ◀
        """),
      Example(
        "a co-registrant beside the whole",
        """
        concept                    period                  value       dimensions
        dei:DocumentType           2024-01-01..2024-12-31  10-K        -
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  0000000001  -
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  0000000002  own:UnitAxis = own:Part
        """),
    ],
    asks: .filing { subject, answer in
      let stated = subject.report.facts.filter {
        $0.concept.taxonomy == .dei && $0.period.dayCount != nil && !$0.isNil
      }
      guard !stated.isEmpty else {
        answer.leave("the filing has no cover page")
        return
      }
      answer.compared()
      guard stated.allSatisfy({ !$0.dimensions.isEmpty }) else { return }
      answer.find(
        "every fact of the cover page has dimensions, so the report has no period of its own",
        in: stated)
    }
  )
}
