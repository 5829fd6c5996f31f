import FilingModel

extension Rule {
  static let conceptContradictsSchema = Rule(
    id: "concept-contradicts-schema",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "A fact's concept is not declared by the filer's own schema, or declared otherwise.",
    rationale: """
      The filer's schema says which concepts it adds, whether they are heads of tables without \
      values, and whether they are stated for a day or for a time. A fact of a name that is not \
      declared, of a head, or of a day where a time is declared belongs to no concept, and readers \
      that check drop it. Only schemas that declare some concept of the fact's namespace are asked.
      """,
    basis: "XBRL 2.1, sections 4.7.2 and 5.1.1; EDGAR Filer Manual 6.3 and 6.5",
    examples: [
      Example(
        "a name that is not declared, and a flow at a day",
        """
        concept         period                  unit  value
        own:Deposits    2024-12-31              USD   5
        own:Deposit     2024-12-31              USD   5      ◀
        own:Withdrawn   2024-12-31              USD   5      ◀
        own:Table       2024-01-01..2024-12-31  -     Notes  ◀

        own concept  type                  period type
        Deposits     monetaryItemType      instant
        Withdrawn    monetaryItemType      duration
        Table        stringItemType        abstract
        """),
      Example(
        "concepts as declared, and a filing without its schema",
        """
        concept         period                  unit  value
        own:Deposits    2024-12-31              USD   5
        own:Withdrawn   2024-01-01..2024-12-31  USD   5

        own concept  type                  period type
        Deposits     monetaryItemType      instant
        Withdrawn    monetaryItemType      duration
        """),
    ],
    asks: .filing { subject, answer in
      let declared = subject.report.taxonomy.concepts
      let namespaces = Set(declared.keys.lazy.map(\.namespace))
      var known: Set<Use> = []
      for fact in subject.report.facts where namespaces.contains(fact.concept.namespace) {
        let use = Use(concept: fact.concept, isInstant: fact.period.isInstant)
        guard known.insert(use).inserted else { continue }
        answer.compared()
        guard let reason = objection(to: use, by: declared[fact.concept]) else { continue }
        answer.find("\(fact.concept) \(reason)", in: [fact])
      }
    }
  )

  private struct Use: Hashable {
    let concept: QName
    let isInstant: Bool
  }

  private static func objection(to use: Use, by concept: Concept?) -> String? {
    guard let concept else { return "is not declared by the filer's schema" }
    if concept.isAbstract { return "is declared as the head of a table, which has no value" }
    guard concept.isInstant != use.isInstant else { return nil }
    return use.isInstant
      ? "is declared for a time, and stated for a day"
      : "is declared for a day, and stated for a time"
  }
}
