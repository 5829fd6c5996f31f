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
  private var hidden: HiddenFacts
  private var printed = PrintedNumbers()
  private var fractions = InlineFractions()
  private var tuples = InlineTuples()
  /// The inline elements that are open, innermost last.
  private var open: ContiguousArray<OpenElement> = []
  private var depth = 0
  private var scopes = Scopes()
  private var footnotes: InlineFootnotes
  /// Where the document's DTS starts.
  private var entryPoints: [String] = []
  private var gaps: [Gap] = []
  private var irregularities: [Irregularity] = []
  /// Whether the start tag that is being read has a `tupleRef`.
  private var hasTupleRef = false
  /// The namespace of the document's inline elements; nil until the first one.
  private var inlineNamespace: XMLCursor.Name?

  /// Reads the documents of one set, the primary one first.
  static func read(
    _ documents: [XMLDocument], looksAtStyles: Bool = false
  ) throws(ReadError) -> Report {
    try XMLCursor.parse(documents) { InlineReader($0, documents, looksAtStyles: looksAtStyles) }
  }

  private init(_ cursor: XMLCursor, _ documents: [XMLDocument], looksAtStyles: Bool) {
    hidden = HiddenFacts(isLooking: looksAtStyles)
    self.cursor = cursor
    self.documents = documents.map(\.name)
    words = XMLVocabulary(cursor)
    names = Names(cursor)
    text = InlineText(capacity: documents.reduce(0) { $0 + $1.bytes.count } / 4)
    attributeValues = ByteArena(capacity: 1 << 16)
    footnotes = InlineFootnotes(document: documents[0].name)
  }

  mutating func begin(_ document: XMLDocument, _ cursor: XMLCursor) {
    self.cursor = cursor
    names.cursor = cursor
    present = documents.firstIndex(of: document.name) ?? 0
    scopes.removeAll()
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

  private struct OpenElement {
    enum Kind {
      case footnote(Int)
      case fact(Int)
      case fraction
      case fractionPart
      case tuple
      case continuation(XMLCursor.Name?)
      case excluded(from: Int)
      case hidden
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
    if attributes.count > 0 { scopes.push(attributes, at: depth, cursor, words) }
    if hidden.isLooking { hidden.look(at: attributes, in: present, cursor, words) }
    if namespace == words.xhtml { printed.start(name, attributes, words) }
    if namespace == words.ix || namespace == words.ix2008 {
      inlineNamespace = namespace
      startInline(name, attributes)
    } else if resources.isOpen || namespace == words.xbrli {
      _ = resources.start(name, namespace, attributes, cursor, words, &names)
    } else if text.keepsTags {
      if scopes.bases.isEmpty {
        text.open(name, prefix, attributes)
      } else {
        text.open(name, prefix, attributes, resolvedBy: scopes.bases)
      }
    } else if name == words.base, namespace == words.xhtml,
      let href = attributes.value(named: words.href)
    {
      scopes.takeDocumentBase(href)
    } else if namespace == words.link, name == words.schemaRef || name == words.linkbaseRef,
      let href = attributes.value(named: words.href, in: words.xlink)
    {
      entryPoints.append(scopes.bases.resolve(String(href)))
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
    case words.hidden:
      hidden.begin()
      kind = .hidden
    case words.exclude:
      kind = .excluded(from: text.position)
    case words.footnote:
      let start = text.begin(keepingTags: true)
      kind = .footnote(
        footnotes.begin(attributes, at: start, language: scopes.language, cursor, words))
    case words.relationship:
      footnotes.addRelationship(attributes, cursor, words)
    case words.fraction:
      kind = startFraction(attributes)
    case words.numerator, words.denominator:
      kind = startFractionPart(isNumerator: name == words.numerator, attributes)
    case words.tuple:
      kind = startTuple(attributes)
    default:
      break
    }
    open.append(OpenElement(kind: kind, depth: depth))
  }

  /// The name of a fact or tuple; nil, with a gap, when its prefix is not declared.
  private mutating func concept(
    _ attributes: XMLAttributes, _ place: (line: Int, byteOffset: Int)
  ) -> Int32? {
    let written = attributes.value(named: words.name) ?? UnsafeBufferPointer(start: nil, count: 0)
    if let concept = names.index(content: written) { return concept }
    gaps.append(
      gap("the fact '\(Remarks.clipped(written))' has a prefix that is not declared", place))
    return nil
  }

  private mutating func startFact(isNumeric: Bool, _ attributes: XMLAttributes) -> Int? {
    let place = cursor.tagStart
    guard let concept = concept(attributes, place) else { return nil }
    var draft = InlineDraft(FactDraft(concept: concept, at: place, in: present))
    draft.fact.isNumeric = isNumeric
    draft.fact.language = scopes.language
    for index in 0..<attributes.count { read(attributes, index, into: &draft) }
    hidden.add(attributes, cursor, words)
    if hasTupleRef || tuples.isOpen {
      tuples.place(.fact(drafts.count), attributes, cursor, words)
      hasTupleRef = false
    }
    draft.fact.text.start = text.begin(keepingTags: draft.isEscaped)
    if isNumeric, !hidden.isOpen { printed.begin(draft: drafts.count) }
    drafts.append(draft)
    return drafts.count - 1
  }

  /// Its own text means nothing: the numbers are those of its parts.
  private mutating func startFraction(_ attributes: XMLAttributes) -> OpenElement.Kind {
    guard let draft = startFact(isNumeric: true, attributes) else { return .other }
    _ = text.end(keepingTags: drafts[draft].isEscaped)
    fractions.begin(draft)
    return .fraction
  }

  private mutating func startFractionPart(
    isNumerator: Bool, _ attributes: XMLAttributes
  ) -> OpenElement.Kind {
    let place = cursor.tagStart
    var draft = InlineDraft(FactDraft(concept: 0, at: place, in: present))
    draft.fact.isNumeric = true
    for index in 0..<attributes.count { read(attributes, index, into: &draft) }
    hasTupleRef = false
    draft.fact.text.start = text.position
    guard fractions.beginPart(draft, isNumerator: isNumerator) else {
      let part = isNumerator ? "numerator" : "denominator"
      gaps.append(gap("ix:\(part) stands outside of ix:fraction, or in another part", place))
      return .other
    }
    _ = text.begin(keepingTags: false)
    return .fractionPart
  }

  private mutating func startTuple(_ attributes: XMLAttributes) -> OpenElement.Kind {
    let place = cursor.tagStart
    guard let concept = concept(attributes, place) else { return .other }
    var draft = InlineDraft(FactDraft(concept: concept, at: place, in: present))
    for index in 0..<attributes.count { read(attributes, index, into: &draft) }
    hasTupleRef = false
    let id = draft.fact.elementID
    let source = source(place, id: id.isEmpty ? nil : String(attributeValues[id]))
    if draft.fact.hasAspects {
      irregularities.append(Irregularity(.tupleAttribute, "\(names[concept]) at \(source)"))
    }
    tuples.begin(concept, at: source, attributes, isNil: draft.fact.isNil, cursor, words)
    return .tuple
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
      case words.tupleRef: hasTupleRef = true
      default: break
      }
      return
    }
    if namespace == words.xsi, name == words.nil {
      draft.fact.isNil = value.trimmed.elementsEqual("true") || value.trimmed.elementsEqual("1")
    }
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

  private mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if resources.isOpen { return resources.characters(bytes, count) }
    if text.isTaking { text.append(bytes, count: count) }
    printed.characters(bytes, count)
  }

  private mutating func end(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?
  ) {
    if open.last?.depth == depth {
      end(open.removeLast().kind)
    } else if resources.isOpen {
      resources.end(name, namespace, words, &names)
    } else if text.keepsTags {
      text.close(name, prefix)
    }
    if name == words.table, namespace == words.xhtml { printed.endTable() }
    scopes.pop(at: depth)
    depth -= 1
  }

  private mutating func end(_ kind: OpenElement.Kind) {
    switch kind {
    case .fact(let index):
      drafts[index].fact.text.end = text.end(keepingTags: drafts[index].isEscaped)
      if drafts[index].fact.isNumeric { printed.end(draft: index) }
    case .fraction:
      fractions.end()
    case .fractionPart:
      fractions.endPart(at: text.end(keepingTags: false))
    case .tuple:
      tuples.end()
    case .continuation(let id):
      let end = text.end(keepingTags: true)
      if let id { continuations.finish(id, at: end) }
    case .footnote(let index):
      footnotes.end(index, at: text.end(keepingTags: true))
    case .hidden:
      hidden.end()
    case .excluded(let start):
      text.exclude(from: start)
    case .other:
      break
    }
  }

  private func gap(_ reason: String, _ place: (line: Int, byteOffset: Int)) -> Gap {
    Gap(reason: reason, source: source(place))
  }

  private func source(_ place: (line: Int, byteOffset: Int), id: String? = nil) -> SourcePoint {
    let (line, offset) = place
    return SourcePoint(document: documents[present], line: line, byteOffset: offset, elementID: id)
  }

  // MARK: - Result

  func result(of sources: [XMLDocument]) throws(ReadError) -> Report {
    guard inlineNamespace != nil else {
      throw sources[0].error("the document holds no inline XBRL element")
    }
    var assembly = FactAssembly(
      documents: documents, contexts: resources.contexts, units: resources.units, names: names,
      expected: drafts.count)
    var notes = footnotes.joined()
    assembly.keepsOrdinals = !notes.isEmpty
    var values = InlineValues(text, continuations, attributeValues)
    assembly.noteRepeatedIDs(of: drafts.lazy.map(\.fact), in: attributeValues)
    let placed = tuples.placed(names) { text.isSame(drafts[$0], drafts[$1]) }
    let ordinals = add(to: &assembly, &values, placed)
    let page = PrintedContradictions(
      printed.finished(), drafts, attributeValues, ordinals, assembly.facts)
    let resolved = notes.resolve(assembly.ordinals) { values.note($0) }
    var counts = assembly.counts
    counts.leadingBytes = sources[0].leadingBlanks
    counts.printed = page.count
    return Report(
      document: documents[0], syntax: .ixbrl, facts: assembly.facts,
      gaps: gaps + assembly.gaps + placed.gaps(names) + notes.gaps,
      remarks: Remarks(of: sources, undeclaredPrefixes: names.undeclaredPrefixes).list,
      declared: counts, footnotes: resolved,
      tuples: placed.drafts.tuples(names) { ordinals[$0] },
      irregularities: assembly.irregularities + irregularities + page.irregularities
        + hidden.irregularities(documents),
      taxonomy: FilingTaxonomy(entryPoints: entryPoints))
  }

  /// Adds all facts; gives the ordinals of their drafts.
  private func add(
    to assembly: inout FactAssembly, _ values: inout InlineValues, _ placed: InlineTuples.Placed
  ) -> ContiguousArray<Int?> {
    var ordinals = ContiguousArray<Int?>(repeating: nil, count: drafts.count)
    for (number, draft) in drafts.enumerated() {
      guard draft.target.isEmpty else {
        let reason = InlineTuples.targetReason(String(attributeValues[draft.target]))
        assembly.leaveOut(draft.fact, reason, in: attributeValues)
        continue
      }
      if !placed.isEmpty {
        if placed.repeated.contains(number) { continue }
        if let problem = placed.problems[number] {
          assembly.leaveOut(draft.fact, problem, in: attributeValues)
          continue
        }
      }
      let ordinal = assembly.facts.count
      let value =
        draft.fact.isNil
        ? .nil : fractions.value(ofDraft: number, &values) ?? values.value(of: draft)
      assembly.add(
        draft.fact, value, in: attributeValues, cursor,
        tuple: placed.drafts.holder(ofFact: number))
      if assembly.facts.count > ordinal { ordinals[number] = ordinal }
    }
    return ordinals
  }
}
