internal import FilingModel

/// Reads the facts of an Inline XBRL 1.1 document, or of a set of documents that share contexts, units,
/// ids and continuations (section 3.2).
///
///     <ix:nonFraction name="us-gaap:Assets" contextRef="c1" unitRef="usd" decimals="-6" scale="6"
///       format="ixt:num-dot-decimal" id="f1">364,980</ix:nonFraction>
///     <ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c1">Apple Inc.</ix:nonNumeric>
///
/// Facts nest, so their texts are ranges of one arena that overlap (`InlineText`).
struct InlineReader: XMLHandler {
  private var cursor: XMLCursor
  private let words: XMLVocabulary
  /// The names of the documents of the set, and the number of the present one.
  private var documents: [String]
  private var present = 0
  private var names: Names
  private var resources = ResourceReader()
  private var text: InlineText
  /// Values of attributes, which must not stand among the texts.
  private var attributeValues: ByteArena
  private var drafts: ContiguousArray<InlineDraft> = []
  private var continuations = Continuations()
  /// The inline elements that are open, innermost last.
  private var open: ContiguousArray<OpenElement> = []
  private var depth = 0
  private var languages: [(depth: Int, name: XMLCursor.Name?)] = []
  private var footnotes: Footnotes
  private var noteNumbers: [XMLCursor.Name: Int] = [:]
  private var relationships: [Relationship] = []
  /// Where the document's DTS starts.
  private var entryPoints: [String] = []
  private var gaps: [Gap] = []
  /// The namespace of the document's inline elements; nil until the first one.
  private var inlineNamespace: XMLCursor.Name?

  /// Reads the documents of one set, the primary one first.
  static func read(_ documents: [XMLDocument]) throws(ReadError) -> Report {
    try XMLCursor.parse(documents) { InlineReader($0, documents) }
  }

  private init(_ cursor: XMLCursor, _ documents: [XMLDocument]) {
    self.cursor = cursor
    self.documents = documents.map(\.name)
    words = XMLVocabulary(cursor)
    names = Names(cursor)
    text = InlineText(capacity: documents.reduce(0) { $0 + $1.bytes.count } / 4)
    attributeValues = ByteArena(capacity: 1 << 16)
    footnotes = Footnotes(document: documents[0].name)
  }

  mutating func begin(_ document: XMLDocument, _ cursor: XMLCursor) {
    self.cursor = cursor
    names.cursor = cursor
    present = documents.firstIndex(of: document.name) ?? 0
  }

  func free() {
    text.free()
    attributeValues.free()
    resources.free()
  }

  static let events = XMLEvents(
    start: { context, name, prefix, namespace, _, _, count, _, attributes in
      XMLCursor.handler(InlineReader.self, of: context).pointee
        .start(name, prefix, namespace, XMLAttributes(attributes, count: count))
    },
    end: { context, name, prefix, namespace in
      XMLCursor.handler(InlineReader.self, of: context).pointee.end(name, prefix, namespace)
    },
    characters: { context, bytes, count in
      guard let bytes else { return }
      XMLCursor.handler(InlineReader.self, of: context).pointee.characters(bytes, Int(count))
    })

  /// An `ix:relationship`, whose ends may stand anywhere.
  private struct Relationship {
    let from: [XMLCursor.Name]
    let to: [XMLCursor.Name]
    let arcrole: XMLCursor.Name?
    let line: Int
  }

  private struct OpenElement {
    enum Kind {
      case footnote(Int)
      case fact(Int)
      case continuation(XMLCursor.Name?)
      case excluded(from: Int)
      case other
    }

    let kind: Kind
    let depth: Int
  }

  // MARK: - Events

  private mutating func start(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ attributes: XMLAttributes
  ) {
    depth += 1
    if attributes.count > 0 { pushLanguage(attributes) }
    if namespace == words.ix || namespace == words.ix2008 {
      inlineNamespace = namespace
      startInline(name, attributes)
    } else if resources.isOpen || namespace == words.xbrli {
      _ = resources.start(name, namespace, attributes, cursor, words, &names)
    } else if text.keepsTags {
      text.open(name, prefix, attributes)
    } else if namespace == words.link, name == words.schemaRef || name == words.linkbaseRef,
      let href = attributes.value(named: words.href, in: words.xlink)
    {
      entryPoints.append(String(href))
    }
  }

  private mutating func startInline(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    var kind = OpenElement.Kind.other
    switch name {
    case words.nonFraction, words.nonNumeric:
      if let index = startFact(isNumeric: name == words.nonFraction, attributes) {
        kind = .fact(index)
      }
    case words.continuation:
      kind = .continuation(startContinuation(attributes))
    case words.exclude:
      kind = .excluded(from: text.position)
    case words.footnote:
      kind = .footnote(startFootnote(attributes))
    case words.relationship:
      startRelationship(attributes)
    case words.fraction, words.tuple:
      gaps.append(
        gap("ix:\(Names.text(name)) is not read; EDGAR does not accept it", cursor.tagStart))
    default:
      break
    }
    open.append(OpenElement(kind: kind, depth: depth))
  }

  private mutating func startFact(isNumeric: Bool, _ attributes: XMLAttributes) -> Int? {
    let place = cursor.tagStart
    let written = attributes.value(named: words.name) ?? UnsafeBufferPointer(start: nil, count: 0)
    guard let concept = names.index(content: written) else {
      gaps.append(
        gap("the fact '\(Remarks.clipped(written))' has a prefix that is not declared", place))
      return nil
    }
    var draft = InlineDraft(FactDraft(concept: concept, at: place, in: present))
    draft.fact.isNumeric = isNumeric
    draft.fact.language = languages.last?.name
    for index in 0..<attributes.count { read(attributes, index, into: &draft) }
    draft.fact.text.start = text.begin(keepingTags: draft.isEscaped)
    drafts.append(draft)
    return drafts.count - 1
  }

  private mutating func read(
    _ attributes: XMLAttributes, _ index: Int, into draft: inout InlineDraft
  ) {
    let name = attributes.name(index)
    let value = attributes.value(index)
    guard let namespace = attributes.namespace(index) else {
      switch name {
      case words.contextRef: draft.fact.context = cursor.intern(value.trimmed)
      case words.unitRef: draft.fact.unit = cursor.intern(value.trimmed)
      case words.decimals: draft.fact.decimals = keep(value)
      case words.precision: draft.fact.precision = keep(value)
      case words.id: draft.fact.elementID = keep(value)
      case words.format: draft.format = InlineFormat(value, names)
      case words.scale: draft.scale = keep(value)
      case words.sign: draft.isNegated = value.trimmed.elementsEqual("-")
      case words.escape:
        draft.isEscaped = value.trimmed.elementsEqual("true") || value.trimmed.elementsEqual("1")
      case words.continuedAt: draft.continuedAt = cursor.intern(value.trimmed)
      case words.target: draft.target = keep(value)
      default: break
      }
      return
    }
    if namespace == words.xsi, name == words.nil {
      draft.fact.isNil = value.trimmed.elementsEqual("true") || value.trimmed.elementsEqual("1")
    }
  }

  private mutating func startFootnote(_ attributes: XMLAttributes) -> Int {
    let start = text.begin(keepingTags: true)
    func pointer(_ name: XMLCursor.Name?) -> XMLCursor.Name? {
      attributes.value(named: name).flatMap { cursor.intern($0.trimmed) }
    }
    if let id = pointer(words.id) { noteNumbers[id] = footnotes.drafts.count }
    footnotes.drafts.append(
      Footnotes.Draft(
        role: pointer(words.footnoteRole), language: languages.last?.name,
        text: ByteRange(start: start, end: start), continuedAt: pointer(words.continuedAt)))
    return footnotes.drafts.count - 1
  }

  private mutating func startRelationship(_ attributes: XMLAttributes) {
    func list(_ name: XMLCursor.Name?) -> [XMLCursor.Name] {
      (attributes.value(named: name) ?? UnsafeBufferPointer(start: nil, count: 0))
        .split(whereSeparator: \.isXMLBlank)
        .compactMap { cursor.intern(UnsafeBufferPointer(rebasing: $0)) }
    }
    relationships.append(
      Relationship(
        from: list(words.fromRefs), to: list(words.toRefs),
        arcrole: attributes.value(named: words.arcrole).flatMap { cursor.intern($0.trimmed) },
        line: cursor.line))
  }

  private mutating func startContinuation(_ attributes: XMLAttributes) -> XMLCursor.Name? {
    let next = attributes.value(named: words.continuedAt).flatMap { cursor.intern($0.trimmed) }
    let start = text.begin(keepingTags: true)
    guard let id = attributes.value(named: words.id).flatMap({ cursor.intern($0.trimmed) }) else {
      gaps.append(gap("a continuation has no id, so nothing can lead to it", cursor.tagStart))
      return nil
    }
    continuations.begin(id, next: next, at: start)
    return id
  }

  private mutating func keep(_ value: UnsafeBufferPointer<UInt8>) -> ByteRange {
    let start = attributeValues.count
    attributeValues.append(value)
    return ByteRange(start: start, end: attributeValues.count)
  }

  private mutating func pushLanguage(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count
    where attributes.name(index) == words.lang && attributes.namespace(index) == words.xml {
      languages.append((depth, cursor.intern(attributes.value(index))))
    }
  }

  private mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if resources.isOpen {
      resources.characters(bytes, count)
    } else if text.isTaking {
      text.append(bytes, count: count)
    }
  }

  private mutating func end(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?
  ) {
    if let last = open.last, last.depth == depth {
      open.removeLast()
      end(last.kind)
    } else if resources.isOpen {
      resources.end(name, namespace, words, &names)
    } else if text.keepsTags {
      text.close(name, prefix)
    }
    if let last = languages.last, last.depth == depth { languages.removeLast() }
    depth -= 1
  }

  private mutating func end(_ kind: OpenElement.Kind) {
    switch kind {
    case .fact(let index):
      drafts[index].fact.text.end = text.end(keepingTags: drafts[index].isEscaped)
    case .continuation(let id):
      let end = text.end(keepingTags: true)
      if let id { continuations.finish(id, at: end) }
    case .footnote(let index):
      footnotes.drafts[index].text.end = text.end(keepingTags: true)
    case .excluded(let start):
      text.exclude(from: start)
    case .other:
      break
    }
  }

  private func gap(_ reason: String, _ place: (line: Int, byteOffset: Int)) -> Gap {
    Gap(
      reason: reason,
      source: SourcePoint(
        document: documents[present], line: place.line, byteOffset: place.byteOffset))
  }

  // MARK: - Result

  func result(of sources: [XMLDocument]) throws(ReadError) -> Report {
    guard inlineNamespace != nil else {
      throw sources[0].error("the document holds no inline XBRL element")
    }
    var assembly = FactAssembly(
      documents: documents, contexts: resources.contexts, units: resources.units, names: names,
      expected: drafts.count)
    var notes = joinedFootnotes()
    assembly.keepsOrdinals = !notes.isEmpty
    var values = InlineValues(text, continuations, attributeValues)
    for draft in drafts {
      guard draft.target.isEmpty else {
        assembly.leaveOut(
          draft.fact,
          "belongs to the target '\(String(attributeValues[draft.target]))', "
            + "which is not read; EDGAR accepts the default target alone", in: attributeValues)
        continue
      }
      assembly.add(draft.fact, values.value(of: draft), in: attributeValues, cursor)
    }
    let resolved = notes.resolve(assembly.ordinals) { values.note($0) }
    var counts = assembly.counts
    counts.leadingBytes = sources[0].leadingBlanks
    return Report(
      document: documents[0], syntax: .ixbrl, facts: assembly.facts,
      gaps: gaps + assembly.gaps + notes.gaps,
      remarks: Remarks(of: sources, undeclaredPrefixes: names.undeclaredPrefixes).list,
      declared: counts, footnotes: resolved, irregularities: assembly.irregularities,
      taxonomy: FilingTaxonomy(entryPoints: entryPoints))
  }

  /// The notes with the relationships that lead to notes; relationships between facts state nothing
  /// about them and are left to their ids.
  private func joinedFootnotes() -> Footnotes {
    var joined = footnotes
    for relationship in relationships {
      for name in relationship.to where noteNumbers[name] == nil {
        joined.leaveGap(name, relationship.line)
      }
      joined.references.append(
        Footnotes.Reference(
          facts: relationship.from, notes: relationship.to.compactMap { noteNumbers[$0] },
          arcrole: relationship.arcrole, line: relationship.line))
    }
    return joined
  }
}
