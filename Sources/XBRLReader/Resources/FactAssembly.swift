internal import FilingModel

/// Turns drafts into facts: here context ids and unit ids stop existing.
///
/// A draft whose context, unit or number cannot be taken becomes a gap with its place; none is dropped.
struct FactAssembly {
  let documents: [String]
  let contexts: ContextReader
  let units: UnitReader
  let names: Names
  private(set) var facts: [Fact] = []
  private(set) var gaps: [Gap] = []
  private(set) var irregularities: [Irregularity] = []
  /// Whether footnotes will ask for facts by id.
  var keepsOrdinals = false
  private(set) var ordinals: [XMLCursor.Name: Int] = [:]
  private var usedContexts: Set<XMLCursor.Name> = []
  private var usedUnits: Set<XMLCursor.Name> = []
  private var languages: [XMLCursor.Name: String] = [:]

  init(
    documents: [String], contexts: ContextReader, units: UnitReader, names: Names, expected: Int
  ) {
    self.documents = documents
    self.contexts = contexts
    self.units = units
    self.names = names
    irregularities = contexts.irregularities + units.irregularities
    facts.reserveCapacity(expected)
    for id in contexts.repeatedIDs {
      gaps.append(Gap(reason: "context '\(id)' is declared again; the first one counts"))
    }
    for id in units.repeatedIDs {
      gaps.append(Gap(reason: "unit '\(id)' is declared again; the first one counts"))
    }
  }

  /// What a value is, before it is known whether it can be taken.
  enum Value {
    case `nil`
    /// With the number as it stands, unless that is its canonical form.
    case number(ExactDecimal, lexical: String?)
    /// Likewise, both parts with a stroke between.
    case fraction(Fraction, lexical: String?)
    case text(String)
    /// Not a value of its kind, and why: it becomes a gap, since a raw text is no value.
    case unreadable(reason: String)
  }

  /// Adds the fact of a draft, or the gap it leaves.
  ///
  /// The draft's attributes are ranges of `arena`; `tuple` is the number of the tuple that holds it.
  mutating func add(
    _ draft: FactDraft, _ value: Value, in arena: borrowing ByteArena, _ cursor: XMLCursor,
    tuple: Int? = nil
  ) {
    let ordinal = facts.count
    defer {
      if keepsOrdinals, facts.count > ordinal, !draft.elementID.isEmpty,
        let id = cursor.intern(arena[draft.elementID])
      {
        ordinals[id] = ordinal
      }
    }
    let source = source(of: draft, in: arena)
    let concept = names[draft.concept]
    guard let setting = setting(of: draft, concept: concept, at: source) else { return }
    var unit: Unit?
    if draft.isNumeric {
      guard let known = self.unit(of: draft, concept: concept, at: source) else { return }
      unit = known
    } else if draft.unit != nil {
      note(.textWithUnit, concept, source)
    }
    let aspects = Aspects(
      concept: concept, entity: setting.entity, period: setting.period,
      dimensions: setting.dimensions, unit: unit,
      language: unit == nil ? language(draft.language) : nil, tuple: tuple)
    let decimals = self.decimals(of: draft, value, concept: concept, at: source, in: arena)
    append(aspects, value, decimals: decimals, source: source)
  }

  /// Keeps a draft that is not read as a gap.
  mutating func leaveOut(
    _ draft: FactDraft, _ reason: String, in arena: borrowing ByteArena
  ) {
    gaps.append(
      Gap(reason: "\(names[draft.concept]) \(reason)", source: source(of: draft, in: arena)))
  }

  /// Keeps what the syntax of a fact shows and its value does not.
  mutating func note(_ kind: Irregularity.Kind, _ concept: QName, _ source: SourcePoint) {
    irregularities.append(Irregularity(kind, "\(concept) at \(source)"))
  }

  /// Keeps that several elements have one id.
  mutating func note(_ kind: Irregularity.Kind, _ id: String, of places: [String]) {
    let shown = places.prefix(5).joined(separator: ", ")
    let rest = places.count > 5 ? " and \(places.count - 5) more" : ""
    irregularities.append(Irregularity(kind, "\(id) of \(shown)\(rest)"))
  }

  func source(of draft: FactDraft, in arena: borrowing ByteArena) -> SourcePoint {
    SourcePoint(
      document: documents[Int(draft.document)], line: draft.line, byteOffset: draft.byteOffset,
      elementID: draft.elementID.isEmpty ? nil : String(arena[draft.elementID]))
  }

  private mutating func append(
    _ aspects: Aspects, _ value: Value, decimals: Decimals?, source: SourcePoint
  ) {
    var stated: FactValue
    var written: String?
    switch value {
    case .nil:
      stated = .nil
    case .number(let number, let lexical):
      stated = .number(number)
      written = lexical
    case .fraction(let fraction, let lexical):
      stated = .fraction(fraction)
      written = lexical
    case .text(let text):
      stated = .text(text)
    case .unreadable(let reason):
      gaps.append(Gap(reason: "\(aspects.concept) \(reason)", source: source))
      return
    }
    facts.append(
      Fact(
        aspects: aspects, value: stated, decimals: decimals,
        lexical: written, source: source))
  }

  private mutating func setting(
    of draft: FactDraft, concept: QName, at source: SourcePoint
  ) -> ContextReader.Setting? {
    guard let id = draft.context else {
      gaps.append(Gap(reason: "\(concept) has no contextRef", source: source))
      return nil
    }
    usedContexts.insert(id)
    switch contexts.settings[id] {
    case .success(let setting): return setting
    case .failure(let problem):
      gaps.append(
        Gap(
          reason: "\(concept) refers to context '\(Names.text(id))', which \(problem.reason)",
          source: source))
    case nil:
      gaps.append(
        Gap(
          reason: "\(concept) refers to context '\(Names.text(id))', which is not declared",
          source: source))
    }
    return nil
  }

  private mutating func unit(
    of draft: FactDraft, concept: QName, at source: SourcePoint
  ) -> Unit? {
    guard let id = draft.unit else {
      gaps.append(Gap(reason: "\(concept) is numeric and has no unitRef", source: source))
      return nil
    }
    usedUnits.insert(id)
    switch units.units[id] {
    case .success(let unit): return unit
    case .failure(let problem):
      gaps.append(
        Gap(
          reason: "\(concept) refers to unit '\(Names.text(id))', which \(problem.reason)",
          source: source))
    case nil:
      gaps.append(
        Gap(
          reason: "\(concept) refers to unit '\(Names.text(id))', which is not declared",
          source: source))
    }
    return nil
  }

  /// The stated decimals, or those that follow from `precision` and the value (XBRL 2.1, section 4.6.6).
  private mutating func decimals(
    of draft: FactDraft, _ value: Value, concept: QName, at source: SourcePoint,
    in arena: borrowing ByteArena
  ) -> Decimals? {
    if !draft.precision.isEmpty {
      note(.precision, concept, source)
      if !draft.decimals.isEmpty { note(.decimalsAndPrecision, concept, source) }
    }
    switch value {
    case .nil, .fraction:
      if !draft.decimals.isEmpty || !draft.precision.isEmpty {
        note(.needlessAccuracy, concept, source)
      }
      return nil
    default: break
    }
    guard !draft.decimals.isEmpty else {
      guard !draft.precision.isEmpty, case .number(let number, _) = value else { return nil }
      let written = arena[draft.precision].trimmed
      if let precision = Decimals(utf8: written), let decimals = number.decimals(precision) {
        return decimals
      }
      gaps.append(
        Gap(
          reason:
            "\(concept) has precision '\(String(written))', which says nothing of its accuracy",
          source: source))
      return nil
    }
    let written = arena[draft.decimals].trimmed
    if let decimals = Decimals(utf8: written) { return decimals }
    let text = String(written)
    gaps.append(
      Gap(
        reason: "\(concept) has decimals '\(text)', which is not an integer or INF",
        source: source))
    return nil
  }

  private mutating func language(_ pointer: XMLCursor.Name?) -> String? {
    guard let pointer else { return nil }
    if let known = languages[pointer] { return known }
    let text = Names.text(pointer).lowercased()
    languages[pointer] = text
    return text
  }

  var counts: DeclaredCounts {
    DeclaredCounts(
      contexts: contexts.count, units: units.count,
      contextsUsed: usedContexts.count { contexts.settings[$0] != nil },
      unitsUsed: usedUnits.count { units.units[$0] != nil })
  }
}

extension ExactDecimal {
  /// The decimals that a precision means for this number; nil for a precision below 1, which says
  /// nothing.
  ///
  /// Of 45569 with precision 3 three digits are right: the accuracy is to hundreds, -2. Zero is taken
  /// as exact to the digits its precision counts.
  fileprivate func decimals(_ precision: Decimals) -> Decimals? {
    switch precision {
    case .infinite: return .infinite
    case .places(let digits):
      guard digits > 0 else { return nil }
      let magnitude = isZero ? 0 : digitCount + Int(exponent) - 1
      return .places(digits - 1 - magnitude)
    }
  }
}
