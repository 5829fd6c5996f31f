package import FilingModel
internal import Glibc

extension XBRLReader {
  /// Reads a standard taxonomy: the concepts its schemas declare, their standard labels in English.
  ///
  /// Documents are named by their paths in the package. One that cannot be read leaves a gap, and
  /// so does a missing `META-INF/taxonomyPackage.xml`. Throws when no schema declares a concept.
  package static func taxonomyPackage(
    of documents: [DocumentBytes]
  ) throws(ReadError) -> TaxonomyPackage {
    var reading = PackageReading(documents)
    let schemas = documents.filter { $0.name.hasSuffix(".xsd") }
    let linkless = schemas.filter { !reading.takesSchema($0) }
    for document in linkless + documents.filter({ !$0.name.hasSuffix(".xsd") }) {
      reading.takeLabels(document)
    }
    return try reading.package(describedBy: documents.filter { $0.isDescription })
  }
}

/// A package that is being read.
private struct PackageReading {
  private var assembly = TaxonomyAssembly()
  private var gaps: [Gap] = []

  init(_ documents: [DocumentBytes]) {
    var catalog = PackageCatalog()
    for document in documents where PackageCatalog.isCatalog(document.name) {
      do throws(ReadError) {
        catalog = try document.read(as: document.name) { file throws(ReadError) in
          try PackageCatalog.read(file)
        }
      } catch {
        leaveOut(document, error.cause, line: error.line)
      }
    }
    assembly.paths = PackagePaths(documents.map(\.name), catalog)
  }

  /// Takes a schema that declares concepts; false for one that does not, which may hold labels.
  mutating func takesSchema(_ document: DocumentBytes) -> Bool {
    do throws(ReadError) {
      let alone = try document.read(as: document.name) { schema throws(ReadError) in
        try TaxonomyReader.read(schema, into: TaxonomyAssembly())
      }
      guard !alone.taxonomy.concepts.isEmpty else { return false }
      assembly = try document.read(as: document.name) { schema throws(ReadError) in
        try TaxonomyReader.read(schema, into: assembly)
      }
    } catch {
      leaveOut(document, error.cause, line: error.line)
    }
    return true
  }

  /// Takes the labels of a linkbase, or of a schema that carries linkbases.
  mutating func takeLabels(_ document: DocumentBytes) {
    guard document.mayHold("labelLink") else { return }
    do throws(ReadError) {
      assembly = try document.read(as: document.name) { linkbase throws(ReadError) in
        try TaxonomyReader.read(linkbase, into: assembly)
      }
    } catch {
      leaveOut(document, error.cause, line: error.line)
    }
  }

  private mutating func leaveOut(_ document: DocumentBytes, _ cause: String, line: Int?) {
    gaps.append(
      Gap(
        reason: "the taxonomy document is left out: \(cause)",
        source: SourcePoint(document: document.name, line: line ?? 1, byteOffset: 0)))
  }

  // MARK: - Result

  mutating func package(describedBy documents: [DocumentBytes]) throws(ReadError) -> TaxonomyPackage
  {
    let concepts = assembly.taxonomy.concepts
    guard let main = Self.mainNamespace(of: concepts) else {
      let remark = gaps.first.map { "; \($0.source?.document ?? ""): \($0.reason)" } ?? ""
      throw ReadError(
        document: "the package", line: nil, cause: "no schema declares a concept" + remark,
        hint: nil)
    }
    let metadata = metadata(in: documents)
    return TaxonomyPackage(
      identifier: metadata?.identifier ?? main,
      name: metadata?.name ?? metadata?.identifier ?? main,
      version: metadata?.version, concepts: concepts.values.sorted { $0.name < $1.name },
      labels: Self.standardLabels(in: assembly.taxonomy.labels, of: concepts),
      gaps: gaps + assembly.gaps)
  }

  private mutating func metadata(in documents: [DocumentBytes]) -> PackageMetadata? {
    guard let description = documents.first else {
      gaps.append(
        Gap(
          reason: "there is no META-INF/taxonomyPackage.xml; the package is called by the "
            + "namespace of most of its concepts"))
      return nil
    }
    do throws(ReadError) {
      return try description.read(as: description.name) { document throws(ReadError) in
        try PackageMetadata.read(document)
      }
    } catch {
      leaveOut(description, error.cause, line: error.line)
      return nil
    }
  }

  private static func mainNamespace(of concepts: [QName: Concept]) -> String? {
    let counts = Dictionary(grouping: concepts.keys, by: \.namespace).mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The first label of each concept; those of other packages' concepts are theirs to state.
  private static func standardLabels(
    in labels: [Label], of concepts: [QName: Concept]
  ) -> [Label] {
    var found: [QName: Label] = [:]
    for label in labels
    where label.role == "http://www.xbrl.org/2003/role/label"
      && EnglishLanguage.includes(label.language) && concepts[label.concept] != nil
    {
      if found[label.concept] == nil { found[label.concept] = label }
    }
    return found.values.sorted { $0.concept < $1.concept }
  }
}

extension DocumentBytes {
  fileprivate var isDescription: Bool { PackageMetadata.isDescription(name) }

  /// Lends the bytes under a name.
  fileprivate func read<Result>(
    as name: String, by body: (XMLDocument) throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    let outcome = bytes.withUnsafeBytes { bytes -> Swift.Result<Result, ReadError> in
      do throws(ReadError) {
        return .success(try body(XMLDocument(name: name, bytes: bytes)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Whether a word of ASCII occurs; true for encodings in which it would look otherwise.
  fileprivate func mayHold(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !bytes.prefix(64).contains(0) else { return true }
      var place = base
      let last = base + bytes.count - length
      while place <= last,
        let hit = memchr(place, Int32(word.utf8Start.pointee), last - place + 1)
      {
        if memcmp(hit, word.utf8Start, length) == 0 { return true }
        place = UnsafeRawPointer(hit) + 1
      }
      return false
    }
  }
}
