import FilingModel
import Foundation
import Operations
import Reconciliation

/// Plants mistakes into clean filings and prints which share of them the rules find.
///
///     finloom-calibrate PATH... > Calibration.md
@main
struct Calibrate {
  static func main() async throws {
    let paths = Array(CommandLine.arguments.dropFirst())
    let sources = paths.isEmpty ? ["fixtures/filings"] : paths
    let read = try await ReadDocuments(settings: .standard).run(sources)
    let mistakes = PageMistakes(pages: try InlinePages(at: sources))
    let subjects = read.documents.filter { $0.report.syntax != .companyfacts }
      .map { Subject(filing: $0.filing, report: $0.report) }
    let table = Calibration(seed: 20, plantsPerKind: 20).table(
      of: clean(subjects), rereading: mistakes.report)
    print(table.markdown)
  }

  /// Only filings in which nothing is wrong can say what a planted mistake adds.
  private static func clean(_ subjects: [Subject]) -> [Subject] {
    subjects.filter { subject in
      let isClean = Reconciliation.examine(subject).count(of: .error) == 0
      if !isClean {
        FileHandle.standardError.write(Data("left out: \(subject.filing.source)\n".utf8))
      }
      return isClean
    }
  }
}
