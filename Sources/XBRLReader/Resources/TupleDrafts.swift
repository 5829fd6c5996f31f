internal import FilingModel

/// The tuples of a report while it is read, with what they hold by the number of its draft.
struct TupleDrafts {
  /// A fact or a tuple, by the number of its draft.
  enum Member: Hashable {
    case fact(Int)
    case tuple(Int)
  }

  struct Draft {
    let concept: Int32
    let source: SourcePoint
    var isNil = false
    var members: [Member] = []
  }

  private(set) var all: ContiguousArray<Draft> = []
  /// The tuple of each fact that one holds.
  private var holders: [Int: Int] = [:]

  var isEmpty: Bool { all.isEmpty }

  /// Adds a tuple and returns its number.
  mutating func add(_ draft: Draft) -> Int {
    all.append(draft)
    return all.count - 1
  }

  mutating func place(_ member: Member, in tuple: Int) {
    all[tuple].members.append(member)
    if case .fact(let draft) = member { holders[draft] = tuple }
  }

  /// Takes back what was placed last.
  mutating func removeLast(from tuple: Int) {
    if case .fact(let draft) = all[tuple].members.removeLast() { holders[draft] = nil }
  }

  mutating func removeLast() {
    all.removeLast()
  }

  /// The tuple that holds a fact; nil for nearly every fact there is.
  func holder(ofFact draft: Int) -> Int? {
    holders.isEmpty ? nil : holders[draft]
  }

  /// The tuples, when the facts have their ordinals; drafts without one were left out as gaps.
  func tuples(_ names: Names, ordinals: (_ draft: Int) -> Int?) -> [Tuple] {
    all.map { draft in
      Tuple(
        name: names[draft.concept],
        members: draft.members.compactMap { member in
          switch member {
          case .fact(let draft): ordinals(draft).map { .fact($0) }
          case .tuple(let number): .tuple(number)
          }
        },
        isNil: draft.isNil, source: draft.source)
    }
  }
}
