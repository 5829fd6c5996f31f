internal import FilingModel

/// What one schema or linkbase says, before its locators lead anywhere.
struct TaxonomyDocument {
  let name: String
  /// The concepts a schema declares, by the `id` locators use.
  var concepts: [String: Concept] = [:]
  /// The namespace of each schema that is imported, by its location as written.
  var imports: [String: String] = [:]
  var links: [ExtendedLink] = []

  /// One `link:…Link` element (XBRL 2.1, section 3.5.3.3): locators, resources and arcs by label.
  struct ExtendedLink {
    let role: String
    let line: Int
    /// Locations and fragments of locators, by `xlink:label`.
    var locators: [String: [String]] = [:]
    var labels: [String: [LabelText]] = [:]
    var arcs: [Arc] = []
  }

  struct LabelText {
    let role: String
    let language: String
    var text: String
  }

  /// One arc between two `xlink:label`s (XBRL 2.1, section 3.5.3.9).
  struct Arc {
    let arcrole: String
    let from: String
    let to: String
    let order: ExactDecimal
    let weight: ExactDecimal?
    let preferredLabel: String?
    let isProhibited: Bool
    let priority: Int
  }
}
