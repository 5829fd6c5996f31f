internal import FilingModel

/// The tuples of inline documents while they are read (Inline XBRL 1.1, section 14).
///
///     <ix:tuple name="x:Manager" tupleID="t1">
///       <ix:nonNumeric name="x:Name" contextRef="c1" order="1">Jane Doe</ix:nonNumeric>
///     </ix:tuple>
///     <ix:nonNumeric name="x:Title" contextRef="c1" tupleRef="t1" order="2">Chair</ix:nonNumeric>
///
/// What has a `tupleRef` belongs to the tuple of that `tupleID`, wherever in the set it stands; what
/// has none and stands in a tuple belongs to the innermost one. `order` says which comes first.
struct InlineTuples {
  private struct Tuple {
    let concept: Int32
    let source: SourcePoint
    let isNil: Bool
    let target: String?
  }

  private struct Membership {
    let member: TupleDrafts.Member
    let reference: XMLCursor.Name?
    let nearest: Int?
    /// As written; nil when there is none.
    let order: String?
  }

  private var tuples: ContiguousArray<Tuple> = []
  private var ids: [XMLCursor.Name: [Int]] = [:]
  private var memberships: ContiguousArray<Membership> = []
  /// The tuples that are open, innermost last.
  private var open: [Int] = []

  var isOpen: Bool { !open.isEmpty }

  mutating func begin(
    _ concept: Int32, at source: SourcePoint, _ attributes: XMLAttributes, isNil: Bool,
    _ cursor: XMLCursor, _ words: XMLVocabulary
  ) {
    let number = tuples.count
    let target = attributes.value(named: words.target).map { String($0) }
    tuples.append(Tuple(concept: concept, source: source, isNil: isNil, target: target))
    if let id = attributes.value(named: words.tupleID).flatMap({ cursor.intern($0.trimmed) }) {
      ids[id, default: []].append(number)
    }
    place(.tuple(number), attributes, cursor, words)
    open.append(number)
  }

  mutating func end() {
    open.removeLast()
  }

  /// Keeps what a start tag says of its place in a tuple.
  mutating func place(
    _ member: TupleDrafts.Member, _ attributes: XMLAttributes, _ cursor: XMLCursor,
    _ words: XMLVocabulary
  ) {
    let reference = attributes.value(named: words.tupleRef).flatMap { cursor.intern($0.trimmed) }
    guard reference != nil || isOpen else { return }
    memberships.append(
      Membership(
        member: member, reference: reference, nearest: open.last,
        order: attributes.value(named: words.order).map { String($0.trimmed) }))
  }

  // MARK: - Result

  /// What came of the tuples when all documents of the set are read.
  struct Placed {
    var drafts = TupleDrafts()
    /// Why a fact belongs to no tuple although it should; it is left out.
    var problems: [Int: String] = [:]
    /// Facts that a tuple states again in the same place.
    var repeated: Set<Int> = []
    /// Tuples that are left out, and why.
    var lost: [(concept: Int32, reason: String, source: SourcePoint)] = []

    /// Whether nothing in the set speaks of tuples.
    var isEmpty: Bool { drafts.isEmpty && problems.isEmpty && lost.isEmpty }

    func gaps(_ names: Names) -> [Gap] {
      lost.map { Gap(reason: "the tuple \(names[$0.concept]) \($0.reason)", source: $0.source) }
    }
  }

  func placed(_ names: Names, isSame: (Int, Int) -> Bool) -> Placed {
    guard !tuples.isEmpty || !memberships.isEmpty else { return Placed() }
    var placing = Placing(tuples: tuples.count)
    for membership in memberships {
      placing.add(membership.member, claim(of: membership, names))
    }
    for (number, tuple) in tuples.enumerated() {
      guard let target = tuple.target else { continue }
      placing.fail(.tuple(number), Self.targetReason(target))
    }
    placing.order(isSame)
    var placed = Placed()
    var numbers: [Int: Int] = [:]
    for number in placing.reached {
      let tuple = tuples[number]
      numbers[number] = placed.drafts.add(
        TupleDrafts.Draft(concept: tuple.concept, source: tuple.source, isNil: tuple.isNil))
    }
    for (number, tuple) in tuples.enumerated() {
      guard let place = numbers[number] else {
        let reason = placing.problems[.tuple(number)] ?? Placing.unreached
        placed.lost.append((tuple.concept, reason, tuple.source))
        continue
      }
      for member in placing.members(of: number) {
        switch member {
        case .fact: placed.drafts.place(member, in: place)
        case .tuple(let inner):
          if let inner = numbers[inner] { placed.drafts.place(.tuple(inner), in: place) }
        }
      }
    }
    placed.repeated = placing.repeated
    for case (.fact(let draft), let reason) in placing.problems { placed.problems[draft] = reason }
    return placed
  }

  static func targetReason(_ target: String) -> String {
    "belongs to the target '\(target)', which is not read; EDGAR accepts the default target alone"
  }

  /// Where a member wants to be, or why that is nowhere.
  private func claim(of membership: Membership, _ names: Names) -> Placing.Claim {
    let tuple: Int
    if let reference = membership.reference {
      let id = Names.text(reference)
      guard let found = ids[reference] else {
        return .failure("belongs to the tuple '\(id)', which is not there")
      }
      guard found.count == 1 else {
        return .failure("belongs to the tuple '\(id)', which is there \(found.count) times")
      }
      tuple = found[0]
    } else if let nearest = membership.nearest {
      tuple = nearest
    } else {
      return .failure("belongs to no tuple")
    }
    let name = names[tuples[tuple].concept]
    guard let written = membership.order else {
      return .failure("stands in the tuple \(name) without an order")
    }
    guard let order = ExactDecimal(written) else {
      return .failure("has the order '\(written)' in the tuple \(name), which is not a decimal")
    }
    return .success((tuple, order, "\(name)"))
  }
}

extension InlineText {
  /// Whether two facts in one place of a tuple are one, stated twice.
  func isSame(_ first: InlineDraft, _ second: InlineDraft) -> Bool {
    func words(_ draft: InlineDraft) -> [Substring] {
      plainText([draft.fact.text]).split(whereSeparator: \.isWhitespace)
    }
    return first.fact.concept == second.fact.concept && first.fact.context == second.fact.context
      && first.fact.unit == second.fact.unit && first.fact.isNil == second.fact.isNil
      && words(first) == words(second)
  }
}
