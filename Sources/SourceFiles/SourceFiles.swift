internal import FilingModel

/// From paths to filings' bytes: files, folders and containers, told apart by what they hold.
///
/// Knows nothing of facts, taxonomies, SQL, rules or digests.
/// Depends only on FilingModel, libarchive (in one file) and the C library.
///
/// - `Recognition/`: what some bytes look like.
/// - `Disk/`: files and folders.
/// - `Containers/`: what holds documents, its bounds and its members' names.
/// - `Zip/`, `Gzip/`, `Submission/`: the three kinds.
/// - `Filings/`: which documents make one filing.
package enum SourceFiles {
  /// The filings at some paths; trouble with one path does not stop the others.
  ///
  /// Only heads of files are read, and several inline documents of one folder whole. Companyfacts
  /// answers are listed apart when asked for, and are no filings otherwise. Throws `missing` when no
  /// path is given.
  package static func bundles(
    at paths: [String], listingCompanyFacts: Bool = false
  ) throws(SourceError) -> Found {
    try bundles(at: paths, within: .standard, listingCompanyFacts: listingCompanyFacts)
  }

  static func bundles(
    at paths: [String], within bounds: SizeBounds, listingCompanyFacts: Bool = false
  ) throws(SourceError) -> Found {
    guard !paths.isEmpty else { throw .noPaths }
    var search = Search(bounds: bounds, listsCompanyFacts: listingCompanyFacts)
    for path in paths {
      search.look(at: path)
    }
    return search.found
  }

  /// What lies at some paths, in the order of the paths and sorted by name inside each.
  package struct Found: Sendable {
    package internal(set) var bundles: [SourceBundle] = []
    /// Companyfacts answers, each a bundle of one document; empty unless asked for.
    package internal(set) var companyFacts: [SourceBundle] = []
    /// What was seen and is no part of a filing.
    package internal(set) var skipped: [Skipped] = []
    package internal(set) var failures: [SourceError] = []
  }

  /// A file or archive member that is left out, and why.
  package struct Skipped: Hashable, Sendable {
    package let path: String
    package let reason: String
  }
}
