/// What the findings of one check cost a card, in points of a hundred.
package struct ScoreCost: Hashable, Sendable {
  package let check: Check
  /// What the findings would cost by their weights alone.
  package let weighed: Int
  /// The most the check may cost.
  package let limit: Int

  package init(check: Check, weighed: Int, limit: Int) {
    self.check = check
    self.weighed = weighed
    self.limit = limit
  }

  /// What is taken off.
  package var points: Int { min(limit, weighed) }
}
