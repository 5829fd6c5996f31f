/// Where the documents of a package lie that others name by URLs (Taxonomy Packages 1.0, section 4; XML
/// Catalogs 1.1, section 7.2.2).
///
///     <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
///       <rewriteURI uriStartString="http://example.com/2024/" rewritePrefix="../2024/"/>
///     </catalog>
struct PackageCatalog {
  struct Rewriting: Hashable {
    let start: String
    /// A path in the package.
    let prefix: String
  }

  private(set) var rewritings: [Rewriting] = []

  /// Whether a document of this name is the catalog: it lies beside the package's description.
  static func isCatalog(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return parts.suffix(2) == ["META-INF", "catalog.xml"] && parts.count <= 3
  }

  static func read(_ document: XMLDocument) throws(ReadError) -> PackageCatalog {
    try XMLCursor.parse(document) { PackageCatalogReader($0, document.name) }
  }

  fileprivate mutating func add(_ rewriting: Rewriting) {
    rewritings.append(rewriting)
  }

  /// The path of what a URL names; of several rewritings the one of the longest start counts.
  func path(of url: String) -> String? {
    let fitting = rewritings.filter { url.hasPrefix($0.start) }
    guard let best = fitting.max(by: { $0.start.utf8.count < $1.start.utf8.count }) else {
      return nil
    }
    return best.prefix + url.dropFirst(best.start.count)
  }
}

private struct PackageCatalogReader: XMLHandler {
  private let rewriteURI, uriStartString, rewritePrefix, base, xml: XMLCursor.Name?
  private let document: String
  private var catalog = PackageCatalog()
  private var bases = BaseURLs()
  private var depth = 0

  init(_ cursor: XMLCursor, _ document: String) {
    self.document = document
    rewriteURI = cursor.intern("rewriteURI")
    uriStartString = cursor.intern("uriStartString")
    rewritePrefix = cursor.intern("rewritePrefix")
    base = cursor.intern("base")
    xml = cursor.intern("http://www.w3.org/XML/1998/namespace")
  }

  func result(of documents: [XMLDocument]) -> PackageCatalog { catalog }

  func free() {}

  static let events = XMLEvents(
    start: { context, name, _, _, _, _, count, _, attributes in
      XMLCursor.handler(PackageCatalogReader.self, of: context).pointee
        .start(name, XMLAttributes(attributes, count: count))
    },
    end: { context, _, _, _ in
      XMLCursor.handler(PackageCatalogReader.self, of: context).pointee.end()
    },
    characters: { _, _, _ in })

  private mutating func start(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    depth += 1
    if let stated = attributes.value(named: base, in: xml) { bases.push(stated, at: depth) }
    guard name == rewriteURI, let start = attributes.value(named: uriStartString),
      let prefix = attributes.value(named: rewritePrefix), !start.isEmpty
    else { return }
    let reference = URLReference(bases.resolve(String(prefix.trimmed)))
    catalog.add(
      PackageCatalog.Rewriting(
        start: String(start.trimmed),
        prefix: reference.resolved(against: URLReference(document)).text))
  }

  private mutating func end() {
    bases.pop(at: depth)
    depth -= 1
  }
}
