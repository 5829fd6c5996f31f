import FilingModel

extension Rule {
  static let extensionConceptShadowsStandard = Rule(
    id: "extension-concept-shadows-standard",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "The filer has a concept of its own with the name of a standard one.",
    rationale: """
      Nobody who compares companies looks for a filer's own concept. A value under the own name \
      is missing from every comparison, although the standard concept for it is there.
      """,
    basis: "EDGAR Filer Manual 6.8.24: an extension is for what the taxonomy lacks",
    examples: [
      Example(
        "assets of its own",
        """
        concept     period      unit  value
        own:Assets  2024-12-31  USD   1,000  ◀
        Goodwill    2024-12-31  USD   200
        """),
      Example(
        "a concept that the filing uses in its standard form too",
        """
        concept              period                  unit  value
        own:FreightRevenue   2024-01-01..2024-12-31  USD   1,000  ◀
        FreightRevenue       2023-01-01..2023-12-31  USD   900
        """),
      Example(
        "a concept nobody else has",
        """
        concept             period      unit  value
        own:PaintedFences   2024-12-31  USD   1,000
        Assets              2024-12-31  USD   2,000
        """),
    ],
    asks: .filing { subject, answer in
      let names = Set(subject.index.conceptNames)
      let own = names.filter { $0.taxonomy == nil && !$0.namespace.hasPrefix("http://www.xbrl") }
      guard !own.isEmpty else { return }
      let standard = standardNames(beside: names, in: subject.report.taxonomy)
      answer.compared(own.count)
      for name in own.sorted() where standard.contains(name.localName) {
        answer.find(
          "\(name) has the name of a concept of us-gaap",
          in: Array(subject.report.facts.filter { $0.concept == name }.prefix(20)))
      }
    }
  )

  /// Names of us-gaap that the filing uses or lays out, and those of the normalized metrics.
  private static func standardNames(
    beside names: Set<QName>, in taxonomy: FilingTaxonomy
  ) -> Set<String> {
    var standard = Set(names.filter { $0.taxonomy == .usGAAP }.map(\.localName))
    for network in taxonomy.networks {
      for relationship in network.relationships {
        for name in [relationship.source, relationship.target] where name.taxonomy == .usGAAP {
          standard.insert(name.localName)
        }
      }
    }
    for metric in MetricDefinition.all {
      standard.formUnion(metric.concepts.filter { $0.taxonomy == .usGAAP }.map(\.localName))
    }
    return standard
  }
}
