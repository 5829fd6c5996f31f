internal import FilingModel

/// The files of one folder, on disk or in an archive, sorted into filings.
struct FolderContents {
  let candidates: [Candidate]
  let bounds: SizeBounds
  /// The header of the full submission text that the files stand in.
  let submission: SubmissionHeader?
  /// The inline documents that make one report with others.
  private let sets: [[Candidate]]

  init(candidates: [Candidate], bounds: SizeBounds, submission: SubmissionHeader? = nil) {
    self.candidates = candidates
    self.bounds = bounds
    self.submission = submission
    sets = InlineSets(among: candidates, within: bounds).sets
  }

  /// One bundle per report; SEC's extraction of an inline document beside it is not one.
  var bundles: [SourceBundle] {
    reports.filter { set(of: $0)[0].name == $0.name }.compactMap(bundle)
  }

  /// One bundle per companyfacts answer.
  var companyFacts: [SourceBundle] {
    candidates.filter { $0.content == .companyFacts }.map { candidate in
      bundle(of: [(candidate, .other)])
    }
  }

  /// What belongs to no bundle, and why.
  var skipped: [SourceFiles.Skipped] {
    let taken = Set(bundles.flatMap(\.documents).map(\.place))
    return candidates.filter { !taken.contains($0.place) }.map { candidate in
      SourceFiles.Skipped(path: candidate.place.shown, reason: reason(for: candidate))
    }
  }

  /// The filing of one report document, with the rest of its set and its companions.
  func bundle(_ report: Candidate) -> SourceBundle? {
    let set = set(of: report)
    let documents = (set + companions(of: set)).compactMap { candidate in
      candidate.content.role.map { (candidate, $0) }
    }
    return documents.isEmpty ? nil : bundle(of: documents)
  }

  private func bundle(of documents: [(candidate: Candidate, SourceDocument.Role)]) -> SourceBundle {
    let first = documents[0].candidate
    return SourceBundle(
      path: first.place.shown, name: first.name,
      accession: submission?.accession ?? Self.accession(in: first.place), submission: submission,
      documents: documents.map { candidate, role in
        SourceBundle.Document(
          name: candidate.name, role: role, byteCount: candidate.byteCount, place: candidate.place)
      },
      bounds: bounds)
  }

  /// The documents of a report, the primary one first; the report document itself is named as given.
  private func set(of report: Candidate) -> [Candidate] {
    let set = sets.first { $0.contains { $0.name == report.name } } ?? [report]
    return set.map { $0.name == report.name ? report : $0 }
  }

  private var reports: [Candidate] {
    candidates.filter { $0.isReport && inlineOriginal(of: $0) == nil }
  }

  /// The inline document that SEC extracted `<stem>_htm.xml` from, when it lies beside it.
  private func inlineOriginal(of candidate: Candidate) -> Candidate? {
    guard candidate.content == .document(.instance), candidate.name.hasSuffix("_htm.xml") else {
      return nil
    }
    let stem = candidate.stem.dropLast("_htm".count)
    return candidates.first { $0.content == .document(.inline) && $0.stem == stem }
  }

  /// A lone report owns all companions; among several, names decide: `x-2023x10q` has `x-2023.xsd`.
  private func companions(of set: [Candidate]) -> [Candidate] {
    let companions = candidates.filter(\.isCompanion).sorted { $0.name < $1.name }
    let own = Set(set.map(\.name) + set.compactMap { inlineOriginal(of: $0)?.name })
    guard reports.contains(where: { !own.contains($0.name) }) else { return companions }
    let stems = Set(set.map(Self.sharedStem))
    let exact = companions.filter { stems.contains($0.sharedStem) }
    guard exact.isEmpty else { return exact }
    return companions.filter { companion in
      set.contains { $0.stem.hasPrefix(companion.sharedStem) }
    }
  }

  private static func sharedStem(of report: Candidate) -> String {
    let stem = report.stem
    return stem.hasSuffix("_htm") ? String(stem.dropLast("_htm".count)) : stem
  }

  private func reason(for candidate: Candidate) -> String {
    if let original = inlineOriginal(of: candidate) {
      return "extracted from \(original.name), which is read instead"
    }
    return switch candidate.content {
    case .document(.schema): "a schema without a report document of its name beside it"
    case .document: "a linkbase without a report document of its name beside it"
    case .companyFacts: "companyfacts JSON is not read"
    case .zip where submission != nil: "packs the documents that stand beside it"
    case .zip: "a zip inside a zip is not read"
    case .gzip: "a gzip archive inside a container is not read"
    case .submission: "a full submission text inside a container is not read"
    case .empty: "the file has no bytes"
    case .other(let look): "\(look) is not read"
    }
  }

  /// The accession number nearest to the end of the path.
  private static func accession(in place: Place) -> AccessionNumber? {
    let outer = place.container?.shown ?? ""
    let parts = outer.split { $0 == "/" || $0 == "!" } + place.path.split(separator: "/")
    return parts.reversed().lazy.compactMap { AccessionNumber(foundIn: $0) }.first
  }
}

extension Content {
  var role: SourceDocument.Role? {
    if case .document(let role) = self { role } else { nil }
  }
}
