import FilingModel

extension Rule {
  static let securityTitleContradictsClass = Rule(
    id: "security-title-contradicts-class",
    check: .completeness,
    severity: .warning,
    summary: "The title of a security is of another kind than the class it is stated for.",
    rationale: """
      The cover page lists each class of securities by a member and by its title. A title of \
      preferred stock on the member of common stock lists one security as another. Only kinds that \
      both name count; a title that names the kind of its member and another one, as warrants to \
      buy common stock, is right.
      """,
    basis: "EDGAR Filer Manual 6.5.46",
    examples: [
      Example(
        "preferred stock on the member of common stock",
        """
        concept               period                  value                      dimensions
        dei:DocumentType      2024-01-01..2024-12-31  10-K                       -
        dei:Security12bTitle  2024-01-01..2024-12-31  Preferred Stock, Series Z  StatementClassOfStockAxis = CommonStockMember  ◀
        """),
      Example(
        "titles of their kinds",
        """
        concept               period                  value                                      dimensions
        dei:DocumentType      2024-01-01..2024-12-31  10-K                                       -
        dei:Security12bTitle  2024-01-01..2024-12-31  Class A Subordinate Voting Shares          StatementClassOfStockAxis = CommonClassAMember
        dei:Security12bTitle  2024-01-01..2024-12-31  Warrants, each for a share of common stock  StatementClassOfStockAxis = WarrantMember
        dei:Security12bTitle  2024-01-01..2024-12-31  Depositary shares of preferred stock       StatementClassOfStockAxis = PreferredStockMember
        """),
    ],
    asks: .filing { subject, answer in
      for title in ["Security12bTitle", "Security12gTitle"].flatMap(subject.index.cover) {
        let named = title.dimensions.all.compactMap { dimension -> String? in
          guard case .explicit(let member) = dimension.member else { return nil }
          return member.localName.lowercased()
        }
        guard let kind = kinds.first(where: { kind in named.contains { kind.isNamed(in: $0) } })
        else { continue }
        answer.compared()
        let text = title.value.description.lowercased()
        guard !kind.isNamed(in: text), kinds.contains(where: { $0.isNamed(in: text) }) else {
          continue
        }
        answer.find(
          "\(title.shownAspects) is \(title.shownValue), which is no \(kind.name)", in: [title])
      }
    }
  )

  /// What may be listed; of two kinds in the name of a member the first counts.
  private static let kinds = [
    Kind(name: "warrant, right or unit", words: ["warrant", "right", "unit"]),
    Kind(name: "debt", words: ["note", "bond", "debenture", "debt"]),
    Kind(name: "preferred stock", words: ["preferred", "preference"]),
    Kind(name: "common stock", words: ["common", "ordinary"]),
  ]

  private struct Kind {
    let name: String
    let words: [String]

    func isNamed(in text: String) -> Bool { words.contains { text.contains($0) } }
  }
}
