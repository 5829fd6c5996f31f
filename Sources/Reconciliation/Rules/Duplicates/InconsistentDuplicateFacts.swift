import FilingModel

extension Rule {
  static let inconsistentDuplicateFacts = Rule(
    id: "inconsistent-duplicate-facts",
    check: .duplicates,
    severity: .error,
    summary: "Two facts about the same thing cannot both be true.",
    rationale: """
      Which of the values a reader gets depends on the order of the document. Facts that round \
      one number to different places agree and are not found here; texts count as different only \
      when more than their blanks differ, and one in another language is a fact of its own.
      """,
    basis: "Handling Duplicate Facts in XBRL and Inline XBRL; EDGAR Filer Manual 6.5.12",
    examples: [
      Example(
        "two values to the same accuracy",
        """
        concept  period      unit  value  decimals
        Assets   2024-12-31  USD   1,000  0         ◀
        Assets   2024-12-31  USD   1,010  0         ◀
        """),
      Example(
        "the rounded value is not a rounding of the other",
        """
        concept  period      unit  value      decimals
        Assets   2024-12-31  USD   3,000,000  -6        ◀
        Assets   2024-12-31  USD   4,400,000  -5        ◀
        """),
      Example(
        "a value and nil",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000  ◀
        Assets   2024-12-31  USD   nil    ◀
        """),
      Example(
        "one text in two languages",
        """
        concept                      period                  value   language
        LegalMattersPolicyTextBlock  2024-01-01..2024-12-31  None.   en-us
        LegalMattersPolicyTextBlock  2024-01-01..2024-12-31  Aucun.  fr
        """),
      Example(
        "one number rounded twice, and another year",
        """
        concept  period      unit  value      decimals
        Assets   2024-12-31  USD   4,000,000  -6
        Assets   2024-12-31  USD   4,400,000  -5
        Assets   2023-12-31  USD   3,900,000  -5
        """),
      Example(
        "one flag written in both ways",
        """
        concept            period                  value
        dei:AmendmentFlag  2024-01-01..2024-12-31  true
        dei:AmendmentFlag  2024-01-01..2024-12-31  1
        """),
    ],
    asks: .filing { subject, answer in
      for group in subject.index.duplicates {
        answer.compared()
        guard group.kind == .inconsistent, !group.saysTheSame else { continue }
        let values = group.facts.map { fact in
          fact.shownValue + (fact.decimals.map { " (decimals \($0))" } ?? "")
        }
        answer.find(
          "\(group.facts[0].shownAspects) is stated \(group.facts.count.grouped) times: "
            + values.joined(separator: ", "),
          in: group.facts)
      }
    }
  )
}

extension DuplicateFacts {
  /// Whether the texts differ in their blanks only, or write one of true and false in its two ways.
  fileprivate var saysTheSame: Bool {
    let words = facts.map { fact -> [Substring]? in
      guard case .text(let text) = fact.value else { return nil }
      return text.split(whereSeparator: \.isWhitespace)
    }
    return words.allSatisfy { $0 != nil && $0 == words[0] }
      || [["true", "1"], ["false", "0"]].contains { ways in
        words.allSatisfy { $0?.count == 1 && ways.contains($0?[0] ?? "") }
      }
  }
}
