import FilingModel

/// One total and its parts, as a filer's calculation network declares them.
struct Summation: Hashable, Sendable {
  let total: QName
  let parts: [Part]

  struct Part: Hashable, Sendable {
    let concept: QName
    let weight: ExactDecimal
  }

  private static let arcroles: Set<String> = [
    "http://www.xbrl.org/2003/arcrole/summation-item",
    "https://xbrl.org/2023/arcrole/summation-item",
  ]

  /// Every sum of the filer's networks, each once, however many roles declare it.
  static func all(in taxonomy: FilingTaxonomy) -> [Summation] {
    var known: Set<Summation> = []
    return taxonomy.networks.filter { arcroles.contains($0.arcrole) }.flatMap(sums)
      .filter { known.insert($0).inserted }
  }

  private static func sums(of network: Network) -> [Summation] {
    var order: [QName] = []
    var parts: [QName: [Part]] = [:]
    for relationship in network.relationships {
      guard let weight = relationship.weight else { continue }
      if parts[relationship.source] == nil { order.append(relationship.source) }
      parts[relationship.source, default: []].append(
        Part(concept: relationship.target, weight: weight))
    }
    return order.map { total in
      Summation(
        total: total, parts: (parts[total] ?? []).sorted { $0.concept < $1.concept })
    }
  }
}
