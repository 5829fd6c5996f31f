internal import FilingModel

/// Gaps with one reason, of one rule or of the reader.
struct GapGroup: Hashable {
  /// Nil when the reader could not take something.
  let rule: String?
  let reason: String
  let count: Int
  /// The first places, in the order of the gaps; fewer than `count`.
  let places: [SourcePoint]

  private struct Key: Hashable {
    let rule: String?
    let reason: String
  }

  /// The most frequent first; of equals the one that comes first.
  static func all(in gaps: [Gap], places limit: Int) -> [GapGroup] {
    var counts: [Key: Int] = [:]
    var places: [Key: [SourcePoint]] = [:]
    var order: [Key] = []
    for gap in gaps {
      let key = Key(rule: gap.rule, reason: gap.reason)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
      if let source = gap.source, (places[key]?.count ?? 0) < limit {
        places[key, default: []].append(source)
      }
    }
    let groups = order.map { key in
      GapGroup(
        rule: key.rule, reason: key.reason, count: counts[key] ?? 0, places: places[key] ?? [])
    }
    return groups.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }
}
