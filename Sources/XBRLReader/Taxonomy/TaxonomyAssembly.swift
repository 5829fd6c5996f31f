internal import FilingModel

/// Joins the documents of a filing's own DTS: locators become concepts, arcs become relationships, and
/// prohibited or overridden ones fall away (XBRL 2.1, section 3.5.3.9.7).
struct TaxonomyAssembly {
  private var concepts: [QName: Concept] = [:]
  private var baseTypes: [QName: QName] = [:]
  /// Concepts of the filing's schemas, by schema name and fragment.
  private var declared: [String: [String: QName]] = [:]
  /// Namespaces of schemas that are not here, by their location.
  private var imports: [String: QName.Namespace] = [:]
  /// Namespaces by the prefixes of the report's facts.
  private let prefixes: [String: QName.Namespace]
  private var networks: [Candidates] = []
  private var networkIndices: [NetworkKey: Int] = [:]
  private var labels: [Label] = []
  private var resolved: [String: QName?] = [:]
  /// Set while a package is read, whose documents lie in folders.
  var paths: PackagePaths?
  private var missing: [Missing: Locators] = [:]

  private struct NetworkKey: Hashable {
    let arcrole: String
    let role: String
  }

  /// The arcs of one network, effective or not.
  private struct Candidates {
    let key: NetworkKey
    var all: ContiguousArray<Candidate> = []
    /// Whether an arc prohibits or overrides others.
    var isLayered = false
  }

  private struct Candidate {
    let relationship: Relationship
    let isProhibited: Bool
    let priority: Int
  }

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

  init(namesOf facts: [Fact] = []) {
    var prefixes: [String: QName.Namespace] = [:]
    for name in Set(facts.map(\.concept)) where prefixes[name.prefix] == nil {
      prefixes[name.prefix] = QName.Namespace(name.namespace)
    }
    self.prefixes = prefixes
  }

  mutating func add(_ declarations: SchemaDeclarations, of document: String) {
    baseTypes.merge(declarations.baseTypes) { first, _ in first }
    guard !declarations.concepts.isEmpty || !declarations.imports.isEmpty else { return }
    declared[document] = declarations.concepts.mapValues(\.name)
    imports.merge(declarations.imports.mapValues { QName.Namespace($0) }) { first, _ in first }
    for concept in declarations.concepts.values { concepts[concept.name] = concept }
  }

  /// Adds the links of a document whose names are still pointers.
  mutating func join(_ links: TaxonomyLinks, of document: String) {
    var places: [XMLCursor.Name: QName?] = [:]
    var texts: [XMLCursor.Name: String] = [:]
    for link in links.links {
      var ends: [XMLCursor.Name?: [QName]] = [:]
      for (label, locations) in link.locators {
        ends[label] = locations.compactMap { location in
          if let known = places[location] { return known }
          let found = concept(at: Names.text(location), in: document, link.line)
          places[location] = .some(found)
          return found
        }
      }
      join(link, ends, &texts)
    }
  }

  private mutating func join(
    _ link: TaxonomyLinks.ExtendedLink, _ ends: [XMLCursor.Name?: [QName]],
    _ texts: inout [XMLCursor.Name: String]
  ) {
    func text(_ name: XMLCursor.Name?) -> String? {
      guard let name else { return nil }
      if let known = texts[name] { return known }
      let made = Names.text(name)
      texts[name] = made
      return made
    }
    var indices: [XMLCursor.Name?: Int] = [:]
    for arc in link.arcs {
      for source in ends[arc.from] ?? [] {
        for target in ends[arc.to] ?? [] {
          let index =
            indices[arc.arcrole]
            ?? network(NetworkKey(arcrole: text(arc.arcrole) ?? "", role: text(link.role) ?? ""))
          indices[arc.arcrole] = index
          let relationship = Relationship(
            source: source, target: target, order: arc.order, weight: arc.weight,
            preferredLabel: text(arc.preferredLabel))
          networks[index].all.append(
            Candidate(
              relationship: relationship, isProhibited: arc.isProhibited, priority: arc.priority))
          if arc.isProhibited || arc.priority != 0 { networks[index].isLayered = true }
        }
        for label in link.labels[arc.to] ?? [] where !arc.isProhibited {
          labels.append(
            Label(
              concept: source, role: text(label.role) ?? Self.standardLabel,
              language: text(label.language) ?? "", text: label.text))
        }
      }
    }
  }

  private static let standardLabel = "http://www.xbrl.org/2003/role/label"

  private mutating func network(_ key: NetworkKey) -> Int {
    if let known = networkIndices[key] { return known }
    networkIndices[key] = networks.count
    networks.append(Candidates(key: key))
    return networks.count - 1
  }

  // MARK: - Result

  var taxonomy: FilingTaxonomy {
    let effective = networks.map { candidates in
      Network(
        arcrole: candidates.key.arcrole, role: candidates.key.role,
        relationships: Self.effective(candidates))
    }
    return FilingTaxonomy(
      concepts: concepts, networks: effective.filter { !$0.relationships.isEmpty }, labels: labels,
      baseTypes: baseTypes)
  }

  /// Of equivalent arcs the highest priority wins, and a prohibition wins over its equals.
  private static func effective(_ candidates: Candidates) -> [Relationship] {
    var prohibited: Set<Relationship> = []
    if candidates.isLayered {
      var best: [Relationship: Candidate] = [:]
      for candidate in candidates.all {
        if let known = best[candidate.relationship],
          known.priority > candidate.priority
            || (known.priority == candidate.priority && known.isProhibited)
        {
          continue
        }
        best[candidate.relationship] = candidate
      }
      prohibited = Set(best.values.filter(\.isProhibited).map(\.relationship))
    }
    var seen: Set<Relationship> = prohibited
    return candidates.all.map(\.relationship).filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  /// One gap for each place that locators of a document lead to in vain.
  var gaps: [Gap] {
    missing.sorted { ($0.key.document, $0.key.location) < ($1.key.document, $1.key.location) }
      .map { missing, locators in
        let concepts = locators.count == 1 ? "1 concept is" : "\(locators.count) concepts are"
        return Gap(
          reason:
            "\(concepts) looked for in '\(missing.location)', which none of the documents "
            + "explains; the first is '\(locators.first)'",
          source: SourcePoint(document: missing.document, line: locators.line, byteOffset: 0))
      }
  }

  // MARK: - Locators

  /// The concept a locator means.
  ///
  /// Of schemas that are not here the name is taken from the fragment, which publishers write as
  /// prefix, low line, local name.
  private mutating func concept(at href: String, in document: String, _ line: Int) -> QName? {
    // A reference within the folder or the document itself means another place elsewhere.
    let isLocal = paths != nil || href.utf8.first == UInt8(ascii: "#")
    let key = isLocal ? "\(document) \(href)" : href
    if let known = resolved[key] { return known }
    let mark = href.utf8.firstIndex(of: UInt8(ascii: "#")) ?? href.utf8.endIndex
    let location = String(href[..<mark])
    let fragment = String(href.utf8[mark...].dropFirst()) ?? ""
    let slash = href.utf8[..<mark].lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { href.utf8.index(after: $0) } ?? href.startIndex
    let file =
      paths?.path(of: location, from: document)
      ?? (location.isEmpty ? document : String(href[start..<mark]))
    let found =
      declared[file].map { $0[fragment] } ?? standard(location, fragment) ?? elsewhere(fragment)
    resolved[key] = .some(found)
    if found == nil {
      let place = Missing(document: document, location: location)
      missing[place, default: Locators(line: line, first: href)].count += 1
    }
    return found
  }

  /// A concept of a schema that is not here, or lies here under another name: by its id in any of the
  /// filing's schemas, or by the prefix that the report's own facts give to the namespace.
  private func elsewhere(_ fragment: String) -> QName? {
    for names in declared.values {
      if let name = names[fragment] { return name }
    }
    guard let line = fragment.utf8.firstIndex(of: UInt8(ascii: "_")),
      let namespace = prefixes[String(fragment[..<line])]
    else { return nil }
    return QName(
      namespace: namespace, localName: String(fragment[fragment.utf8.index(after: line)...]),
      prefix: String(fragment[..<line]))
  }

  private func standard(_ location: String, _ fragment: String) -> QName? {
    guard let namespace = imports[location],
      let line = fragment.utf8.firstIndex(of: UInt8(ascii: "_"))
    else { return nil }
    return QName(
      namespace: namespace, localName: String(fragment[fragment.utf8.index(after: line)...]),
      prefix: String(fragment[..<line]))
  }
}
