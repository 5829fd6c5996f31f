internal import FilingModel

/// Joins the documents of a filing's own DTS: locators become concepts, arcs become relationships, and
/// prohibited or overridden ones fall away (XBRL 2.1, section 3.5.3.9.7).
struct TaxonomyAssembly {
  private var concepts: [QName: Concept] = [:]
  /// Concepts of the filing's schemas, by schema name and fragment.
  private var declared: [String: [String: QName]] = [:]
  /// Namespaces of schemas that are not here, by their location.
  private var imports: [String: String] = [:]
  private var arcs: [NetworkKey: [Candidate]] = [:]
  private var networkOrder: [NetworkKey] = []
  private var labels: [Label] = []
  private var resolved: [String: QName?] = [:]
  private var unexplained: [Missing: Locators] = [:]

  /// A place that locators of a document lead to and that is not here.
  private struct Missing: Hashable {
    let document: String
    let location: String
  }

  private struct Locators {
    let line: Int
    let first: String
    var count = 0
  }

  private struct NetworkKey: Hashable {
    let arcrole: String
    let role: String
  }

  private struct Candidate {
    let relationship: Relationship
    let isProhibited: Bool
    let priority: Int
  }

  init(_ documents: [TaxonomyDocument]) {
    for document in documents {
      declared[document.name] = document.concepts.mapValues(\.name)
      imports.merge(document.imports) { first, _ in first }
      for concept in document.concepts.values { concepts[concept.name] = concept }
    }
    for document in documents {
      for link in document.links { join(link, of: document.name) }
    }
  }

  var taxonomy: FilingTaxonomy {
    let networks = networkOrder.map { key in
      Network(
        arcrole: key.arcrole, role: key.role,
        relationships: Self.effective(arcs[key] ?? []))
    }
    return FilingTaxonomy(
      concepts: concepts, networks: networks.filter { !$0.relationships.isEmpty }, labels: labels)
  }

  private mutating func join(_ link: TaxonomyDocument.ExtendedLink, of document: String) {
    var names: [String: [QName]] = [:]
    for (label, locations) in link.locators {
      names[label] = locations.compactMap { concept(at: $0, in: document, link.line) }
    }
    for arc in link.arcs {
      for source in names[arc.from] ?? [] {
        for target in names[arc.to] ?? [] { add(arc, source, target, role: link.role) }
        for text in link.labels[arc.to] ?? [] where !arc.isProhibited {
          labels.append(
            Label(concept: source, role: text.role, language: text.language, text: text.text))
        }
      }
    }
  }

  private mutating func add(
    _ arc: TaxonomyDocument.Arc, _ source: QName, _ target: QName, role: String
  ) {
    let key = NetworkKey(arcrole: arc.arcrole, role: role)
    if arcs[key] == nil { networkOrder.append(key) }
    let relationship = Relationship(
      source: source, target: target, order: arc.order, weight: arc.weight,
      preferredLabel: arc.preferredLabel)
    arcs[key, default: []].append(
      Candidate(
        relationship: relationship, isProhibited: arc.isProhibited, priority: arc.priority))
  }

  /// Of equivalent arcs the highest priority wins, and a prohibition wins over its equals.
  private static func effective(_ candidates: [Candidate]) -> [Relationship] {
    var best: [Relationship: Candidate] = [:]
    for candidate in candidates {
      if let known = best[candidate.relationship],
        known.priority > candidate.priority
          || (known.priority == candidate.priority && known.isProhibited)
      {
        continue
      }
      best[candidate.relationship] = candidate
    }
    var seen: Set<Relationship> = []
    return candidates.map(\.relationship)
      .filter { best[$0]?.isProhibited == false && seen.insert($0).inserted }
      .enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  // MARK: - Locators

  /// The concept a locator means; of schemas that are not here the name is taken from the fragment,
  /// which publishers write as prefix, low line, local name.
  private mutating func concept(at href: String, in document: String, _ line: Int) -> QName? {
    if let known = resolved[href] { return known }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let location = String(parts[0])
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    let file = location.isEmpty ? document : String(location.split(separator: "/").last ?? "")
    let found = declared[file].map { $0[fragment] } ?? standard(location, fragment)
    resolved[href] = .some(found)
    if found == nil {
      let missing = Missing(document: document, location: location)
      unexplained[missing, default: Locators(line: line, first: href)].count += 1
    }
    return found
  }

  /// One gap for each place that locators of a document lead to in vain.
  var gaps: [Gap] {
    unexplained.sorted { ($0.key.document, $0.key.location) < ($1.key.document, $1.key.location) }
      .map { missing, locators in
        let concepts = locators.count == 1 ? "1 concept is" : "\(locators.count) concepts are"
        return Gap(
          reason:
            "\(concepts) looked for in '\(missing.location)', which no document of the filing "
            + "explains; the first is '\(locators.first)'",
          source: SourcePoint(document: missing.document, line: locators.line, byteOffset: 0))
      }
  }

  private func standard(_ location: String, _ fragment: String) -> QName? {
    guard let namespace = imports[location], let line = fragment.firstIndex(of: "_") else {
      return nil
    }
    return QName(
      namespace: namespace, localName: String(fragment[fragment.index(after: line)...]),
      prefix: String(fragment[..<line]))
  }
}
