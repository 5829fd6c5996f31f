import FilingModel

extension Rule {
  static let filingIngestedTwice = Rule(
    id: "filing-ingested-twice",
    check: .filingCounts,
    severity: .error,
    summary: "One filing is stored more than once.",
    rationale: """
      Whatever is counted or summed over filings counts this one again. The same accession number \
      or the same report document makes two stored filings one.
      """,
    basis: "EDGAR gives every submission one accession number",
    examples: [
      Example(
        "one accession number, different bytes",
        """
        filing   accession             form  period end  report
        folder   0000000001-25-000007  10-K  2024-12-31  a1      ◀
        archive  0000000001-25-000007  10-K  2024-12-31  a2      ◀
        """),
      Example(
        "the same report document without accession numbers",
        """
        filing   form  period end  report
        folder   10-K  2024-12-31  a1      ◀
        archive  10-K  2024-12-31  a1      ◀
        """),
      Example(
        "two filings for one period",
        """
        filing    accession             form    period end  report
        original  0000000001-25-000007  10-K    2024-12-31  a1
        change    0000000001-25-000009  10-K/A  2024-12-31  a2
        """),
    ],
    asks: .store { survey, _, answer in
      var known: [String: Filing] = [:]
      for filing in survey.filings.map(\.filing).sorted(by: Filing.isBefore) {
        answer.compared()
        let identities = identities(of: filing)
        if let other = identities.lazy.compactMap({ known[$0] }).first {
          answer.find(
            "\(filing.shown) from \(filing.source) is the filing \(other.shown) "
              + "from \(other.source)")
        }
        for identity in identities where known[identity] == nil { known[identity] = filing }
      }
    }
  )

  private static func identities(of filing: Filing) -> [String] {
    let reports = filing.documents.filter { $0.role == .instance || $0.role == .inline }
    let documents = reports.map(\.digest).sorted().joined(separator: " ")
    return [filing.accession?.description, documents.isEmpty ? nil : documents, filing.digest]
      .compactMap { $0 }
  }
}
