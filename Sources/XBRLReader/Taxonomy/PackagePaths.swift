/// Which document of a package a reference means.
struct PackagePaths {
  private let catalog: PackageCatalog
  private let names: Set<String>
  /// The document of each file name that no other has.
  private let byFileName: [String: String]
  private var known: [Place: String] = [:]

  private struct Place: Hashable {
    let document: String
    let location: String
  }

  init(_ names: [String], _ catalog: PackageCatalog) {
    self.catalog = catalog
    self.names = Set(names)
    byFileName = Dictionary(grouping: names, by: Self.fileName)
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The path of the document at a location that another document writes.
  ///
  /// A path counts before the catalog, and the catalog before a file name that only one document has.
  mutating func path(of location: String, from document: String) -> String {
    guard !location.isEmpty else { return document }
    let place = Place(document: document, location: location)
    if let known = known[place] { return known }
    let beside = URLReference(location).resolved(against: URLReference(document)).text
    let path =
      names.contains(beside)
      ? beside
      : catalog.path(of: location).flatMap { names.contains($0) ? $0 : nil }
        ?? byFileName[Self.fileName(location)] ?? location
    known[place] = path
    return path
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}
