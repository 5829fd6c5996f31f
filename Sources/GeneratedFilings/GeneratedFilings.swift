/// Filings that nobody filed, of the shape and size of real ones, the same on every run.
///
/// For benchmarks and for tests that need many filings: statements that add up, notes with members
/// that add up, values said twice, text blocks, a schema and a calculation linkbase, and several years
/// of one filer that agree with each other.
/// Knows nothing of stores, rules or files.
/// Depends on nothing.
package enum GeneratedFilings {
  /// The filing of a number; a filer's filings follow each other, one for every fiscal year.
  ///
  /// Filers are numbered on without end, so any count of filings can be had.
  package static func filing(_ number: Int, size: Size = .usual) -> GeneratedFiling {
    GeneratedFiling(
      filer: number / yearsPerFiler, year: firstYear + number % yearsPerFiler, size: size)
  }

  package static let yearsPerFiler = 5
  static let firstYear = 2020

  /// How much a filing states beside its statements.
  package struct Size: Sendable {
    /// Rows of notes, each with its members.
    let notes: Int
    let textBlocks: Int

    /// About two thousand facts, a third with dimensions, one in seven said twice.
    package static let usual = Size(notes: 260, textBlocks: 30)
    /// About three hundred facts, for tests.
    package static let small = Size(notes: 10, textBlocks: 2)
  }
}
