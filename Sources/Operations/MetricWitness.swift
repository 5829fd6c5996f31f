internal import FilingModel
internal import FilingStore
internal import Reconciliation
internal import Reporting
internal import SourceFiles
internal import XBRLReader

/// A filer's facts compared with SEC's companyfacts answer, a second witness to the same filings.
package struct MetricWitness: Sendable {
  package let settings: Settings
  package let query: MetricTables.Query
  /// The companyfacts JSON.
  package let path: String

  package init(settings: Settings, query: MetricTables.Query, path: String) {
    self.settings = settings
    self.query = query
    self.path = path
  }

  package struct Result: Sendable {
    let report: WitnessReport

    package var isEmpty: Bool { report.values.isEmpty }

    package var hasFindings: Bool { report.values.contains { $0.verdict.isFinding } }
  }

  /// `noSuchInput` when the store has no such filer, `unreadable` when the file is no companyfacts
  /// answer or another filer's.
  package func run() async throws(OperationError) -> Result {
    try MetricTables.checkName(query.metric)
    let answer = try Self.answer(at: path)
    let store = try Stores.open(settings)
    let filers = try MetricTables.filers(in: store, query.target)
    let wanted = filers.flatMap(\.wanted)
    if let cik = answer.first?.cik, let other = wanted.first(where: { $0.cik != cik })?.cik {
      throw OperationError(
        .unreadable, doing: "comparing with", what: path,
        cause: "it is about CIK \(cik), the filings are of CIK \(other)")
    }
    var witness = Witness(metric: query.metric)
    for filing in answer {
      witness.add(
        filing.report.facts, gaps: filing.report.gaps, of: filing.accession, filed: filing.filed)
    }
    var ours: [(Filing, [Fact])] = []
    do throws(StoreError) {
      for filing in wanted { ours.append((filing, try store.report(of: filing).facts)) }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return Result(report: witness.compare(ours))
  }

  private static func answer(at path: String) throws(OperationError) -> [CompanyFiling] {
    let found: SourceFiles.Found
    do throws(SourceError) {
      found = try SourceFiles.bundles(at: [path], listingCompanyFacts: true)
    } catch {
      throw OperationError(error)
    }
    if let failure = found.failures.first { throw OperationError(failure) }
    guard let bundle = found.companyFacts.first else {
      throw OperationError(
        .unreadable, doing: "reading", what: path, cause: "it is no companyfacts JSON")
    }
    let bytes = try FilingBytes.load(bundle)
    do throws(ReadError) {
      return try XBRLReader.companyFacts(of: bytes.documents[0])
    } catch {
      throw OperationError(error, path: path)
    }
  }
}

extension CompanyFiling {
  fileprivate var cik: CIK? { report.facts.first?.aspects.entity.cik }
}

extension MetricWitness.Result {
  package var text: String { WitnessText.render(report) }

  package var json: String { WitnessJSON.render(report) }

  package var csv: String { WitnessCSV.render(report) }
}
