package import FilingModel
internal import SourceFiles
internal import XBRLReader

/// Documents to facts, without a store.
package struct ReadDocuments: Sendable {
  package let settings: Settings
  package let progress: StepProgress

  package init(settings: Settings, progress: StepProgress = .silent) {
    self.settings = settings
    self.progress = progress
  }

  package struct Result: Sendable {
    /// In the order of the paths.
    package var documents: [Document] = []
    package var failures: [OperationError] = []
    package var skipped: [Ingest.SkippedFile] = []
  }

  package struct Document: Sendable {
    package let filing: Filing
    package let report: Report
  }

  package func run(_ paths: [String]) async throws(OperationError) -> Result {
    let found: SourceFiles.Found
    do throws(SourceError) {
      found = try SourceFiles.bundles(at: paths, listingCompanyFacts: true)
    } catch {
      throw OperationError(error)
    }
    var result = Result()
    result.failures = found.failures.map { OperationError($0) }
    result.skipped = found.skipped.map { Ingest.SkippedFile(path: $0.path, reason: $0.reason) }
    await OrderedWork.run(found.bundles, width: settings.width) { bundle in
      Swift.Result { () throws(OperationError) in try FilingReading.read(bundle) }
    } each: { index, outcome in
      switch outcome {
      case .success(let reading):
        result.documents.append(Document(filing: reading.filing, report: reading.report))
      case .failure(let error): result.failures.append(error)
      }
      progress.report(
        StepProgress.Step(
          doing: "reading", done: index + 1, total: found.bundles.count,
          what: found.bundles[index].path))
    }
    for bundle in found.companyFacts {
      do throws(OperationError) {
        result.documents += try Self.filings(in: bundle)
      } catch {
        result.failures.append(error)
      }
    }
    return result
  }

  /// The filings that a companyfacts answer speaks of.
  private static func filings(in bundle: SourceBundle) throws(OperationError) -> [Document] {
    let bytes = try FilingBytes.load(bundle)
    do throws(ReadError) {
      return try XBRLReader.companyFacts(of: bytes.documents[0]).map { filing in
        Document(
          filing: Filing(
            digest: bytes.digest, source: "\(bundle.path)#\(filing.accession)",
            accession: filing.accession, filed: filing.filed, cover: CoverPage(filing.report.facts),
            documents: []),
          report: filing.report)
      }
    } catch {
      throw OperationError(error, path: bundle.path)
    }
  }
}
