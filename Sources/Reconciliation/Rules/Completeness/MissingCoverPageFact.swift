import FilingModel

extension Rule {
  static let missingCoverPageFact = Rule(
    id: "missing-cover-page-fact",
    check: .completeness,
    severity: .error,
    summary: "A fact that the form's cover page must state is missing or nil.",
    rationale: """
      The cover page says whose report this is, on which form and for which period. Without it \
      facts cannot be put beside those of other filings. What EDGAR itself refuses is an error, \
      what it warns of a warning; facts that came later are asked of later reports only.
      """,
    basis: "EDGAR Filer Manual 6.5.20 and 6.5.21; Regulation S-T, rule 406",
    examples: [
      Example(
        "no fiscal focus in an old annual report",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2010-01-01..2010-12-31  -       10-K          ◀
        dei:EntityRegistrantName                2010-01-01..2010-12-31  -       Example Corp
        dei:EntityCentralIndexKey               2010-01-01..2010-12-31  -       0000000001
        dei:AmendmentFlag                       2010-01-01..2010-12-31  -       false
        dei:DocumentPeriodEndDate               2010-01-01..2010-12-31  -       2010-12-31
        dei:DocumentFiscalYearFocus             2010-01-01..2010-12-31  -       2010
        dei:CurrentFiscalYearEndDate            2010-01-01..2010-12-31  -       --12-31
        dei:EntityFilerCategory                 2010-01-01..2010-12-31  -       Accelerated Filer
        dei:EntityCommonStockSharesOutstanding  2011-01-31              shares  1,000
        """),
      Example(
        "a proxy statement without a filer",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  DEF 14A              ◀
        dei:EntityRegistrantName  2024-01-01..2024-12-31  Example Corporation
        """),
      Example(
        "a current report owes little",
        """
        concept                    period                  value
        dei:DocumentType           2024-05-01..2024-05-01  8-K
        dei:EntityRegistrantName   2024-05-01..2024-05-01  Example Corporation
        dei:EntityCentralIndexKey  2024-05-01..2024-05-01  0000000001
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for owed in CoverPageFact.owed(by: subject.filing) {
        answer.compared()
        guard index.cover(owed.name).isEmpty else { continue }
        answer.find(
          "dei:\(owed.name) is missing from filing \(subject.filing.name), "
            + "\(subject.filing.form.map { "form \($0)" } ?? "which names no form")",
          in: Array(index.cover("DocumentType").prefix(1)), as: owed.severity)
      }
    }
  )
}
