import FilingModel

extension Rule {
  static let auditorNumberOfAnother = Rule(
    id: "auditor-number-of-another",
    check: .completeness,
    severity: .warning,
    summary: "The auditor's number at the PCAOB is that of another firm than the one named.",
    rationale: """
      Whoever counts audits by firm takes the number, and whoever reads takes the name. For the \
      firms that audit most filers both are known, and a number of theirs goes with no other name. \
      Firms of one name in other countries have numbers of their own, which are let be.
      """,
    basis: "PCAOB, registered firms; Holding Foreign Companies Accountable Act, Form 10-K item 14",
    examples: [
      Example(
        "the name of one firm, the number of another",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  10-K
        dei:AuditorName    2024-01-01..2024-12-31  Ernst & Young LLP  ◀
        dei:AuditorFirmId  2024-01-01..2024-12-31  34                 ◀
        """),
      Example(
        "both of one firm",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  10-K
        dei:AuditorName    2024-01-01..2024-12-31  Ernst & Young LLP
        dei:AuditorFirmId  2024-01-01..2024-12-31  42
        """),
      Example(
        "a firm of that name in another country",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-12-31  20-F
        dei:AuditorName    2024-01-01..2024-12-31  Ernst & Young LLP
        dei:AuditorFirmId  2024-01-01..2024-12-31  1263
        """),
    ],
    asks: .filing { subject, answer in
      let names = subject.index.cover("AuditorName")
      for number in subject.index.cover("AuditorFirmId") {
        guard let firm = firms[number.value.description],
          let name = names.first(where: {
            $0.dimensions == number.dimensions && $0.period == number.period
          })
        else { continue }
        answer.compared()
        let text = name.value.description.lowercased().filter { $0.isLetter }
        guard !firm.contains(where: text.contains) else { continue }
        answer.find(
          "\(number.shownAspects) is \(number.shownValue), not the number of \(name.shownValue)",
          in: [name, number])
      }
    }
  )

  /// Letters of the names of firms that audit most filers, by their numbers.
  private static let firms = [
    "34": ["deloitte"], "42": ["ernst"], "49": ["rsm"], "100": ["withum"], "166": ["plante"],
    "173": ["crowe"], "185": ["kpmg"], "206": ["malone"], "238": ["pricewaterhouse", "pwc"],
    "243": ["bdo"], "248": ["grantthornton"], "596": ["cohnreznick"], "677": ["cherry"],
  ]
}
