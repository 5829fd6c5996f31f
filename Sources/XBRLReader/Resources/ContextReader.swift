internal import FilingModel

/// Reads `xbrli:context` elements (XBRL 2.1, section 4.7; XDT 1.0, section 3).
///
///     <context id="c1">
///       <entity>
///         <identifier scheme="http://www.sec.gov/CIK">0000320193</identifier>
///         <segment><xbrldi:explicitMember dimension="srt:ProductOrServiceAxis">…
///       </entity>
///       <period><startDate>2023-10-01</startDate><endDate>2024-09-28</endDate></period>
///     </context>
struct ContextReader {
  /// What a fact takes from its context.
  struct Setting {
    let entity: Entity
    let period: Period
    let dimensions: Dimensions
  }

  /// By the pointer of the id.
  ///
  /// A context that cannot be read keeps the reason.
  private(set) var settings: [XMLCursor.Name: Result<Setting, Unreadable>] = [:]
  /// Declared, ids said twice included.
  private(set) var count = 0
  private(set) var repeatedIDs: [String] = []
  private(set) var isOpen = false

  private var draft = Draft()
  private var entities: [Entity: Entity] = [:]
  private var dimensionSets: [Dimensions: Dimensions] = [:]

  struct Unreadable: Error {
    let reason: String
  }

  private struct Draft {
    var id: XMLCursor.Name?
    var scheme = ""
    var identifier = ""
    var instant: String?
    var start: String?
    var end: String?
    var isForever = false
    var dimensions: [Dimension] = []
    var axis: QName?
    var typedText: String?
    var problem: String?
  }

  mutating func begin(id: XMLCursor.Name?) {
    isOpen = true
    count += 1
    draft = Draft(id: id)
  }

  /// A start tag inside the context.
  mutating func start(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, _ attributes: XMLAttributes,
    _ words: XMLVocabulary, _ names: inout Names
  ) {
    if namespace == words.xbrldi {
      guard name == words.explicitMember || name == words.typedMember else { return }
      draft.typedText = nil
      let axis = attributes.value(named: words.dimension)
      draft.axis = axis.flatMap { names.index(content: $0) }.map { names[$0] }
      if draft.axis == nil {
        draft.problem =
          "names the dimension '\(axis.map { String($0) } ?? "")', "
          + "whose prefix is not declared"
      }
    } else if namespace == words.xbrli {
      if name == words.forever { draft.isForever = true }
      if name == words.identifier {
        draft.scheme = attributes.value(named: words.scheme).map { String($0.trimmed) } ?? ""
      }
    }
  }

  /// An end tag inside the context, with the text since its start tag.
  mutating func end(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, text: UnsafeBufferPointer<UInt8>,
    _ words: XMLVocabulary, _ names: inout Names
  ) {
    if namespace == words.xbrldi {
      endDimension(name, text: text, words, &names)
    } else if namespace == words.xbrli {
      switch name {
      case words.identifier: draft.identifier = String(text.trimmed)
      case words.instant: draft.instant = String(text.trimmed)
      case words.startDate: draft.start = String(text.trimmed)
      case words.endDate: draft.end = String(text.trimmed)
      default: break
      }
    } else if draft.axis != nil {
      draft.typedText = String(text)
    } else {
      draft.problem = "holds '\(Names.text(name))', which is no dimension"
    }
  }

  private mutating func endDimension(
    _ name: XMLCursor.Name?, text: UnsafeBufferPointer<UInt8>, _ words: XMLVocabulary,
    _ names: inout Names
  ) {
    guard let axis = draft.axis else { return }
    draft.axis = nil
    if name == words.typedMember {
      draft.dimensions.append(Dimension(axis: axis, member: .typed(draft.typedText ?? "")))
    } else if let member = names.index(content: text) {
      draft.dimensions.append(Dimension(axis: axis, member: .explicit(names[member])))
    } else {
      draft.problem = "names the member '\(String(text.trimmed))', whose prefix is not declared"
    }
  }

  /// The end of the context.
  mutating func finish() {
    isOpen = false
    guard let id = draft.id else { return }
    guard settings[id] == nil else {
      repeatedIDs.append(String(cString: id))
      return
    }
    settings[id] = result()
  }

  private mutating func result() -> Result<Setting, Unreadable> {
    if let problem = draft.problem { return .failure(Unreadable(reason: problem)) }
    guard let period = readPeriod() else {
      let dates = [draft.instant, draft.start, draft.end].compactMap { $0.map { "'\($0)'" } }
      return .failure(
        Unreadable(reason: "has no period that can be read (\(dates.joined(separator: ", ")))"))
    }
    let entity = Entity(scheme: draft.scheme, identifier: draft.identifier)
    let dimensions = Dimensions(draft.dimensions)
    let shared = Setting(
      entity: entities[entity] ?? entity, period: period,
      dimensions: dimensionSets[dimensions] ?? dimensions)
    entities[entity] = shared.entity
    dimensionSets[dimensions] = shared.dimensions
    return .success(shared)
  }

  private func readPeriod() -> Period? {
    if draft.isForever { return .forever }
    if let instant = draft.instant {
      return LexicalDate.moment(instant, isEnd: true).map { .instant($0) }
    }
    guard
      let start = draft.start.flatMap({ LexicalDate.moment($0, isEnd: false) }),
      let end = draft.end.flatMap({ LexicalDate.moment($0, isEnd: true) }), start < end
    else { return nil }
    return .duration(start: start, end: end)
  }
}
