/// What a package says of itself (Taxonomy Packages 1.0, section 3).
///
///     <tp:taxonomyPackage xmlns:tp="http://xbrl.org/2016/taxonomy-package" xml:lang="en">
///       <tp:identifier>http://example.com/taxonomy/2024</tp:identifier>
///       <tp:name>Example</tp:name>
///       <tp:version>2024</tp:version>
///     </tp:taxonomyPackage>
struct PackageMetadata {
  let identifier: String
  /// The English one, or else the first.
  let name: String?
  let version: String?

  /// Whether a document of this name describes the package: it lies in the zip's one folder.
  static func isDescription(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return parts.suffix(2) == ["META-INF", "taxonomyPackage.xml"] && parts.count <= 3
  }

  static func read(_ document: XMLDocument) throws(ReadError) -> PackageMetadata {
    try XMLCursor.parse(document) { PackageMetadataReader($0) }
  }
}

/// Reads the children of the root; entry points have names and versions of their own, further in.
private struct PackageMetadataReader: XMLHandler {
  private let cursor: XMLCursor
  private let lang, xml: XMLCursor.Name?
  private var depth = 0
  private var root: XMLCursor.Name?
  private var rootLanguage: String?
  private var language: String?
  private var text = ByteArena(capacity: 256)
  private var identifier: String?
  private var names: [(language: String?, text: String)] = []
  private var version: String?

  init(_ cursor: XMLCursor) {
    self.cursor = cursor
    lang = cursor.intern("lang")
    xml = cursor.intern("http://www.w3.org/XML/1998/namespace")
  }

  func result(of documents: [XMLDocument]) throws(ReadError) -> PackageMetadata {
    guard root == cursor.intern("taxonomyPackage") else {
      throw documents[0].error(
        "the root element is '\(Names.text(root))', not 'taxonomyPackage'")
    }
    guard let identifier, !identifier.isEmpty else {
      throw documents[0].error("the package states no identifier")
    }
    let english = names.first { $0.language.map(EnglishLanguage.includes) ?? false }
    let name = (english ?? names.first)?.text
    return PackageMetadata(identifier: identifier, name: name, version: version)
  }

  func free() {
    text.free()
  }

  static let events = XMLEvents(
    start: { context, name, _, _, _, _, count, _, attributes in
      XMLCursor.handler(PackageMetadataReader.self, of: context).pointee
        .start(name, XMLAttributes(attributes, count: count))
    },
    end: { context, name, _, _ in
      XMLCursor.handler(PackageMetadataReader.self, of: context).pointee.end(name)
    },
    characters: { context, bytes, count in
      guard let bytes else { return }
      XMLCursor.handler(PackageMetadataReader.self, of: context).pointee
        .text.append(bytes, count: Int(count))
    })

  private mutating func start(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    let stated = attributes.value(named: lang, in: xml).map { String($0) }
    if depth == 0 {
      root = name
      rootLanguage = stated
    } else if depth == 1 {
      language = stated ?? rootLanguage
      text.truncate(to: 0)
    }
    depth += 1
  }

  private mutating func end(_ name: XMLCursor.Name?) {
    depth -= 1
    guard depth == 1 else { return }
    let content = String(text[ByteRange(start: 0, end: text.count)].trimmed)
    switch name {
    case cursor.intern("identifier"): identifier = content
    case cursor.intern("name"): names.append((language, content))
    case cursor.intern("version"): version = content
    default: break
    }
  }
}

/// Language tags that mean English (BCP 47).
enum EnglishLanguage {
  static func includes(_ tag: String) -> Bool {
    let primary = tag.split(separator: "-", omittingEmptySubsequences: false).first ?? ""
    return primary.lowercased() == "en"
  }
}
