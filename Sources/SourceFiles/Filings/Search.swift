internal import FilingModel

/// A walk over given paths that keeps what it finds, skips and cannot read.
struct Search {
  let bounds: SizeBounds
  var found = SourceFiles.Found()
  /// Folders of files given by name, so that many files of one folder list it once.
  private var neighbours: [String: [Candidate]] = [:]

  init(bounds: SizeBounds) {
    self.bounds = bounds
  }

  /// Looks at a path that the user gave.
  mutating func look(at path: String) {
    do throws(SourceError) {
      switch try DiskFile(path: path).kind(followingLinks: true) {
      case .folder: lookIntoGiven(folder: path)
      case .file: try look(atGiven: Self.candidate(at: path))
      case .link, .special:
        throw .notAFiling(path, looksLike: "a device, pipe or socket")
      }
    } catch {
      found.failures.append(error)
    }
  }

  private mutating func look(atGiven candidate: Candidate) throws(SourceError) {
    let path = candidate.place.path
    switch candidate.content {
    case .document(.instance), .document(.inline):
      let contents = FolderContents(candidates: besides(candidate), bounds: bounds)
      if let bundle = contents.bundle(candidate) { found.bundles.append(bundle) }
    case .document(let role):
      throw .notAFiling(
        path, looksLike: "a \(role.rawValue)", hint: "name the report document or the folder")
    case .zip:
      guard try lookInto(archive: path) else {
        throw .notAFiling(path, looksLike: "a zip without a report document")
      }
    case .empty: throw .emptyFile(path)
    case .other(let look): throw .notAFiling(path, looksLike: look)
    }
  }

  private mutating func lookIntoGiven(folder: String) {
    let before = (found.bundles.count, found.failures.count)
    lookInto(folder: folder)
    if before == (found.bundles.count, found.failures.count) {
      found.failures.append(.emptyFolder(folder))
    }
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
      if container.isArchive {
        lookIntoFound(archive: container.path)
      } else {
        lookInto(folder: container.path)
      }
    }
  }

  private struct Listing {
    var candidates: [Candidate] = []
    var containers: [(path: String, isArchive: Bool)] = []
  }

  private mutating func sort(_ path: String, into contents: inout Listing) {
    do throws(SourceError) {
      switch try DiskFile(path: path).kind(followingLinks: false) {
      case .file:
        let candidate = try Self.candidate(at: path)
        if candidate.content == .zip {
          contents.containers.append((path, true))
        } else {
          contents.candidates.append(candidate)
        }
      case .folder: contents.containers.append((path, false))
      case .link: skip(path, "a symbolic link is not followed")
      case .special: skip(path, "a device, pipe or socket is not read")
      }
    } catch {
      found.failures.append(error)
    }
  }

  private mutating func lookIntoFound(archive: String) {
    do throws(SourceError) {
      guard try !lookInto(archive: archive) else { return }
      skip(archive, "a zip without a report document is not read")
    } catch {
      found.failures.append(error)
    }
  }

  /// Keeps an archive's filings; false when there is none.
  private mutating func lookInto(archive: String) throws(SourceError) -> Bool {
    let candidates = try ZipArchive(path: archive, bounds: bounds).members().map { member in
      Candidate(
        place: Place(archive: archive, path: member.name), byteCount: member.byteCount,
        content: member.content)
    }
    let visible = candidates.filter { !$0.name.hasPrefix(".") }
    guard visible.contains(where: \.isReport) else { return false }
    for folder in Dictionary(grouping: visible, by: \.folder).sorted(by: { $0.key < $1.key }) {
      keep(FolderContents(candidates: folder.value, bounds: bounds))
    }
    return true
  }

  private mutating func keep(_ contents: FolderContents) {
    found.bundles += contents.bundles
    found.skipped += contents.skipped
  }

  private mutating func skip(_ path: String, _ reason: String) {
    found.skipped.append(SourceFiles.Skipped(path: path, reason: reason))
  }

  /// The files beside one that was given by name, itself included.
  ///
  /// What cannot be looked at there is skipped: the user asked for one file only.
  private mutating func besides(_ candidate: Candidate) -> [Candidate] {
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
    neighbours[folder] = beside
    return beside
  }

  private mutating func neighbour(at path: String) -> Candidate? {
    do throws(SourceError) {
      let isFile = try DiskFile(path: path).kind(followingLinks: false) == .file
      return isFile ? try Self.candidate(at: path) : nil
    } catch {
      skip(path, "not looked at as a companion: \(error.cause)")
      return nil
    }
  }

  private static func candidate(at path: String) throws(SourceError) -> Candidate {
    let (head, byteCount) = try DiskFile(path: path).head()
    var content = Content(head: head)
    if content == .other("plain text"), Content.isIndex(path) { content = .other("an EDGAR index") }
    return Candidate(
      place: Place(archive: nil, path: path), byteCount: byteCount, content: content)
  }
}
