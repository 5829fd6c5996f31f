internal import FilingModel

/// The files of one folder, on disk or in an archive, sorted into filings.
struct FolderContents {
  let candidates: [Candidate]
  let bounds: SizeBounds

  /// One bundle per report document; SEC's extraction of an inline document beside it is not one.
  var bundles: [SourceBundle] {
    reports.compactMap(bundle)
  }

  /// What belongs to no bundle, and why.
  var skipped: [SourceFiles.Skipped] {
    let taken = Set(bundles.flatMap(\.documents).map(\.place))
    return candidates.filter { !taken.contains($0.place) }.map { candidate in
      SourceFiles.Skipped(path: candidate.place.shown, reason: reason(for: candidate))
    }
  }

  /// The filing of one report document, with its companions.
  func bundle(_ report: Candidate) -> SourceBundle? {
    let documents = ([report] + companions(of: report)).compactMap { candidate in
      candidate.content.role.map { role in
        SourceBundle.Document(
          name: candidate.name, role: role, byteCount: candidate.byteCount, place: candidate.place)
      }
    }
    guard !documents.isEmpty else { return nil }
    return SourceBundle(
      path: report.place.shown, name: report.name, accession: Self.accession(in: report.place),
      documents: documents, bounds: bounds)
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
  private func companions(of report: Candidate) -> [Candidate] {
    let companions = candidates.filter(\.isCompanion)
    let others = reports.filter {
      $0.name != report.name && inlineOriginal(of: report)?.name != $0.name
    }
    guard !others.isEmpty else { return companions }
    let exact = companions.filter { $0.sharedStem == Self.sharedStem(of: report) }
    guard exact.isEmpty else { return exact }
    return companions.filter { report.stem.hasPrefix($0.sharedStem) }
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
    case .zip: "a zip inside a zip is not read"
    case .empty: "the file has no bytes"
    case .other(let look): "\(look) is not read"
    }
  }

  /// The accession number nearest to the end of the path.
  private static func accession(in place: Place) -> AccessionNumber? {
    let parts = (place.archive ?? "").split(separator: "/") + place.path.split(separator: "/")
    return parts.reversed().lazy.compactMap { AccessionNumber(foundIn: $0) }.first
  }
}

extension Content {
  var role: SourceDocument.Role? {
    if case .document(let role) = self { role } else { nil }
  }
}
