/// What relative references are relative to: `xml:base` in scope (XML Base, section 3), and `base` of
/// XHTML.
///
/// Nearly no document has any. Where none is known a reference stays as it is written, since where the
/// document lies is not known.
struct BaseURLs {
  private var scopes: [(depth: Int, url: String)] = []
  /// The `href` of XHTML's `base`, which holds for the whole document.
  private var document: String?

  /// Whether no base is known, which is so for nearly every document.
  var isEmpty: Bool { scopes.isEmpty && document == nil }

  /// The base in force; nil when none is known.
  var present: String? { scopes.last?.url ?? document }

  mutating func push(_ reference: UnsafeBufferPointer<UInt8>, at depth: Int) {
    scopes.append((depth, resolve(String(reference.trimmed))))
  }

  /// Ends the scope of an element.
  mutating func pop(at depth: Int) {
    if let last = scopes.last, last.depth == depth { scopes.removeLast() }
  }

  mutating func takeDocumentBase(_ href: UnsafeBufferPointer<UInt8>) {
    if document == nil { document = String(href.trimmed) }
  }

  /// Forgets the bases of a document when the next one of a set begins.
  mutating func removeAll() {
    self = BaseURLs()
  }

  /// A reference as it is meant here.
  func resolve(_ reference: String) -> String {
    guard let base = present else { return reference }
    return URLReference(reference).resolved(against: URLReference(base)).text
  }
}

/// Which attributes of XHTML hold one URL.
enum HTMLAttributes {
  private static let urls: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "href", "longdesc", "profile",
    "src", "usemap",
  ]

  static func isURL(_ name: XMLCursor.Name?) -> Bool {
    urls.contains(Names.text(name))
  }
}
