internal import FilingModel

/// Reads a schema or a linkbase, and the linkbases that some schemas carry inside.
///
///     <xs:element id="aapl_Wearables" name="Wearables" type="xbrli:monetaryItemType"
///       substitutionGroup="xbrli:item" xbrli:periodType="duration" xbrli:balance="credit"/>
///     <link:calculationLink xlink:role="…">
///       <link:loc xlink:label="a" xlink:href="aapl-20240928.xsd#aapl_Wearables"/>
///       <link:calculationArc xlink:arcrole="…/summation-item" xlink:from="a" xlink:to="b" weight="1"/>
///
/// Links are joined at the end of their document, while its names are still pointers.
struct TaxonomyReader: XMLHandler {
  private let cursor: XMLCursor
  private let words: TaxonomyVocabulary
  private var assembly: TaxonomyAssembly
  private var declarations = SchemaDeclarations()
  private var links = TaxonomyLinks()
  private var targetNamespace: XMLCursor.Name?
  /// The named type whose base is not yet known.
  private var typeName: String?
  private var link: TaxonomyLinks.ExtendedLink?
  /// The label resource that is open.
  private var label: (name: XMLCursor.Name?, role: XMLCursor.Name?, language: XMLCursor.Name?)?
  private var text = ByteArena(capacity: 4096)
  private var languages: ContiguousArray<XMLCursor.Name?> = [nil]
  private var bases = BaseURLs()

  /// Adds what a document says to what is known already; schemas come before linkbases.
  static func read(
    _ document: XMLDocument, into assembly: TaxonomyAssembly
  ) throws(ReadError) -> TaxonomyAssembly {
    try XMLCursor.parse(document) { TaxonomyReader($0, assembly) }
  }

  private init(_ cursor: XMLCursor, _ assembly: TaxonomyAssembly) {
    self.cursor = cursor
    self.assembly = assembly
    words = TaxonomyVocabulary(cursor)
  }

  func result(of documents: [XMLDocument]) -> TaxonomyAssembly {
    var joined = assembly
    joined.add(declarations, of: documents[0].name)
    joined.join(links, of: documents[0].name)
    return joined
  }

  func free() {
    text.free()
  }

  static let events = XMLEvents(
    start: { context, name, _, namespace, _, _, count, _, attributes in
      XMLCursor.handler(TaxonomyReader.self, of: context).pointee
        .start(name, namespace, XMLAttributes(attributes, count: count))
    },
    end: { context, name, _, namespace in
      XMLCursor.handler(TaxonomyReader.self, of: context).pointee.end(name, namespace)
    },
    characters: { context, bytes, count in
      guard let bytes else { return }
      XMLCursor.handler(TaxonomyReader.self, of: context).pointee.characters(bytes, Int(count))
    })

  // MARK: - Events

  private mutating func start(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, _ attributes: XMLAttributes
  ) {
    var language = languages[languages.count - 1]
    for index in 0..<attributes.count where attributes.namespace(index) == words.xml {
      if attributes.name(index) == words.lang {
        language = cursor.intern(attributes.value(index))
      } else if attributes.name(index) == words.base {
        bases.push(attributes.value(index), at: languages.count)
      }
    }
    languages.append(language)
    if namespace == words.link {
      startLinkPart(name, attributes)
    } else if namespace == words.xs {
      startSchemaPart(name, attributes)
    }
    label?.language = language
  }

  private mutating func startSchemaPart(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    switch name {
    case words.schema:
      targetNamespace = attributes.value(named: words.targetNamespace).flatMap(cursor.intern)
    case words.import:
      guard let namespace = attributes.value(named: words.namespace),
        let location = attributes.value(named: words.schemaLocation)
      else { return }
      declarations.imports[String(location)] = String(namespace)
    case words.element:
      declare(attributes)
    case words.complexType:
      typeName = attributes.value(named: words.name).map { String($0) }
    case words.restriction, words.extension:
      guard let type = typeName, let base = qualifiedName(attributes.value(named: words.base))
      else { return }
      let derived = QName(namespace: Names.text(targetNamespace), localName: type)
      declarations.baseTypes[derived] = base
      typeName = nil
    default: break
    }
  }

  private mutating func declare(_ attributes: XMLAttributes) {
    guard let local = attributes.value(named: words.name),
      let id = attributes.value(named: words.id),
      let period = attributes.value(named: words.periodType, in: words.xbrli)
    else { return }
    let balance = attributes.value(named: words.balance, in: words.xbrli)
    declarations.concepts[String(id)] = Concept(
      name: QName(
        namespace: Names.text(targetNamespace), localName: String(local),
        prefix: Self.prefix(of: String(id), before: String(local))),
      type: qualifiedName(attributes.value(named: words.type)),
      isInstant: period.elementsEqual("instant"),
      balance: balance.flatMap { Concept.Balance(rawValue: String($0)) },
      isAbstract: attributes.value(named: words.abstract).map { $0.elementsEqual("true") } ?? false,
      substitutionGroup: qualifiedName(attributes.value(named: words.substitutionGroup)))
  }

  /// The prefix that publishers write into the `id`: prefix, low line, local name.
  private static func prefix(of id: String, before local: String) -> String {
    id.hasSuffix("_" + local) ? String(id.dropLast(local.count + 1)) : ""
  }

  private func qualifiedName(_ written: UnsafeBufferPointer<UInt8>?) -> QName? {
    written.flatMap { Names(cursor).split($0) }.map {
      QName(
        namespace: Names.text($0.namespace), localName: Names.text($0.localName),
        prefix: String($0.prefix))
    }
  }

  private mutating func startLinkPart(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    if name == words.loc {
      guard var href = xlink(words.href, attributes) else { return }
      if bases.present != nil {
        var meant = bases.resolve(Names.text(href))
        href = meant.withUTF8 { cursor.intern($0) } ?? href
      }
      let label = xlink(words.label, attributes)
      link?.locators[label, default: []].append(href)
    } else if words.isArc(name) {
      let arc = arc(attributes)
      link?.arcs.append(arc)
    } else if name == words.label {
      text.truncate(to: 0)
      label = (xlink(words.label, attributes), xlink(words.role, attributes), nil)
    } else if words.isExtendedLink(name) {
      link = TaxonomyLinks.ExtendedLink(role: xlink(words.role, attributes), line: cursor.line)
    }
  }

  private func arc(_ attributes: XMLAttributes) -> TaxonomyLinks.Arc {
    func number(_ name: XMLCursor.Name?) -> ExactDecimal? {
      attributes.value(named: name).flatMap { ExactDecimal.parse($0.trimmed)?.value }
    }
    return TaxonomyLinks.Arc(
      arcrole: xlink(words.arcrole, attributes), from: xlink(words.from, attributes),
      to: xlink(words.to, attributes), order: number(words.order) ?? ExactDecimal(1),
      weight: number(words.weight),
      preferredLabel: attributes.value(named: words.preferredLabel).flatMap { cursor.intern($0) },
      isProhibited: attributes.value(named: words.use)
        .map { $0.elementsEqual("prohibited") } ?? false,
      priority: attributes.value(named: words.priority).flatMap { Int(String($0)) } ?? 0)
  }

  private func xlink(
    _ name: XMLCursor.Name?, _ attributes: XMLAttributes
  ) -> XMLCursor.Name? {
    attributes.value(named: name, in: words.xlink).flatMap { cursor.intern($0) }
  }

  private mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if label != nil { text.append(bytes, count: count) }
  }

  private mutating func end(_ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?) {
    languages.removeLast()
    bases.pop(at: languages.count)
    guard namespace == words.link else { return }
    if name == words.label, let finished = label {
      let text = TaxonomyLinks.LabelText(
        role: finished.role, language: finished.language,
        text: String(text[ByteRange(start: 0, end: text.count)]))
      link?.labels[finished.name, default: []].append(text)
      label = nil
    } else if words.isExtendedLink(name), let finished = link {
      links.links.append(finished)
      link = nil
    }
  }
}
