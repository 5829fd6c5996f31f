internal import FilingModel

/// From paths to filings' bytes: files, folders and zip archives, told apart by what they hold.
///
/// Knows nothing of facts, taxonomies, SQL, rules or digests.
/// Depends only on FilingModel, libarchive (in one file) and the C library.
///
/// - `Recognition/`: what some bytes look like.
/// - `Disk/`: files and folders.
/// - `Zip/`: archives, their bounds and their members' names.
/// - `Filings/`: which documents make one filing.
package enum SourceFiles {
  /// The filings at some paths; trouble with one path does not stop the others.
  ///
  /// Only heads of files are read. Throws `missing` when no path is given.
  package static func bundles(at paths: [String]) throws(SourceError) -> Found {
    try bundles(at: paths, within: .standard)
  }

  static func bundles(at paths: [String], within bounds: SizeBounds) throws(SourceError) -> Found {
    guard !paths.isEmpty else { throw .noPaths }
    var search = Search(bounds: bounds)
    for path in paths {
      search.look(at: path)
    }
    return search.found
  }

  /// What lies at some paths, in the order of the paths and sorted by name inside each.
  package struct Found: Sendable {
    package internal(set) var bundles: [SourceBundle] = []
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
