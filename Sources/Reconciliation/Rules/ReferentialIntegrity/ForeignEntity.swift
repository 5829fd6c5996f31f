import FilingModel

extension Rule {
  static let foreignEntity = Rule(
    id: "foreign-entity",
    check: .referentialIntegrity,
    severity: .error,
    summary: "Facts are stated for another entity than the filer on the cover page.",
    rationale: """
      The numbers end up with another company. Parts of the filer's own group are told apart by \
      members of an axis, never by another CIK.
      """,
    basis: "EDGAR Filer Manual 6.5.2 and 6.5.3",
    examples: [
      Example(
        "a fact of the parent's CIK",
        """
        concept                    period                  unit  value       entity
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  -     0000000001  0000000001
        Assets                     2024-12-31              USD   1,000       0000000001
        Liabilities                2024-12-31              USD   600         0000000002  ◀
        """),
      Example(
        "one filer, with and without leading zeros",
        """
        concept                    period                  unit  value       entity
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  -     0000000001  0000000001
        Assets                     2024-12-31              USD   1,000       1
        """),
    ],
    asks: .filing { subject, answer in
      guard let filer = subject.filing.cik else {
        answer.leave("the filing names no filer, so the entities of its facts are not compared")
        return
      }
      var foreign: [Entity: [Fact]] = [:]
      var entities: [Entity: Bool] = [:]
      for fact in subject.report.facts {
        let entity = fact.aspects.entity
        let isFiler = entities[entity] ?? (entity.cik == filer)
        entities[entity] = isFiler
        if !isFiler { foreign[entity, default: []].append(fact) }
      }
      answer.compared(entities.count)
      for (entity, facts) in foreign.sorted(by: { $0.key.identifier < $1.key.identifier }) {
        let listed = facts.prefix(20)
        let rest = facts.count > listed.count ? "; the first \(listed.count) are listed" : ""
        answer.find(
          "\(facts.count.counted("fact is", "facts are")) stated for \(entity.identifier) "
            + "(\(entity.scheme)), the filer is \(filer)\(rest)",
          in: Array(listed))
      }
    }
  )
}
