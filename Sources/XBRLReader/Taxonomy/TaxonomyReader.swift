internal import FilingModel

/// Reads a schema or a linkbase, and the linkbases that some schemas carry inside.
///
///     <xs:element id="aapl_Wearables" name="Wearables" type="xbrli:monetaryItemType"
///       substitutionGroup="xbrli:item" xbrli:periodType="duration" xbrli:balance="credit"/>
///     <link:calculationLink xlink:role="…">
///       <link:loc xlink:label="a" xlink:href="aapl-20240928.xsd#aapl_Wearables"/>
///       <link:calculationArc xlink:arcrole="…/summation-item" xlink:from="a" xlink:to="b" weight="1"/>
struct TaxonomyReader: XMLHandler {
  private let cursor: XMLCursor
  private let words: TaxonomyVocabulary
  private var document: TaxonomyDocument
  private var targetNamespace: XMLCursor.Name?
  private var link: TaxonomyDocument.ExtendedLink?
  /// The label resource that is open.
  private var label: (name: String, text: TaxonomyDocument.LabelText)?
  private var text = ByteArena(capacity: 4096)
  private var languages: [XMLCursor.Name?] = [nil]

  static func read(_ document: XMLDocument) throws(ReadError) -> TaxonomyDocument {
    try XMLCursor.parse(document) { TaxonomyReader($0, document) }
  }

  private init(_ cursor: XMLCursor, _ document: XMLDocument) {
    self.cursor = cursor
    self.document = TaxonomyDocument(name: document.name)
    words = TaxonomyVocabulary(cursor)
  }

  func result(of document: XMLDocument) -> TaxonomyDocument { self.document }

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
    let language = attributes.value(named: words.lang, in: words.xml)
    languages.append(language.flatMap { cursor.intern($0) } ?? languages.last ?? nil)
    if namespace == words.xs {
      startSchemaPart(name, attributes)
    } else if namespace == words.link {
      startLinkPart(name, attributes)
    }
  }

  private mutating func startSchemaPart(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    switch name {
    case words.schema:
      targetNamespace = attributes.value(named: words.targetNamespace).flatMap(cursor.intern)
    case words.import:
      guard let namespace = attributes.value(named: words.namespace),
        let location = attributes.value(named: words.schemaLocation)
      else { return }
      document.imports[String(location)] = String(namespace)
    case words.element:
      declare(attributes)
    default: break
    }
  }

  private mutating func declare(_ attributes: XMLAttributes) {
    guard let local = attributes.value(named: words.name),
      let id = attributes.value(named: words.id),
      let period = attributes.value(named: words.periodType, in: words.xbrli)
    else { return }
    let balance = attributes.value(named: words.balance, in: words.xbrli)
    document.concepts[String(id)] = Concept(
      name: QName(namespace: Names.text(targetNamespace), localName: String(local)),
      type: qualifiedName(attributes.value(named: words.type)),
      isInstant: period.elementsEqual("instant"),
      balance: balance.flatMap { Concept.Balance(rawValue: String($0)) },
      isAbstract: attributes.value(named: words.abstract).map { $0.elementsEqual("true") } ?? false,
      substitutionGroup: qualifiedName(attributes.value(named: words.substitutionGroup)))
  }

  private func qualifiedName(_ written: UnsafeBufferPointer<UInt8>?) -> QName? {
    written.flatMap { Names(cursor).split($0) }.map {
      QName(
        namespace: Names.text($0.namespace), localName: Names.text($0.localName),
        prefix: String($0.prefix))
    }
  }

  private mutating func startLinkPart(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    if words.isExtendedLink(name) {
      link = TaxonomyDocument.ExtendedLink(
        role: xlink(words.role, attributes) ?? "", line: cursor.line)
    } else if name == words.loc {
      guard let label = xlink(words.label, attributes), let href = xlink(words.href, attributes)
      else { return }
      link?.locators[label, default: []].append(href)
    } else if name == words.label {
      text.truncate(to: 0)
      label = (
        xlink(words.label, attributes) ?? "",
        TaxonomyDocument.LabelText(
          role: xlink(words.role, attributes) ?? "http://www.xbrl.org/2003/role/label",
          language: Names.text(languages.last ?? nil), text: "")
      )
    } else if words.isArc(name) {
      let arc = arc(attributes)
      link?.arcs.append(arc)
    }
  }

  private func arc(_ attributes: XMLAttributes) -> TaxonomyDocument.Arc {
    func number(_ name: XMLCursor.Name?) -> ExactDecimal? {
      attributes.value(named: name).flatMap { ExactDecimal.parse($0.trimmed)?.value }
    }
    return TaxonomyDocument.Arc(
      arcrole: xlink(words.arcrole, attributes) ?? "",
      from: xlink(words.from, attributes) ?? "", to: xlink(words.to, attributes) ?? "",
      order: number(words.order) ?? ExactDecimal(1), weight: number(words.weight),
      preferredLabel: attributes.value(named: words.preferredLabel).map { String($0) },
      isProhibited: attributes.value(named: words.use)
        .map { $0.elementsEqual("prohibited") } ?? false,
      priority: attributes.value(named: words.priority).flatMap { Int(String($0)) } ?? 0)
  }

  private func xlink(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) -> String? {
    attributes.value(named: name, in: words.xlink).map { String($0) }
  }

  private mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if label != nil { text.append(bytes, count: count) }
  }

  private mutating func end(_ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?) {
    languages.removeLast()
    guard namespace == words.link else { return }
    if name == words.label, var finished = label {
      finished.text.text = String(text[ByteRange(start: 0, end: text.count)])
      link?.labels[finished.name, default: []].append(finished.text)
      label = nil
    } else if words.isExtendedLink(name), let finished = link {
      document.links.append(finished)
      link = nil
    }
  }
}
