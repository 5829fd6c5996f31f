package import FilingModel
internal import Foundation
internal import Reconciliation
internal import Reporting

/// An assessment into a folder of pages: `index.html`, one page per filing, `report.json`.
package struct PublishReports: Sendable {
  package let folder: String
  package let title: String
  /// When the pages are written, as people read it.
  package let writtenAt: String

  package init(folder: String, title: String, writtenAt: String) {
    self.folder = folder
    self.title = title
    self.writtenAt = writtenAt
  }

  /// Into the folder of the settings, dated with the present minute.
  package init(settings: Settings) {
    self.init(
      folder: settings.reportFolder, title: settings.reportTitle, writtenAt: Self.now)
  }

  private static var now: String {
    Date.now.formatted(
      .iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
    ).replacing("T", with: " ") + " UTC"
  }

  /// Writes the pages and returns their paths, the index first.
  ///
  /// Each file is written beside its name and then renamed, so that a reader never sees half a page.
  package func run(_ assessment: Assessment) throws(OperationError) -> [String] {
    let pages = PageSettings(
      title: title, writtenAt: writtenAt, version: Version.text,
      rules: Rule.all.map { RuleNote(id: $0.id, summary: $0.summary, rationale: $0.rationale) },
      scoring: Reconciliation.formula)
    try makeFolder()
    var written = [
      try write(IndexPage.render(assessment, settings: pages), to: "index.html"),
      try write(AssessmentJSON.render(assessment, version: Version.text), to: "report.json"),
    ]
    for card in assessment.filings {
      guard let filing = card.filing else { continue }
      written.append(
        try write(
          FilingPage.render(card, settings: pages), to: FilingPage.fileName(for: filing)))
    }
    return written
  }

  private func makeFolder() throws(OperationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OperationError(
        .cannotCreate, doing: "making folder", what: folder, cause: error.localizedDescription)
    }
  }

  private func write(_ text: String, to name: String) throws(OperationError) -> String {
    let path = "\(folder)/\(name)"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OperationError(
        .cannotCreate, doing: "writing", what: path, cause: error.localizedDescription)
    }
    return path
  }
}
