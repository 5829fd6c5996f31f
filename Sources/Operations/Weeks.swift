internal import FilingModel
internal import Foundation
internal import Reporting

/// The weekly reports in a folder, each in a folder named by its week with a few figures beside it.
struct Weeks {
  let folder: String

  /// What `week.json` of a weekly report holds.
  private struct Figures: Codable {
    let week: String
    let writtenAt: String
    /// The points as a decimal; nil without a score.
    let score: String?
    let filings: Int
    let errors: Int
    let warnings: Int
    let gaps: Int
  }

  private static let name = "week.json"
  /// A file of figures is far smaller; what is larger is none.
  private static let sizeLimit = 4_096

  /// The text of `week.json`.
  static func figures(
    of assessment: Assessment, week: ISOWeek, writtenAt: String
  ) throws(OperationError) -> (name: String, text: String) {
    let figures = Figures(
      week: week.description, writtenAt: writtenAt, score: assessment.score.points?.text,
      filings: assessment.filings.count, errors: assessment.count(of: .error),
      warnings: assessment.count(of: .warning),
      gaps: assessment.cards.reduce(0) { $0 + $1.gaps.count })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      return (name, String(decoding: try encoder.encode(figures), as: UTF8.self) + "\n")
    } catch {
      throw OperationError(
        .io, doing: "writing figures of", what: week.description,
        cause: error.localizedDescription)
    }
  }

  /// The weekly reports that are there, whoever wrote them; those whose figures are not as they should
  /// be are listed without.
  func kept() -> [WeeksPage.Kept] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return []
    }
    return names.compactMap { ISOWeek($0) }.sorted()
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(PagePath.overview)") }
      .map { WeeksPage.Kept(week: $0, entry: entry(of: $0)) }
  }

  private func entry(of week: ISOWeek) -> WeekEntry? {
    let figures: Figures
    do {
      let handle = try FileHandle(
        forReadingFrom: URL(fileURLWithPath: "\(folder)/\(week)/\(Self.name)"))
      let data = try handle.read(upToCount: Self.sizeLimit + 1) ?? Data()
      try handle.close()
      guard data.count <= Self.sizeLimit else { return nil }
      figures = try JSONDecoder().decode(Figures.self, from: data)
    } catch {
      return nil
    }
    let points = figures.score.map { ExactDecimal($0) }
    guard figures.week == week.description, points.map({ $0 != nil }) ?? true,
      min(figures.filings, figures.errors, figures.warnings, figures.gaps) >= 0
    else { return nil }
    var counts = VerdictCounts()
    counts.errors = figures.errors
    counts.warnings = figures.warnings
    counts.gaps = figures.gaps
    return WeekEntry(
      week: week, writtenAt: figures.writtenAt,
      score: points.flatMap { $0 }.map { .points($0) } ?? .notScored, counts: counts,
      filings: figures.filings)
  }
}
