import FilingModel

extension Report {
  /// Whether a concept's facts hold escaped markup: text blocks, by the type that the filing's
  /// schema declares or, for a concept it does not declare, by the name.
  func holdsMarkup(_ concept: QName) -> Bool {
    guard let declared = taxonomy.concepts[concept] else {
      return concept.localName.hasSuffix("TextBlock")
    }
    guard let type = declared.type, type.namespace != concept.namespace else { return false }
    return Self.markupTypes.contains(type.localName)
  }

  /// Types whose values are texts with escaped tags (XBRL Data Type Registry).
  private static let markupTypes: Set = [
    "escapedItemType", "textBlockItemType", "xmlItemType", "xmlNodesItemType",
  ]

  /// Whether a concept names a part of an axis and no fact.
  func isDomainItem(_ concept: QName) -> Bool {
    if let type = taxonomy.concepts[concept]?.type {
      return type.localName == "domainItemType" && type.namespace != concept.namespace
    }
    guard concept.taxonomy != nil else { return false }
    return concept.localName.hasSuffix("Member") || concept.localName.hasSuffix("Domain")
  }
}
