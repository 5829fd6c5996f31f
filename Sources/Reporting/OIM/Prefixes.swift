internal import FilingModel

/// One prefix for each namespace a report uses, and no prefix twice.
///
/// A namespace keeps the prefix of the document unless that is reserved for another one or a
/// namespace that comes earlier has it; then a number follows the prefix.
struct Prefixes {
  private var prefixes: [String: String]

  /// Prefixes that mean one namespace in every document (OIM Common 1.0).
  private static let reserved = [
    Notes.namespace: "xbrl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://xbrl.org/2020/extensible-enumerations-2.0": "enum2",
    "http://www.xbrl.org/2009/utr": "utr",
    Unit.instanceNamespace: "xbrli",
    Unit.currencyNamespace: "iso4217",
  ]

  /// Prefixes of the schemes that identify entities, which documents write without any.
  private static let schemes = [
    Entity.secScheme: "cik", "http://standard.iso.org/iso/17442": "lei",
  ]

  init(_ report: Report) {
    var wishes = Wishes()
    var entities: [Entity] = []
    for fact in report.facts {
      wishes.add(fact.concept)
      if entities.last != fact.aspects.entity { entities.append(fact.aspects.entity) }
      for dimension in fact.dimensions.all {
        wishes.add(dimension.axis)
        if case .explicit(let member) = dimension.member { wishes.add(member) }
      }
      for measure in (fact.unit?.numerators ?? []) + (fact.unit?.denominators ?? []) {
        wishes.add(measure)
      }
    }
    for tuple in report.tuples { wishes.add(tuple.name) }
    for entity in entities {
      wishes.add(entity.scheme, prefix: Self.schemes[entity.scheme] ?? "scheme")
    }
    if !Notes.linked(in: report).isEmpty { wishes.add(Notes.namespace, prefix: "xbrl") }
    let known = wishes
    for fact in report.facts {
      for name in EnumerationValue.names(in: fact, knows: known.has) ?? [] {
        wishes.add(name)
      }
    }
    prefixes = Self.choice(of: wishes)
  }

  /// Whether the report uses the namespace.
  func has(_ namespace: String) -> Bool { prefixes[namespace] != nil }

  /// The name written `prefix:local`; a name without a namespace has no prefix.
  func name(_ name: QName) -> String {
    prefixes[name.namespace].map { "\($0):\(name.localName)" } ?? name.localName
  }

  /// The entity written `prefix:identifier`, the prefix standing for its scheme.
  func name(_ entity: Entity) -> String {
    prefixes[entity.scheme].map { "\($0):\(entity.identifier)" } ?? entity.identifier
  }

  /// Prefixes with their namespaces, sorted by prefix.
  var all: [(prefix: String, namespace: String)] {
    prefixes.map { (prefix: $0.value, namespace: $0.key) }.sorted { $0.prefix < $1.prefix }
  }

  private static func choice(of wishes: Wishes) -> [String: String] {
    var chosen: [String: String] = [:]
    var taken = Set(reserved.values)
    for namespace in wishes.order {
      if let prefix = reserved[namespace] {
        chosen[namespace] = prefix
      } else if let wish = wishes.prefix[namespace], taken.insert(wish).inserted {
        chosen[namespace] = wish
      }
    }
    for namespace in wishes.order where chosen[namespace] == nil {
      let base =
        wishes.prefix[namespace] ?? StandardTaxonomy(namespace: namespace)?.rawValue ?? "ns"
      var prefix = base
      var number = 2
      while !taken.insert(prefix).inserted {
        prefix = "\(base)\(number)"
        number += 1
      }
      chosen[namespace] = prefix
    }
    return chosen
  }

  /// Namespaces in the order they are met, with the first prefix each is met with.
  private struct Wishes {
    private(set) var order: [String] = []
    private(set) var prefix: [String: String] = [:]
    private var seen: Set<String> = []
    private var names: Set<QName> = []

    func has(_ namespace: String) -> Bool { seen.contains(namespace) }

    mutating func add(_ name: QName) {
      guard names.insert(name).inserted else { return }
      add(name.namespace, prefix: name.prefix)
    }

    mutating func add(_ namespace: String, prefix wish: String) {
      guard !namespace.isEmpty else { return }
      if seen.insert(namespace).inserted { order.append(namespace) }
      if prefix[namespace] == nil, NCName.isOne(wish) { prefix[namespace] = wish }
    }
  }
}
