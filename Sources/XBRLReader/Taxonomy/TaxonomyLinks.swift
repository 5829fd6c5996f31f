internal import FilingModel

/// What the links of one schema or linkbase say, in pointers of the document.
struct TaxonomyLinks {
  typealias Name = XMLCursor.Name

  /// One `link:…Link` element (XBRL 2.1, section 3.5.3.3): locators, resources and arcs by label.
  struct ExtendedLink {
    let role: Name?
    let line: Int
    /// Where the locators of an `xlink:label` lead.
    var locators: [Name?: [Name]] = [:]
    var labels: [Name?: [LabelText]] = [:]
    var arcs: ContiguousArray<Arc> = []
  }

  struct LabelText {
    let role: Name?
    let language: Name?
    let text: String
  }

  /// One arc between two `xlink:label`s (XBRL 2.1, section 3.5.3.9).
  struct Arc {
    let arcrole: Name?
    let from: Name?
    let to: Name?
    let order: ExactDecimal
    let weight: ExactDecimal?
    let preferredLabel: Name?
    let isProhibited: Bool
    let priority: Int
  }

  var links: [ExtendedLink] = []
}

/// What one schema declares.
struct SchemaDeclarations {
  /// The concepts by the `id` that locators use.
  var concepts: [String: Concept] = [:]
  /// The namespace of each schema that is imported, by its location as written.
  var imports: [String: String] = [:]
  /// What each named type of the schema is derived from.
  var baseTypes: [QName: QName] = [:]
}
