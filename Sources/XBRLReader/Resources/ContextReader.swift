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
  struct Setting: Hashable {
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
  private(set) var irregularities: [Irregularity] = []

  private var draft = Draft()
  /// The first context of each setting.
  private var firsts: [Setting: XMLCursor.Name] = [:]
  private var entities: [EntityKey: Entity] = [:]
  private var dimensionSets: [Dimensions: Dimensions] = [:]

  private struct EntityKey: Hashable {
    let scheme: XMLCursor.Name?
    let identifier: XMLCursor.Name?
  }

  struct Unreadable: Error {
    let reason: String
  }

  private struct Draft {
    var id: XMLCursor.Name?
    var scheme: XMLCursor.Name?
    var identifier: XMLCursor.Name?
    var instant: Moment?
    var start: Moment?
    var end: Moment?
    /// Dates that could not be read, as they stand.
    var unreadableDates: [String] = []
    var isForever = false
    var dimensions: [Dimension] = []
    /// How many elements stand in the segment or scenario that is open; nil outside of both.
    var contents: Int?
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
    draft.contents? += 1
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
      guard draft.contents == nil else {
        noteInstanceElement(name)
        return
      }
      if name == words.segment || name == words.scenario { draft.contents = 0 }
      if name == words.forever { draft.isForever = true }
      if name == words.scenario { note(.scenario) }
      if name == words.identifier {
        draft.scheme = attributes.value(named: words.scheme).flatMap { names.intern($0.trimmed) }
      }
    }
  }

  /// An element of a typed member's value may be of any namespace; beside dimensions it may not.
  private mutating func noteInstanceElement(_ name: XMLCursor.Name?) {
    guard draft.axis == nil, draft.problem == nil else { return }
    draft.problem = "holds 'xbrli:\(Names.text(name))' in a segment or scenario, where it may not"
    note(.instanceElement)
  }

  /// An end tag inside the context, with the text since its start tag.
  mutating func end(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, text: UnsafeBufferPointer<UInt8>,
    _ words: XMLVocabulary, _ names: inout Names
  ) {
    if namespace == words.xbrldi {
      endDimension(name, text: text, words, &names)
    } else if namespace == words.xbrli {
      if let contents = draft.contents {
        guard name == words.segment || name == words.scenario else { return }
        if contents == 0 { note(.emptyContainer) }
        draft.contents = nil
        return
      }
      switch name {
      case words.identifier: draft.identifier = names.intern(text.trimmed)
      case words.instant: draft.instant = moment(text, isEnd: true)
      case words.startDate: draft.start = moment(text, isEnd: false)
      case words.endDate: draft.end = moment(text, isEnd: true)
      default: break
      }
    } else if draft.axis != nil {
      draft.typedText = String(text)
    } else {
      draft.problem = "holds '\(Names.text(name))', which is no dimension"
      note(.foreignContent)
    }
  }

  private mutating func moment(_ text: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Moment? {
    let moment = LexicalDate.moment(text.trimmed, isEnd: isEnd)
    if moment == nil { draft.unreadableDates.append("'\(String(text.trimmed))'") }
    return moment
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
    let result = result()
    settings[id] = result
    guard case .success(let setting) = result else { return }
    if let first = firsts[setting] {
      irregularities.append(
        Irregularity(.repeatedContext, "\(Names.text(first)), \(Names.text(id))"))
    } else {
      firsts[setting] = id
    }
  }

  private mutating func note(_ kind: Irregularity.Kind) {
    irregularities.append(Irregularity(kind, Names.text(draft.id)))
  }

  private mutating func result() -> Result<Setting, Unreadable> {
    if let problem = draft.problem { return .failure(Unreadable(reason: problem)) }
    guard let period else {
      if let start = draft.start, let end = draft.end, start >= end { note(.periodOutOfOrder) }
      let dates =
        draft.unreadableDates.isEmpty
        ? "its dates are missing or out of order" : draft.unreadableDates.joined(separator: ", ")
      return .failure(Unreadable(reason: "has no period that can be read (\(dates))"))
    }
    return .success(Setting(entity: entity(), period: period, dimensions: dimensions()))
  }

  private var period: Period? {
    if draft.isForever { return .forever }
    guard draft.unreadableDates.isEmpty else { return nil }
    if let instant = draft.instant { return .instant(instant) }
    guard let start = draft.start, let end = draft.end, start < end else { return nil }
    return .duration(start: start, end: end)
  }

  private mutating func entity() -> Entity {
    let key = EntityKey(scheme: draft.scheme, identifier: draft.identifier)
    if let known = entities[key] { return known }
    let entity = Entity(
      scheme: Names.text(draft.scheme), identifier: Names.text(draft.identifier))
    entities[key] = entity
    return entity
  }

  private mutating func dimensions() -> Dimensions {
    guard !draft.dimensions.isEmpty else { return .none }
    let dimensions = Dimensions(draft.dimensions)
    if let known = dimensionSets[dimensions] { return known }
    dimensionSets[dimensions] = dimensions
    return dimensions
  }
}
