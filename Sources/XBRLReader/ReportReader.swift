package import FilingModel

/// One document as it is given to the reader: its name inside the filing, and its bytes.
package struct DocumentBytes: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension XBRLReader {
  /// Reads a report: an XBRL instance or an Inline XBRL document, told apart by the root element, with
  /// the filer's own schema and linkbases.
  ///
  /// A companion that cannot be read leaves a gap that names it; the facts are read all the same.
  package static func report(
    of document: DocumentBytes, companions: [DocumentBytes] = []
  ) throws(ReadError) -> Report {
    try report(of: [document], companions: companions)
  }

  /// Reads the inline documents of one set, the primary one first, or a single document.
  ///
  /// With `looksAtStyles` every style is searched for what SEC writes there, which costs time and says
  /// nothing about facts.
  package static func report(
    of documents: [DocumentBytes], companions: [DocumentBytes] = [], looksAtStyles: Bool = false
  ) throws(ReadError) -> Report {
    let report = try read(documents[...], []) { documents throws(ReadError) in
      switch try RootElement.kind(of: documents[0]) {
      case .instance where documents.count == 1: try InstanceReader.read(documents[0])
      case .instance:
        throw documents[0].error("the document is an instance and cannot be one of a set")
      case .inline: try InlineReader.read(documents, looksAtStyles: looksAtStyles)
      case .other(let name):
        throw documents[0].error(
          "the root element is '\(name)'",
          hint: "an XBRL instance starts with 'xbrl', an inline document with 'html'")
      }
    }
    guard !companions.isEmpty else { return report }
    return report.with(taxonomy(of: companions, of: report.facts))
  }

  private static func taxonomy(
    of companions: [DocumentBytes], of facts: [Fact]
  ) -> (taxonomy: FilingTaxonomy, gaps: [Gap]) {
    var assembly = TaxonomyAssembly(namesOf: facts)
    var gaps: [Gap] = []
    let schemas = companions.filter { $0.name.hasSuffix(".xsd") }
    for companion in schemas + companions.filter({ !$0.name.hasSuffix(".xsd") }) {
      do throws(ReadError) {
        assembly = try read([companion], []) { documents throws(ReadError) in
          try TaxonomyReader.read(documents[0], into: assembly)
        }
      } catch {
        gaps.append(
          Gap(
            reason: "the taxonomy document is left out: \(error.cause)",
            source: SourcePoint(
              document: error.document, line: error.line ?? 1, byteOffset: 0)))
      }
    }
    return (assembly.taxonomy, gaps + assembly.gaps)
  }

  /// Lends the bytes of some documents at once.
  private static func read<Result>(
    _ documents: ArraySlice<DocumentBytes>, _ opened: [XMLDocument],
    by read: ([XMLDocument]) throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    guard let next = documents.first else { return try read(opened) }
    let outcome = next.bytes.withUnsafeBytes { bytes -> Swift.Result<Result, ReadError> in
      let document = XMLDocument(name: next.name, bytes: bytes)
      do throws(ReadError) {
        return .success(try self.read(documents.dropFirst(), opened + [document], by: read))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

extension Report {
  fileprivate func with(_ found: (taxonomy: FilingTaxonomy, gaps: [Gap])) -> Report {
    Report(
      document: document, syntax: syntax, facts: facts, gaps: gaps + found.gaps, remarks: remarks,
      declared: declared, footnotes: footnotes, tuples: tuples,
      irregularities: irregularities,
      taxonomy: FilingTaxonomy(
        concepts: found.taxonomy.concepts, networks: found.taxonomy.networks,
        labels: found.taxonomy.labels, baseTypes: found.taxonomy.baseTypes,
        entryPoints: taxonomy.entryPoints))
  }
}
