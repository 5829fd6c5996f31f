internal import FilingModel

extension InlineTuples {
  /// Puts the members of tuples into their order, and tells which of them have no place.
  struct Placing {
    enum Claim {
      case success((tuple: Int, order: ExactDecimal, name: String))
      case failure(String)
    }

    static let unreached = "stands in a tuple that is left out, or inside itself"

    private(set) var problems: [TupleDrafts.Member: String] = [:]
    private(set) var repeated: Set<Int> = []
    /// The tuples that are kept, in the order of their first bytes.
    private(set) var reached: [Int] = []
    private var claims: [[(member: TupleDrafts.Member, order: ExactDecimal, name: String)]]
    private var isInner: Set<Int> = []

    init(tuples count: Int) {
      claims = Array(repeating: [], count: count)
    }

    mutating func add(_ member: TupleDrafts.Member, _ claim: Claim) {
      if case .tuple(let number) = member { isInner.insert(number) }
      switch claim {
      case .failure(let reason): fail(member, reason)
      case .success(let place): claims[place.tuple].append((member, place.order, place.name))
      }
    }

    mutating func fail(_ member: TupleDrafts.Member, _ reason: String) {
      problems[member] = reason
    }

    func members(of tuple: Int) -> [TupleDrafts.Member] {
      claims[tuple].map(\.member)
    }

    /// Sorts, then walks from the outermost tuples inwards: what is not reached has no place.
    ///
    /// Two facts may have one order when they say the same; then they are one.
    mutating func order(_ isSame: (Int, Int) -> Bool) {
      for tuple in claims.indices { order(membersOf: tuple, isSame) }
      var waiting = claims.indices.filter { !isInner.contains($0) && problems[.tuple($0)] == nil }
      var seen = Set(waiting)
      while let tuple = waiting.popLast() {
        for case .tuple(let inner) in members(of: tuple)
        where problems[.tuple(inner)] == nil && seen.insert(inner).inserted {
          waiting.append(inner)
        }
      }
      reached = seen.sorted()
      for tuple in claims.indices where !seen.contains(tuple) {
        for member in members(of: tuple) where problems[member] == nil {
          fail(member, Self.unreached)
        }
      }
    }

    private mutating func order(membersOf tuple: Int, _ isSame: (Int, Int) -> Bool) {
      let sorted = claims[tuple].enumerated()
        .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        .map(\.element)
      var kept: [(member: TupleDrafts.Member, order: ExactDecimal, name: String)] = []
      for claim in sorted where problems[claim.member] == nil {
        guard let last = kept.last, last.order == claim.order else {
          kept.append(claim)
          continue
        }
        if case .fact(let first) = last.member, case .fact(let second) = claim.member,
          isSame(first, second)
        {
          repeated.insert(second)
        } else {
          fail(
            claim.member,
            "has the order \(claim.order.text) in the tuple \(claim.name), as has another member")
        }
      }
      claims[tuple] = kept
    }
  }
}
