import FilingModel

extension Rule {
  static let textWithoutEnglish = Rule(
    id: "text-without-english",
    check: .completeness,
    severity: .error,
    summary: "A text in another language has no twin in English.",
    rationale: """
      Reports to SEC are in English. A translation may stand beside the English text, but not in \
      its place. Texts that differ in their language only are no duplicates of each other.
      """,
    basis: "EDGAR Filer Manual 6.5.14; Regulation S-T, rule 306",
    examples: [
      Example(
        "French alone",
        """
        concept                      period                  value       language
        LegalMattersPolicyTextBlock  2024-01-01..2024-12-31  Aucun.      fr        ◀
        """),
      Example(
        "French beside English, and a text that names no language",
        """
        concept                      period                  value   language
        LegalMattersPolicyTextBlock  2024-01-01..2024-12-31  Aucun.  fr
        LegalMattersPolicyTextBlock  2024-01-01..2024-12-31  None.   en-gb
        IncomeTaxPolicyTextBlock     2024-01-01..2024-12-31  None.   -
        """),
    ],
    asks: .filing { subject, answer in
      let foreign = subject.report.facts.filter { fact in
        guard let language = fact.aspects.language, !fact.isNil else { return false }
        return !isEnglish(language) && !language.isEmpty && language != "und"
      }
      answer.compared()
      guard !foreign.isEmpty else { return }
      let concepts = Set(foreign.map(\.concept))
      let english = subject.report.facts.filter { fact in
        concepts.contains(fact.concept) && !fact.isNil
          && fact.aspects.language.map(isEnglish) ?? true
      }
      let texts = subject.report.facts.count { $0.unit == nil && !$0.isNil }
      guard foreign.count < texts else {
        answer.find("every text is stated in another language", in: Array(foreign.prefix(20)))
        return
      }
      for fact in foreign where !english.contains(where: { isTwin($0, of: fact) }) {
        answer.find(
          "\(fact.shownAspects) is stated in '\(fact.aspects.language ?? "")' and not in English",
          in: [fact])
      }
    }
  )

  private static func isEnglish(_ language: String) -> Bool {
    language == "en" || language.hasPrefix("en-")
  }

  private static func isTwin(_ fact: Fact, of other: Fact) -> Bool {
    fact.concept == other.concept && fact.period == other.period
      && fact.dimensions == other.dimensions && fact.aspects.entity == other.aspects.entity
  }
}
