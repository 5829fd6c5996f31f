internal import FilingModel

/// Reads the facts of an XBRL 2.1 instance (section 4).
///
///     <xbrl>
///       <us-gaap:Assets contextRef="c1" unitRef="usd" decimals="-6" id="f1">364980000000</us-gaap:Assets>
///       <dei:EntityRegistrantName contextRef="c1">Apple Inc.</dei:EntityRegistrantName>
///       <x:Manager><x:Name contextRef="c1">Jane Doe</x:Name></x:Manager>
///     </xbrl>
struct InstanceReader: XMLHandler {
  private let cursor: XMLCursor
  private let words: XMLVocabulary
  private var names: Names
  private var resources = ResourceReader()
  private var arena: ByteArena
  private var drafts: ContiguousArray<FactDraft> = []
  /// How many elements are open.
  private var depth = 0
  /// The depth below which everything belongs to a link and states no fact; 0 outside of links.
  private var linkDepth = 0
  /// The depth of the fact that is open; 0 outside of facts.
  private var factDepth = 0
  private var scopes = Scopes()
  private var notes: FootnoteLinkReader
  private var isInFootnoteLink = false
  /// Where the document's DTS starts.
  private var entryPoints: [String] = []
  private var gaps: [Gap] = []
  private var irregularities: [Irregularity] = []
  private var tuples = TupleDrafts()
  /// The tuples that are open, innermost last.
  private var openTuples: [OpenTuple] = []
  private var fractions = FractionContents()
  private let document: String

  private struct OpenTuple {
    let number: Int
    let depth: Int
    let hasAttributesOfFacts: Bool
  }

  /// Reads one instance from its bytes.
  static func read(_ document: XMLDocument) throws(ReadError) -> Report {
    try XMLCursor.parse(document) { InstanceReader($0, document) }
  }

  private init(_ cursor: XMLCursor, _ document: XMLDocument) {
    self.cursor = cursor
    self.document = document.name
    words = XMLVocabulary(cursor)
    names = Names(cursor)
    arena = ByteArena(capacity: document.bytes.count / 2)
    notes = FootnoteLinkReader(document: document.name)
  }

  func free() {
    arena.free()
    notes.free()
    resources.free()
  }

  static let events = XMLEvents(
    start: { context, name, prefix, namespace, _, _, count, _, attributes in
      XMLCursor.handler(InstanceReader.self, of: context).pointee
        .start(name, prefix, namespace, XMLAttributes(attributes, count: count))
    },
    end: { context, name, prefix, namespace in
      XMLCursor.handler(InstanceReader.self, of: context).pointee.end(name, prefix, namespace)
    },
    characters: { context, bytes, count in
      guard let bytes else { return }
      XMLCursor.handler(InstanceReader.self, of: context).pointee.characters(bytes, Int(count))
    })

  // MARK: - Events

  private mutating func start(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ attributes: XMLAttributes
  ) {
    depth += 1
    guard linkDepth == 0, depth > 1 else {
      if depth == 1 {
        startRoot(name, namespace, attributes)
      } else if isInFootnoteLink {
        notes.start(name, prefix, namespace, attributes, cursor, words)
      }
      return
    }
    if factDepth > 0 {
      startInsideFact(name, prefix, namespace, attributes)
      return
    }
    if resources.start(name, namespace, attributes, cursor, words, &names) { return }
    if namespace == words.link || namespace == words.xbrli {
      startLink(name, attributes)
    } else {
      startItem(name, prefix, namespace, attributes)
    }
  }

  private mutating func startRoot(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, _ attributes: XMLAttributes
  ) {
    if name != words.xbrl || namespace != words.xbrli {
      cursor.stop(
        "the root element is '\(Names.text(name))' in namespace '\(Names.text(namespace))'; "
          + "an XBRL 2.1 instance has 'xbrl' in 'http://www.xbrl.org/2003/instance'")
    }
    scopes.push(attributes, at: depth, cursor, words)
  }

  private mutating func startLink(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    linkDepth = depth
    scopes.push(attributes, at: depth, cursor, words)
    if name == words.footnoteLink {
      isInFootnoteLink = true
      notes.begin(attributes, words)
    } else if name == words.schemaRef || name == words.linkbaseRef,
      let href = attributes.value(named: words.href, in: words.xlink)
    {
      entryPoints.append(scopes.bases.resolve(String(href)))
    }
  }

  private mutating func startItem(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ attributes: XMLAttributes
  ) {
    var draft = FactDraft(
      concept: names.index(namespace: namespace, localName: name, prefix: prefix),
      at: cursor.tagStart)
    for index in 0..<attributes.count { read(attributes, index, into: &draft) }
    scopes.push(attributes, at: depth, cursor, words)
    guard draft.context != nil else {
      startTuple(draft)
      return
    }
    draft.language = scopes.language
    draft.isNumeric = draft.unit != nil
    draft.text = ByteRange(start: arena.count, end: arena.count)
    factDepth = depth
    if let tuple = openTuples.last { tuples.place(.fact(drafts.count), in: tuple.number) }
    drafts.append(draft)
  }

  /// An element without `contextRef`, which is a tuple when facts stand in it.
  private mutating func startTuple(_ draft: FactDraft) {
    let number = tuples.add(
      TupleDrafts.Draft(concept: draft.concept, source: source(of: draft), isNil: draft.isNil))
    if let outer = openTuples.last { tuples.place(.tuple(number), in: outer.number) }
    openTuples.append(
      OpenTuple(
        number: number, depth: depth,
        hasAttributesOfFacts: draft.unit != nil || !draft.decimals.isEmpty
          || !draft.precision.isEmpty))
  }

  private mutating func endTuple(_ open: OpenTuple) {
    openTuples.removeLast()
    let tuple = tuples.all[open.number]
    if tuple.members.isEmpty, !tuple.isNil {
      // What stood in it would come after it, so it is the last one.
      gaps.append(
        Gap(
          reason: "\(names[tuple.concept]) has no contextRef, and no facts as a tuple has",
          source: tuple.source))
      tuples.removeLast()
      if let outer = openTuples.last { tuples.removeLast(from: outer.number) }
    } else if open.hasAttributesOfFacts {
      note(.tupleAttribute, tuple)
    }
  }

  private mutating func note(_ kind: Irregularity.Kind, _ tuple: TupleDrafts.Draft) {
    irregularities.append(Irregularity(kind, "\(names[tuple.concept]) at \(tuple.source)"))
  }

  /// A part of a fraction, or a fact in what turns out to be a tuple with a `contextRef`.
  private mutating func startInsideFact(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ attributes: XMLAttributes
  ) {
    if namespace == words.xbrli, name == words.numerator || name == words.denominator {
      fractions.begin(
        drafts.count - 1, isNumerator: name == words.numerator, depth: depth, at: arena.count)
    } else if depth == factDepth + 1, attributes.value(named: words.contextRef) != nil,
      let outer = drafts.popLast()
    {
      if let around = openTuples.last { tuples.removeLast(from: around.number) }
      depth -= 1
      startTuple(outer)
      depth += 1
      if let tuple = tuples.all.last { note(.tupleAttribute, tuple) }
      factDepth = 0
      startItem(name, prefix, namespace, attributes)
    } else {
      let inner = names.index(namespace: namespace, localName: name, prefix: prefix)
      gaps.append(
        gap(
          "\(names[inner]) stands inside a fact, where no element may",
          FactDraft(concept: inner, at: cursor.tagStart)))
    }
  }

  private mutating func read(
    _ attributes: XMLAttributes, _ index: Int, into draft: inout FactDraft
  ) {
    let name = attributes.name(index)
    let value = attributes.value(index)
    guard let namespace = attributes.namespace(index) else {
      switch name {
      case words.contextRef: draft.context = cursor.intern(value.trimmed)
      case words.unitRef: draft.unit = cursor.intern(value.trimmed)
      case words.decimals: draft.decimals = keep(value)
      case words.precision: draft.precision = keep(value)
      case words.id: draft.elementID = keep(value)
      default: break
      }
      return
    }
    if namespace == words.xsi, name == words.nil {
      draft.isNil = value.trimmed.elementsEqual("true") || value.trimmed.elementsEqual("1")
    }
  }

  private mutating func keep(_ value: UnsafeBufferPointer<UInt8>) -> ByteRange {
    let start = arena.count
    arena.append(value)
    return ByteRange(start: start, end: arena.count)
  }

  private mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if factDepth > 0 {
      arena.append(bytes, count: count)
    } else if resources.isOpen {
      resources.characters(bytes, count)
    } else if isInFootnoteLink {
      notes.characters(bytes, count)
    }
  }

  private mutating func end(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?
  ) {
    if factDepth == depth {
      drafts[drafts.count - 1].text.end = arena.count
      factDepth = 0
    } else if factDepth > 0 {
      fractions.end(depth: depth, at: arena.count)
    } else if let tuple = openTuples.last, tuple.depth == depth {
      endTuple(tuple)
    } else if linkDepth == depth {
      linkDepth = 0
      if isInFootnoteLink { notes.finish() }
      isInFootnoteLink = false
    } else if isInFootnoteLink {
      notes.end(name, prefix, namespace, words)
    } else if resources.isOpen {
      resources.end(name, namespace, words, &names)
    }
    scopes.pop(at: depth)
    depth -= 1
  }

  // MARK: - Result

  private func gap(_ reason: String, _ draft: FactDraft) -> Gap {
    Gap(reason: reason, source: source(of: draft))
  }

  private func source(of draft: FactDraft) -> SourcePoint {
    SourcePoint(
      document: document, line: draft.line, byteOffset: draft.byteOffset,
      elementID: draft.elementID.isEmpty ? nil : String(arena[draft.elementID]))
  }

  func result(of documents: [XMLDocument]) -> Report {
    var assembly = FactAssembly(
      documents: [document], contexts: resources.contexts, units: resources.units, names: names,
      expected: drafts.count)
    var footnotes = notes.footnotes
    assembly.keepsOrdinals = !footnotes.isEmpty
    assembly.noteRepeatedIDs(of: drafts, in: arena)
    let ordinals = add(to: &assembly)
    let resolved = footnotes.resolve(assembly.ordinals) { notes.text.escapedText([$0.text]) }
    var counts = assembly.counts
    counts.leadingBytes = documents[0].leadingBlanks
    return Report(
      document: document, syntax: .xbrl, facts: assembly.facts,
      gaps: assembly.gaps + gaps + footnotes.gaps,
      remarks: Remarks(of: documents, undeclaredPrefixes: names.undeclaredPrefixes).list,
      declared: counts, footnotes: resolved, tuples: tuples.tuples(names) { ordinals[$0] },
      irregularities: assembly.irregularities + notes.irregularities + irregularities,
      taxonomy: FilingTaxonomy(entryPoints: entryPoints))
  }

  /// Adds all facts; gives the ordinals of the drafts where tuples will ask for them.
  private func add(to assembly: inout FactAssembly) -> [Int: Int] {
    var ordinals: [Int: Int] = [:]
    for (number, draft) in drafts.enumerated() {
      let ordinal = assembly.facts.count
      let fraction = fractions.value(ofDraft: number, in: arena)
      var draft = draft
      if fraction != nil { draft.isNumeric = true }
      assembly.add(
        draft, fraction ?? value(of: draft), in: arena, cursor, tuple: tuples.holder(ofFact: number)
      )
      if !tuples.isEmpty, assembly.facts.count > ordinal { ordinals[number] = ordinal }
      if draft.isNil, !draft.text.isEmpty {
        assembly.note(.nilWithContent, names[draft.concept], source(of: draft))
      }
    }
    return ordinals
  }

  private func value(of draft: FactDraft) -> FactAssembly.Value {
    if draft.isNil { return .nil }
    let text = arena[draft.text]
    guard draft.isNumeric else { return .text(String(text)) }
    guard let number = ExactDecimal.parse(text.trimmed) else {
      return .unreadable(
        reason: "has the value '\(Remarks.clipped(text))', "
          + "which is not a decimal of at most 38 digits")
    }
    let isCanonical = number.isCanonical && text.trimmed.count == text.count
    return .number(number.value, lexical: isCanonical ? nil : String(text))
  }
}
