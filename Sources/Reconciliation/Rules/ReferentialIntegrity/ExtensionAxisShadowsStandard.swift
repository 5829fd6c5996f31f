import FilingModel

extension Rule {
  static let extensionAxisShadowsStandard = Rule(
    id: "extension-axis-shadows-standard",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "The filer has an axis of its own where the taxonomy has one for the same thing.",
    rationale: """
      Segments, products and regions are compared along the standard axes. Facts on an axis of the \
      filer's own are told apart by nobody else, and look like facts of the whole company to \
      readers who drop axes they do not know.
      """,
    basis: "EDGAR Filer Manual 6.5.44; SEC's table of axes",
    examples: [
      Example(
        "major customers of its own",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   400    own:MajorCustomers2Axis = own:AcmeMember  ◀
        Revenues  2024-01-01..2024-12-31  USD   900    -
        """),
      Example(
        "the standard axis, and one that nobody else has",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   400    srt:MajorCustomersAxis = own:AcmeMember
        Revenues  2024-01-01..2024-12-31  USD   100    own:PaintedFencesAxis = own:WhiteMember
        """),
    ],
    asks: .filing { subject, answer in
      var firsts: [QName: Fact] = [:]
      for fact in subject.report.facts where !fact.dimensions.isEmpty {
        for dimension in fact.dimensions.all
        where dimension.axis.taxonomy == nil && firsts[dimension.axis] == nil {
          firsts[dimension.axis] = fact
        }
      }
      answer.compared(firsts.count)
      for (axis, fact) in firsts.sorted(by: { $0.key < $1.key }) {
        guard let standard = standardAxis(for: axis.localName) else { continue }
        answer.find("\(axis) stands where \(standard) is usual", in: [fact])
      }
    }
  )

  /// The axis that filers share for what an axis of this name is about; nil when there is none.
  private static func standardAxis(for name: String) -> String? {
    let stem = name.hasSuffix("Axis") ? name.dropLast(4) : name[...]
    let plain = String(stem.reversed().drop { $0.isNumber }.reversed())
    return axes.first { $0.names.contains(plain) }?.standard
  }

  private static let axes: [(standard: String, names: Set<String>)] = [
    (
      "srt:CurrencyAxis",
      variants(["", "All", "Foreign"], ["Currency", "Currencies"], ["", "Name", "Type"])
    ),
    (
      "srt:ConsolidatedEntitiesAxis",
      variants(["Consolidated", "Consolidating"], ["Entity", "Entities"])
    ),
    ("srt:MajorCustomersAxis", variants(["MajorCustomer"], ["", "s"])),
    ("srt:ConsolidationItemsAxis", variants(["ConsolidationItem"], ["", "s"])),
    ("srt:OwnershipAxis", variants(["Ownership"], ["", "s"], ["", "Name"])),
    ("srt:RestatementAxis", ["Restatement"]),
    (
      "srt:StatementGeographicalAxis",
      variants(
        ["", "Statement"], ["Geography", "Geographic", "Geographical"],
        ["", "Area", "Region", "Location"])
    ),
    (
      "srt:ProductOrServiceAxis",
      variants(["Product"], ["", "Category", "Line", "Type"], ["", "s"])
    ),
    ("srt:CounterpartyNameAxis", variants(["Counterparty", "Counterparties"])),
  ]

  /// Every text that takes one part of each list.
  private static func variants(_ parts: [String]...) -> Set<String> {
    Set(parts.reduce([""]) { stems, next in stems.flatMap { stem in next.map { stem + $0 } } })
  }
}
