internal import FilingModel

/// Reads `xbrli:unit` elements (XBRL 2.1, section 4.8).
///
///     <unit id="usdPerShare"><divide>
///       <unitNumerator><measure>iso4217:USD</measure></unitNumerator>
///       <unitDenominator><measure>xbrli:shares</measure></unitDenominator>
///     </divide></unit>
struct UnitReader {
  /// By the pointer of the id.
  ///
  /// A unit that cannot be read keeps the reason.
  private(set) var units: [XMLCursor.Name: Result<Unit, ContextReader.Unreadable>] = [:]
  private(set) var count = 0
  private(set) var repeatedIDs: [String] = []
  private(set) var isOpen = false
  private(set) var irregularities: [Irregularity] = []
  /// The first unit of each kind.
  private var firsts: [Unit: XMLCursor.Name] = [:]

  private var id: XMLCursor.Name?
  private var numerators: [QName] = []
  private var denominators: [QName] = []
  private var isBelow = false
  private var problem: String?

  mutating func begin(id: XMLCursor.Name?) {
    isOpen = true
    count += 1
    self.id = id
    numerators = []
    denominators = []
    isBelow = false
    problem = nil
  }

  mutating func start(_ name: XMLCursor.Name?, _ words: XMLVocabulary) {
    if name == words.unitDenominator { isBelow = true }
  }

  mutating func end(
    _ name: XMLCursor.Name?, text: UnsafeBufferPointer<UInt8>, _ words: XMLVocabulary,
    _ names: inout Names
  ) {
    if name == words.unitDenominator { isBelow = false }
    guard name == words.measure else { return }
    guard let measure = names.index(content: text) else {
      problem = "has the measure '\(String(text.trimmed))', whose prefix is not declared"
      return
    }
    if isBelow { denominators.append(names[measure]) } else { numerators.append(names[measure]) }
  }

  mutating func finish() {
    isOpen = false
    guard let id else { return }
    guard units[id] == nil else {
      repeatedIDs.append(String(cString: id))
      return
    }
    if let problem {
      units[id] = .failure(ContextReader.Unreadable(reason: problem))
    } else if numerators.isEmpty {
      units[id] = .failure(ContextReader.Unreadable(reason: "has no measure"))
    } else {
      if !Set(numerators).isDisjoint(with: denominators) {
        irregularities.append(Irregularity(.measureCancelled, Names.text(id)))
      }
      let unit = Unit(numerators, per: denominators)
      units[id] = .success(unit)
      if let first = firsts[unit] {
        irregularities.append(
          Irregularity(.repeatedUnit, "\(Names.text(first)), \(Names.text(id))"))
      } else {
        firsts[unit] = id
      }
    }
  }
}
