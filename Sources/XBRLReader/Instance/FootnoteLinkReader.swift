internal import FilingModel

/// Reads `link:footnoteLink` (XBRL 2.1, section 4.11.1).
///
///     <link:footnoteLink xlink:role="http://www.xbrl.org/2003/role/link">
///       <link:loc xlink:label="fact" xlink:href="#f1"/>
///       <link:footnote xlink:label="note" xml:lang="en-US">Restated.</link:footnote>
///       <link:footnoteArc xlink:from="fact" xlink:to="note" xlink:arcrole="…/fact-footnote"/>
struct FootnoteLinkReader {
  private(set) var footnotes: Footnotes
  private(set) var text = InlineText(capacity: 1024)
  private(set) var irregularities: [Irregularity] = []
  private var isInNote = false
  // Labels are known inside their link alone.
  private var locators: [XMLCursor.Name: [XMLCursor.Name]] = [:]
  private var notes: [XMLCursor.Name: [Int]] = [:]
  private var arcs: [Arc] = []

  private struct Arc {
    let from: XMLCursor.Name?
    let to: XMLCursor.Name?
    let arcrole: XMLCursor.Name?
    let line: Int
  }

  init(document: String) {
    footnotes = Footnotes(document: document)
  }

  func free() {
    text.free()
  }

  /// A link, with its attributes.
  mutating func begin(_ attributes: XMLAttributes, _ words: XMLVocabulary) {
    if let role = attributes.value(named: words.role, in: words.xlink).map({ String($0) }),
      !role.hasPrefix("http://www.xbrl.org/")
    {
      irregularities.append(Irregularity(.footnoteLinkRole, role))
    }
    locators = [:]
    notes = [:]
    arcs = []
  }

  mutating func start(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ attributes: XMLAttributes, _ cursor: XMLCursor, _ words: XMLVocabulary
  ) {
    func xlink(_ name: XMLCursor.Name?) -> XMLCursor.Name? {
      attributes.value(named: name, in: words.xlink).flatMap { cursor.intern($0) }
    }
    if isInNote {
      text.open(name, prefix, attributes)
    } else if namespace != words.link
      || (name != words.loc && name != words.footnoteArc && name != words.footnote)
    {
      irregularities.append(Irregularity(.footnoteElement, Names.text(name)))
    } else if name == words.loc {
      guard let label = xlink(words.label),
        let href = attributes.value(named: words.href, in: words.xlink),
        let mark = href.lastIndex(of: UInt8(ascii: "#")),
        let id = cursor.intern(UnsafeBufferPointer(rebasing: href[(mark + 1)...]))
      else { return }
      locators[label, default: []].append(id)
      if mark > href.startIndex || xlink(words.role) != nil {
        irregularities.append(Irregularity(.footnoteLocator, String(href)))
      }
    } else if name == words.footnoteArc {
      arcs.append(
        Arc(
          from: xlink(words.from), to: xlink(words.to), arcrole: xlink(words.arcrole),
          line: cursor.line))
    } else if name == words.footnote {
      if let label = xlink(words.label) {
        notes[label, default: []].append(footnotes.drafts.count)
      }
      if xlink(words.role) == nil {
        irregularities.append(Irregularity(.footnoteElement, "a footnote without a role"))
      }
      let language = attributes.value(named: words.lang, in: words.xml)
      let start = text.begin(keepingTags: true)
      isInNote = true
      footnotes.drafts.append(
        Footnotes.Draft(
          role: xlink(words.role), language: language.flatMap { cursor.intern($0) },
          text: ByteRange(start: start, end: start)))
    }
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if isInNote { text.append(bytes, count: count) }
  }

  mutating func end(
    _ name: XMLCursor.Name?, _ prefix: XMLCursor.Name?, _ namespace: XMLCursor.Name?,
    _ words: XMLVocabulary
  ) {
    guard isInNote else { return }
    if namespace == words.link, name == words.footnote {
      isInNote = false
      footnotes.drafts[footnotes.drafts.count - 1].text.end = text.end(keepingTags: true)
    } else {
      text.close(name, prefix)
    }
  }

  /// The end of a link.
  mutating func finish() {
    for arc in arcs {
      guard let from = arc.from, let to = arc.to else { continue }
      if locators[from] == nil { footnotes.leaveGap(from, arc.line) }
      if notes[to] == nil { footnotes.leaveGap(to, arc.line) }
      footnotes.references.append(
        Footnotes.Reference(
          facts: locators[from] ?? [], notes: notes[to] ?? [], arcrole: arc.arcrole,
          line: arc.line))
    }
  }
}
