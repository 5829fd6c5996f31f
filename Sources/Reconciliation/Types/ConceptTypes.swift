import FilingModel

extension Report {
  /// Whether a concept's facts hold escaped markup: text blocks, by the type that the filing's
  /// schema declares or, for a concept it does not declare, by the name.
  func holdsMarkup(_ concept: QName) -> Bool {
    guard taxonomy.concepts[concept] != nil else {
      return concept.localName.hasSuffix("TextBlock")
    }
    let type = standardType(of: concept)
    return type.map(Self.markupTypes.contains) ?? false
  }

  /// Types whose values are texts with escaped tags (XBRL Data Type Registry).
  private static let markupTypes: Set = [
    "escapedItemType", "textBlockItemType", "xmlItemType", "xmlNodesItemType",
  ]

  /// Whether a concept names a part of an axis and no fact.
  func isDomainItem(_ concept: QName) -> Bool {
    guard taxonomy.concepts[concept] == nil else {
      return standardType(of: concept) == "domainItemType"
    }
    guard concept.taxonomy != nil else { return false }
    return concept.localName.hasSuffix("Member") || concept.localName.hasSuffix("Domain")
  }

  /// The local name of the shared type that a concept of the filing's schema is of, or derived from.
  ///
  /// Nil when the type is the filing's own to its root, or not known.
  func standardType(of concept: QName) -> String? {
    guard var type = taxonomy.concepts[concept]?.type else { return nil }
    var seen: Set<QName> = []
    while let base = taxonomy.baseTypes[type], seen.insert(type).inserted { type = base }
    return type.namespace == concept.namespace ? nil : type.localName
  }
}
