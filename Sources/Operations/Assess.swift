package import FilingModel
internal import FilingStore
internal import Reconciliation
internal import XBRLReader

/// Verdicts on filings: of a store, or of documents that are read into memory.
package struct Assess: Sendable {
  package let settings: Settings
  /// Whether kept documents are read again and compared with the stored facts.
  package let readsSources: Bool
  package let progress: StepProgress

  package init(settings: Settings, readsSources: Bool, progress: StepProgress = .silent) {
    var settings = settings
    if !readsSources { settings.rules.disabled.formUnion(Rule.readingSources.map(\.id)) }
    self.settings = settings
    self.readsSources = readsSources
    self.progress = progress
  }

  /// The verdicts, and what could not be assessed.
  package struct Result: Sendable {
    package let assessment: Assessment
    package let failures: [OperationError]
    package let skipped: [Ingest.SkippedFile]
  }

  /// Assesses the store of the settings.
  package func store() async throws(OperationError) -> Result {
    let store = try Stores.open(at: settings.store)
    let result = try await assess(store, source: settings.store)
    try Stores.close(store)
    return result
  }

  /// Assesses documents without a store on disk.
  package func paths(_ paths: [String]) async throws(OperationError) -> Result {
    let store = try Stores.inMemory()
    let ingested = try await Ingest(settings: settings, progress: progress).run(paths, into: store)
    let result = try await assess(store, source: paths.joined(separator: " "))
    return Result(
      assessment: result.assessment, failures: ingested.failures + result.failures,
      skipped: ingested.skipped)
  }

  private func assess(
    _ store: FilingStore, source: String
  ) async throws(OperationError) -> Result {
    let survey: Survey
    do throws(StoreError) {
      survey = try store.survey(isThorough: readsSources)
    } catch {
      throw OperationError(error)
    }
    var cards: [Scorecard] = []
    var failures: [OperationError] = []
    let taxonomies = try StandardTaxonomies(of: store)
    await OrderedWork.run(survey.filings, width: settings.width) { filing in
      Swift.Result { () throws(OperationError) in
        try card(of: filing, in: store, completedBy: taxonomies)
      }
    } each: { index, result in
      switch result {
      case .success(let card): cards.append(card)
      case .failure(let error): failures.append(error)
      }
      progress.report(
        StepProgress.Step(
          doing: "assessing", done: index + 1, total: survey.filings.count,
          what: survey.filings[index].filing.name))
    }
    let storeCard = Reconciliation.examine(survey, settings.rules)
    let score = Reconciliation.score(over: [storeCard] + cards)
    let assessment = Assessment(
      source: source, store: storeCard, filings: cards, score: score, asOf: settings.rules.asOf)
    return Result(assessment: assessment, failures: failures, skipped: [])
  }

  private func card(
    of stored: StoredFiling, in store: FilingStore, completedBy taxonomies: StandardTaxonomies
  ) throws(OperationError) -> Scorecard {
    do throws(StoreError) {
      let subject = Subject(
        filing: stored.filing,
        report: try taxonomies.complete(try store.report(of: stored.filing)),
        metrics: try store.metrics(of: stored.filing),
        stored: Subject.StoredCounts(read: stored.readFacts, stored: stored.storedFacts),
        reread: try reread(stored.filing, in: store), settings: settings.rules)
      return Reconciliation.examine(subject)
    } catch {
      throw OperationError(error)
    }
  }

  /// The facts of the kept documents; nil when they are not kept, or not asked for.
  private func reread(_ filing: Filing, in store: FilingStore) throws(StoreError) -> Report? {
    guard readsSources, let sources = try store.sources(of: filing) else { return nil }
    let documents = sources.map { DocumentBytes(name: $0.0.name, bytes: $0.1) }
    do throws(ReadError) {
      return try FilingReading.report(of: documents, sources.map(\.0.role))
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
