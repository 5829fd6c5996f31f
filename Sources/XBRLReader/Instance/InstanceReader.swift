internal import FilingModel

/// Reads the facts of an XBRL 2.1 instance (section 4).
///
///     <xbrl>
///       <us-gaap:Assets contextRef="c1" unitRef="usd" decimals="-6" id="f1">364980000000</us-gaap:Assets>
///       <dei:EntityRegistrantName contextRef="c1">Apple Inc.</dei:EntityRegistrantName>
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
  /// Languages in scope, by the depth that sets them.
  private var languages: [(depth: Int, name: XMLCursor.Name?)] = []
  private var notes: FootnoteLinkReader
  private var isInFootnoteLink = false
  /// Where the document's DTS starts.
  private var entryPoints: [String] = []
  private var tuples: [Gap] = []
  private let document: String

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
    pushLanguage(attributes)
  }

  private mutating func startLink(_ name: XMLCursor.Name?, _ attributes: XMLAttributes) {
    linkDepth = depth
    if name == words.footnoteLink {
      isInFootnoteLink = true
      notes.begin()
    } else if name == words.schemaRef || name == words.linkbaseRef,
      let href = attributes.value(named: words.href, in: words.xlink)
    {
      entryPoints.append(String(href))
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
    guard factDepth == 0 else {
      tuples.append(
        gap("\(names[draft.concept]) stands inside a fact, where no element may", draft))
      return
    }
    guard draft.context != nil else {
      tuples.append(
        gap("\(names[draft.concept]) has no contextRef: a tuple, whose order is not kept", draft))
      return
    }
    pushLanguage(attributes)
    draft.language = languages.last?.name
    draft.isNumeric = draft.unit != nil
    draft.text = ByteRange(start: arena.count, end: arena.count)
    factDepth = depth
    drafts.append(draft)
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

  private mutating func pushLanguage(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count
    where attributes.name(index) == words.lang && attributes.namespace(index) == words.xml {
      languages.append((depth, cursor.intern(attributes.value(index))))
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
    } else if linkDepth == depth {
      linkDepth = 0
      if isInFootnoteLink { notes.finish() }
      isInFootnoteLink = false
    } else if isInFootnoteLink {
      notes.end(name, prefix, namespace, words)
    } else if resources.isOpen {
      resources.end(name, namespace, words, &names)
    }
    if languages.last?.depth == depth { languages.removeLast() }
    depth -= 1
  }

  // MARK: - Result

  private func gap(_ reason: String, _ draft: FactDraft) -> Gap {
    Gap(
      reason: reason,
      source: SourcePoint(document: document, line: draft.line, byteOffset: draft.byteOffset))
  }

  func result(of documents: [XMLDocument]) -> Report {
    var assembly = FactAssembly(
      documents: [document], contexts: resources.contexts, units: resources.units, names: names,
      expected: drafts.count)
    var footnotes = notes.footnotes
    assembly.keepsOrdinals = !footnotes.isEmpty
    for draft in drafts {
      assembly.add(draft, value(of: draft), in: arena, cursor)
    }
    let resolved = footnotes.resolve(assembly.ordinals) { notes.text.escapedText([$0.text]) }
    var counts = assembly.counts
    counts.leadingBytes = documents[0].leadingBlanks
    return Report(
      document: document, syntax: .xbrl, facts: assembly.facts,
      gaps: assembly.gaps + tuples + footnotes.gaps,
      remarks: Remarks(of: documents, undeclaredPrefixes: names.undeclaredPrefixes).list,
      declared: counts, footnotes: resolved,
      irregularities: assembly.irregularities + notes.irregularities,
      taxonomy: FilingTaxonomy(entryPoints: entryPoints))
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
