internal import FilingModel

/// A walk over given paths that keeps what it finds, skips and cannot read.
struct Search {
  let bounds: SizeBounds
  let listsCompanyFacts: Bool
  var found = SourceFiles.Found()
  /// Folders of files given by name, so that many files of one folder list it once.
  private var neighbours: [String: FolderContents] = [:]

  init(bounds: SizeBounds, listsCompanyFacts: Bool) {
    self.bounds = bounds
    self.listsCompanyFacts = listsCompanyFacts
  }

  /// Looks at a path that the user gave.
  mutating func look(at path: String) {
    do throws(SourceError) {
      switch try DiskFile(path: path).kind(followingLinks: true) {
      case .folder: lookIntoGiven(folder: path)
      case .file: try look(atGiven: Candidate.file(at: path, within: bounds))
      case .link, .special:
        throw .notAFiling(path, looksLike: "a device, pipe or socket")
      }
    } catch {
      found.failures.append(error)
    }
  }

  private mutating func look(atGiven candidate: Candidate) throws(SourceError) {
    let path = candidate.place.shown
    switch candidate.content {
    case .document(.instance), .document(.inline):
      if let bundle = contents(around: candidate).bundle(candidate) { keep(given: bundle) }
    case .document(let role):
      throw .notAFiling(
        path, looksLike: "a \(role.rawValue)", hint: "name the report document or the folder")
    case .companyFacts where listsCompanyFacts:
      found.companyFacts += FolderContents(candidates: [candidate], bounds: bounds).companyFacts
    case .companyFacts: throw .notAFiling(path, looksLike: "companyfacts JSON")
    case .zip, .submission:
      guard try lookInto(candidate) else {
        throw .notAFiling(path, looksLike: "\(candidate.content.look) without a report document")
      }
    case .gzip: throw .notAFiling(path, looksLike: "a gzip archive")
    case .empty: throw .emptyFile(path)
    case .other(let look): throw .notAFiling(path, looksLike: look)
    }
  }

  /// Keeps a filing, but a set of documents once only, even if several of them are given by name.
  private mutating func keep(given bundle: SourceBundle) {
    let isSet = bundle.reportDocuments.count > 1
    guard !isSet || !found.bundles.contains(where: { $0.documents == bundle.documents }) else {
      return
    }
    found.bundles.append(bundle)
  }

  private mutating func lookIntoGiven(folder: String) {
    let before = count
    lookInto(folder: folder)
    if before == count {
      found.failures.append(.emptyFolder(folder))
    }
  }

  private var count: Int {
    found.bundles.count + found.companyFacts.count + found.failures.count
  }

  /// Keeps the folder's filings, then those of the folders and archives in it.
  private mutating func lookInto(folder: String) {
    var contents = Listing()
    do throws(SourceError) {
      for path in try DiskFolder(path: folder).paths() {
        sort(path, into: &contents)
      }
    } catch {
      found.failures.append(error)
    }
    keep(FolderContents(candidates: contents.candidates, bounds: bounds))
    for container in contents.containers {
      switch container {
      case .folder(let path): lookInto(folder: path)
      case .file(let candidate): lookIntoFound(candidate)
      }
    }
  }

  private struct Listing {
    var candidates: [Candidate] = []
    var containers: [Nested] = []

    enum Nested {
      case folder(String)
      case file(Candidate)
    }
  }

  private mutating func sort(_ path: String, into contents: inout Listing) {
    do throws(SourceError) {
      switch try DiskFile(path: path).kind(followingLinks: false) {
      case .file:
        let candidate = try Candidate.file(at: path, within: bounds)
        if candidate.content == .zip || candidate.content == .submission {
          contents.containers.append(.file(candidate))
        } else {
          contents.candidates.append(candidate)
        }
      case .folder: contents.containers.append(.folder(path))
      case .link: skip(path, "a symbolic link is not followed")
      case .special: skip(path, "a device, pipe or socket is not read")
      }
    } catch {
      found.failures.append(error)
    }
  }

  private mutating func lookIntoFound(_ container: Candidate) {
    do throws(SourceError) {
      guard try !lookInto(container) else { return }
      skip(
        container.place.path, "\(container.content.look) without a report document is not read")
    } catch {
      found.failures.append(error)
    }
  }

  /// Keeps a container's filings; false when there is none.
  private mutating func lookInto(_ file: Candidate) throws(SourceError) -> Bool {
    let path = file.place.path
    guard file.content == .submission else {
      if try Content(head: DiskFile(path: path).head().bytes) == .gzip {
        let archive = try GzipFile(path: path, bounds: bounds).archive()
        return keep(try archive.members(), in: .zipInGzip(path: path), submission: nil)
      }
      let members = try ZipArchive(path: path, bounds: bounds).members()
      return keep(members, in: .zip(path: path), submission: nil)
    }
    let text = try SubmissionText(path: path, bounds: bounds)
    let members = try text.members()
    if keep(members, in: .submission(path: path), submission: text.header) { return true }
    // EDGAR packs the report's documents once more; they count where they do not stand in the open.
    var isAny = false
    for member in members where member.content == .zip {
      let container = Container.zipInSubmission(path: path, member: member.name)
      let packed = try text.archive(member.name).members()
      isAny = keep(packed, in: container, submission: text.header) || isAny
    }
    return isAny
  }

  /// Keeps the filings among a container's members, each folder for itself; false when there is none.
  private mutating func keep(
    _ members: [Container.Member], in container: Container, submission: SubmissionHeader?
  ) -> Bool {
    let candidates = members.map { member in
      Candidate(
        place: Place(container: container, path: member.name), byteCount: member.byteCount,
        content: member.content)
    }
    let visible = candidates.filter { !$0.name.hasPrefix(".") }
    guard visible.contains(where: { isWanted($0) }) else { return false }
    for folder in Dictionary(grouping: visible, by: \.folder).sorted(by: { $0.key < $1.key }) {
      keep(FolderContents(candidates: folder.value, bounds: bounds, submission: submission))
    }
    return true
  }

  private func isWanted(_ candidate: Candidate) -> Bool {
    candidate.isReport || (listsCompanyFacts && candidate.content == .companyFacts)
  }

  private mutating func keep(_ contents: FolderContents) {
    found.bundles += contents.bundles
    guard listsCompanyFacts else {
      found.skipped += contents.skipped
      return
    }
    let answers = contents.companyFacts
    found.companyFacts += answers
    let taken = Set(answers.map(\.path))
    found.skipped += contents.skipped.filter { !taken.contains($0.path) }
  }

  private mutating func skip(_ path: String, _ reason: String) {
    found.skipped.append(SourceFiles.Skipped(path: path, reason: reason))
  }

  /// The folder of a file that was given by name.
  ///
  /// What cannot be looked at there is skipped: the user asked for one file only.
  private mutating func contents(around candidate: Candidate) -> FolderContents {
    let isBare = !candidate.place.path.contains("/")
    let folder = isBare ? "." : String(candidate.folder) + "/"
    if let known = neighbours[folder] { return known }
    var beside: [Candidate] = []
    do throws(SourceError) {
      for path in try DiskFolder(path: folder).paths() {
        if let neighbour = neighbour(at: path) { beside.append(neighbour) }
      }
    } catch {
      skip(folder, "not searched for companions: \(error.cause)")
    }
    let contents = FolderContents(candidates: beside, bounds: bounds)
    neighbours[folder] = contents
    return contents
  }

  private mutating func neighbour(at path: String) -> Candidate? {
    do throws(SourceError) {
      let isFile = try DiskFile(path: path).kind(followingLinks: false) == .file
      return isFile ? try Candidate.file(at: path, within: bounds) : nil
    } catch {
      skip(path, "not looked at as a companion: \(error.cause)")
      return nil
    }
  }
}
