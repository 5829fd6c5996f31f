package import FilingModel
internal import FilingStore
internal import Reconciliation
internal import XBRLReader

/// Verdicts on filings: of a store, or of documents that are read into memory.
package struct Assess: Sendable {
  package let settings: Settings
  /// Whether kept documents are read again and compared with the stored facts, and nothing that was
  /// kept is taken for granted.
  package let readsSources: Bool
  /// Whether outcomes are kept in the store, and the run in its history.
  package let keepsOutcomes: Bool
  /// When the history says the assessment was made, in UTC.
  package let moment: Moment
  package let progress: StepProgress

  package init(
    settings: Settings, readsSources: Bool, keepsOutcomes: Bool = false, at moment: Moment = .now,
    progress: StepProgress = .silent
  ) {
    var settings = settings
    if !readsSources { settings.rules.disabled.formUnion(Rule.readingSources.map(\.id)) }
    self.settings = settings
    self.readsSources = readsSources
    self.keepsOutcomes = keepsOutcomes
    self.moment = moment
    self.progress = progress
  }

  /// The verdicts, and what could not be assessed.
  package struct Result: Sendable {
    package let assessment: Assessment
    package let failures: [OperationError]
    package let skipped: [Ingest.SkippedFile]
    /// Why nothing was kept, though it was to be.
    package let notKept: OperationError?

    package init(
      assessment: Assessment, failures: [OperationError], skipped: [Ingest.SkippedFile],
      notKept: OperationError?
    ) {
      self.assessment = assessment
      self.failures = failures
      self.skipped = skipped
      self.notKept = notKept
    }
  }

  /// Assesses the store of the settings.
  package func store() async throws(OperationError) -> Result {
    let store = try Stores.openWithMetrics(settings)
    let (assessment, failures, news) = try await assess(store, source: settings.store)
    try Stores.close(store)
    var notKept: OperationError?
    if keepsOutcomes {
      do throws(OperationError) {
        try news.keep(settings, assessment, isFull: readsSources, at: moment)
      } catch {
        notKept = error
      }
    }
    return Result(assessment: assessment, failures: failures, skipped: [], notKept: notKept)
  }

  /// Assesses documents without a store on disk.
  package func paths(_ paths: [String]) async throws(OperationError) -> Result {
    let store = try Stores.inMemory()
    let ingested = try await Ingest(settings: settings, progress: progress).run(paths, into: store)
    let (assessment, failures, _) = try await assess(
      store, source: paths.joined(separator: " "))
    return Result(
      assessment: assessment, failures: ingested.failures + failures, skipped: ingested.skipped,
      notKept: nil)
  }

  /// Asks what is not known yet: the filings side by side, and the store as a whole beside them.
  private func assess(
    _ store: FilingStore, source: String
  ) async throws(OperationError) -> (Assessment, [OperationError], Outcomes) {
    var outcomes = try Outcomes(
      of: store, asking: settings.rules, mayUseKept: !readsSources)
    let kept = outcomes.survey
    async let surveyed = survey(of: store, kept: kept)
    var failures: [OperationError] = []
    let unknown = outcomes.unknown
    let taxonomies = try StandardTaxonomies(of: store)
    await OrderedWork.run(unknown, width: settings.width) { filing in
      Swift.Result { () throws(OperationError) in
        try self.outcomes(of: filing, in: store, completedBy: taxonomies)
      }
    } each: { index, result in
      switch result {
      case .success(let found): outcomes.add(found, of: unknown[index].filing)
      case .failure(let error): failures.append(error)
      }
      progress.report(
        StepProgress.Step(
          doing: "assessing", done: index + 1, total: unknown.count,
          what: unknown[index].filing.name))
    }
    let survey = try await surveyed.get()
    outcomes.survey = survey
    return (
      outcomes.assessment(of: source, survey, settings.rules), failures, outcomes
    )
  }

  private func survey(
    of store: FilingStore, kept: Survey?
  ) async -> Swift.Result<Survey, OperationError> {
    if let kept { return .success(kept) }
    return Swift.Result { () throws(OperationError) in
      do throws(StoreError) {
        return try store.survey(isThorough: readsSources)
      } catch {
        throw OperationError(error)
      }
    }
  }

  private func outcomes(
    of stored: StoredFiling, in store: FilingStore, completedBy taxonomies: StandardTaxonomies
  ) throws(OperationError) -> FilingOutcomes {
    do throws(StoreError) {
      let subject = Subject(
        filing: stored.filing,
        report: try taxonomies.complete(try store.report(of: stored.filing)),
        metrics: try store.metrics(of: stored.filing),
        stored: Subject.StoredCounts(read: stored.readFacts, stored: stored.storedFacts),
        reread: try reread(stored.filing, in: store), settings: settings.rules)
      return Reconciliation.outcomes(of: subject)
    } catch {
      throw OperationError(error)
    }
  }

  /// The facts of the kept documents; nil when they are not kept, or not asked for.
  private func reread(_ filing: Filing, in store: FilingStore) throws(StoreError) -> Report? {
    guard readsSources, let sources = try store.sources(of: filing) else { return nil }
    let documents = sources.map { DocumentBytes(name: $0.0.name, bytes: $0.1) }
    do throws(ReadError) {
      return try FilingReading.report(
        of: documents, sources.map(\.0.role), looksAtStyles: true)
    } catch {
      throw StoreError(
        kind: .corrupt, doing: "reading again", what: filing.name, cause: error.cause)
    }
  }
}

extension Settings {
  /// How many pieces of work run side by side.
  var width: Int { jobs > 0 ? jobs : Processors.count }
}
