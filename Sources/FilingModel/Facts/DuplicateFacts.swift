/// Facts of one filing that share every aspect, and how their values relate.
///
/// The classes are those of the working group note Handling Duplicate Facts. Texts in different
/// languages differ in an aspect, so they are not duplicates.
package struct DuplicateFacts: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Same value and same decimals.
    case complete
    /// All could be roundings of one number.
    case consistent
    /// At least two cannot both be true.
    case inconsistent
  }

  /// Two or more facts, in the order of the filing.
  package let facts: [Fact]
  package let kind: Kind

  /// Nil for fewer than two facts.
  package init?(_ facts: [Fact]) {
    guard let first = facts.first, facts.count > 1 else { return nil }
    self.facts = facts
    if facts.allSatisfy({
      $0.value.isEquivalent(to: first.value) && $0.decimals == first.decimals
    }) {
      kind = .complete
    } else {
      kind = Self.isConsistent(facts) ? .consistent : .inconsistent
    }
  }

  /// The duplicates among some facts, in the order their first facts come.
  package static func all(in facts: [Fact]) -> [DuplicateFacts] {
    var groups: [Aspects: [Int]] = Dictionary(minimumCapacity: facts.count)
    for (index, fact) in facts.enumerated() {
      groups[fact.aspects, default: []].append(index)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      .compactMap { DuplicateFacts($0.map { facts[$0] }) }
  }

  /// The most accurate of the facts; of equals the first.
  package var mostAccurate: Fact {
    facts.dropFirst().reduce(facts[0]) { best, fact in
      (fact.decimals ?? .infinite) > (best.decimals ?? .infinite) ? fact : best
    }
  }

  private static func isConsistent(_ facts: [Fact]) -> Bool {
    var shared: RoundingInterval?
    var values: [Decimals: ExactDecimal] = [:]
    for fact in facts {
      guard let number = fact.number, let interval = fact.interval else { return false }
      let decimals = fact.decimals ?? .infinite
      if let other = values.updateValue(number, forKey: decimals), other != number { return false }
      guard let known = shared else {
        shared = interval
        continue
      }
      guard let next = known.intersection(interval) else { return false }
      shared = next
    }
    return true
  }
}
