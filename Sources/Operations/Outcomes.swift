internal import Crypto
internal import FilingModel
internal import FilingStore
internal import Foundation
internal import Reconciliation

/// The answers about every filing of a store, some kept from an earlier assessment, the others new.
struct Outcomes: Sendable {
  private let filings: [StoredFiling]
  /// By the digests of their filings.
  private var known: [String: FilingOutcomes]
  private var new: [String: FilingOutcomes] = [:]
  /// The kept survey at first, then the one the assessment rests on.
  var survey: Survey?
  private let hasKeptSurvey: Bool
  private let question: String
  private let earlier: [String: PastVerdict]
  /// The store's count of changes before anything was looked at.
  private let changes: Int

  init(
    of store: FilingStore, asking rules: RuleSettings, mayUseKept: Bool
  ) throws(OperationError) {
    do throws(StoreError) {
      changes = try store.dataChanges()
      filings = try store.filings()
      earlier = try store.lastVerdicts()
      question = Self.question(rules, try store.packages().map(\.digest))
      known = mayUseKept ? try store.keptOutcomes(answering: question) : [:]
      survey = mayUseKept ? try store.keptSurvey(of: filings) : nil
    } catch {
      throw OperationError(error)
    }
    hasKeptSurvey = survey != nil
    // Rows that came in behind FinLoom's back.
    for stored in filings {
      guard let outcomes = known[stored.filing.digest] else { continue }
      if outcomes.factCount != stored.storedFacts || outcomes.metricCount != stored.metrics {
        known[stored.filing.digest] = nil
      }
    }
  }

  /// The filings that have to be asked about.
  var unknown: [StoredFiling] { filings.filter { known[$0.filing.digest] == nil } }

  mutating func add(_ outcomes: FilingOutcomes, of filing: Filing) {
    known[filing.digest] = outcomes
    new[filing.digest] = outcomes
  }

  func assessment(
    of source: String, _ survey: Survey, _ rules: RuleSettings
  ) -> Assessment {
    let cards = filings.compactMap { stored in
      known[stored.filing.digest].map {
        Reconciliation.card(of: stored.filing, $0, rules)
      }
    }
    var survey = survey
    survey.profiles = known.mapValues(\.profile)
    survey.earlierScores = earlier.mapValues(\.score)
    for card in cards {
      if let filing = card.filing { survey.scores[filing.digest] = card.score }
    }
    let store = Reconciliation.examine(survey, rules)
    return Assessment(
      source: source, store: store, filings: cards,
      score: Reconciliation.score(over: [store] + cards), asOf: rules.asOf)
  }

  /// Keeps what is new, and adds the run to the history.
  ///
  /// Outcomes of a full assessment are not kept: they answer another question.
  func keep(
    _ settings: Settings, _ assessment: Assessment, isFull: Bool, at moment: Moment
  ) throws(OperationError) {
    let counts = assessment.cards.reduce(VerdictCounts()) { $0 + VerdictCounts($1) }
    let run = AssessmentRun(
      at: moment.utcText, version: Version.text, isFull: isFull, score: assessment.score,
      counts: counts, filings: assessment.filings.count)
    try Stores.change(settings) { store, _ throws(OperationError) in
      do throws(StoreError) {
        try store.keep(
          isFull ? [:] : new, answering: question, survey: isFull || hasKeptSurvey ? nil : survey,
          changes: changes, run: run, cards: assessment.cards)
      } catch {
        throw OperationError(error)
      }
    }
  }

  private static func question(_ rules: RuleSettings, _ packages: [String]) -> String {
    let parts = [Build.identity, rules.question] + packages
    let digits = SHA256.hash(data: Data(parts.joined(separator: "\n").utf8))
    return digits.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
