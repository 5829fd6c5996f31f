internal import Compression
package import FilingModel
internal import GRDB

extension FilingStore {
  /// The outcomes kept for a question, by the digests of their filings.
  ///
  /// Those of filings whose rows were changed since are left out, and so is what cannot be read back.
  package func keptOutcomes(
    answering question: String
  ) throws(StoreError) -> [String: FilingOutcomes] {
    try Work(doing: "reading outcomes of", what: name).run {
      let frames = try connections.read {
        try OutcomeTable.frames(answering: question, $0)
      }
      return try frames.compactMapValues { frame in
        do {
          return try OutcomeBytes.outcomes(in: Compressor.bytes(of: frame))
        } catch is Damage {
          return nil
        } catch is CompressionError {
          return nil
        }
      }
    }
  }

  /// The survey of the store's filings that was kept, when the store is as it was then; never a thorough
  /// one.
  package func keptSurvey(of filings: [StoredFiling]) throws(StoreError) -> Survey? {
    try Work(doing: "reading survey of", what: name).run {
      try connections.read { database in
        let stamp = try OutcomeTable.stamp(database)
        guard let frame = try OutcomeTable.surveyFrame(at: stamp, database) else { return nil }
        return try SurveyBytes.survey(in: Compressor.bytes(of: frame), of: filings)
      }
    }
  }

  /// Keeps outcomes for a question and the survey, and adds a run to the history, in one transaction.
  ///
  /// Outcomes are by the digests of their filings. `changes` is what `dataChanges` said before
  /// anything was looked at: when it says something else now, nothing is kept but the run.
  package func keep(
    _ outcomes: [String: FilingOutcomes], answering question: String, survey: Survey?,
    changes: Int, run: AssessmentRun, cards: [Scorecard]
  ) throws(StoreError) {
    let work = Work(doing: "keeping outcomes in", what: name)
    try work.run {
      let compressor = try Compressor()
      let frames = try outcomes.mapValues { try compressor.frame(of: OutcomeBytes.bytes(of: $0)) }
      let surveyFrame = try survey.map { try compressor.frame(of: SurveyBytes.bytes(of: $0)) }
      try changing(work) { _, database in
        if try OutcomeTable.changes(database) == changes {
          for (digest, frame) in frames.sorted(by: { $0.key < $1.key }) {
            try OutcomeTable.replace(
              frame, to: question, ofFilingWithDigest: digest, database)
          }
          if let surveyFrame, try FilingTable.count(database) == survey?.filings.count {
            try OutcomeTable.replaceSurvey(
              surveyFrame, at: OutcomeTable.stamp(database), database)
          }
        }
        try RunTable.insert(run, cards, database)
        return (
          (),
          .assessed(
            filings: run.filings, facts: run.counts.facts, errors: run.counts.errors,
            warnings: run.counts.warnings)
        )
      }
    }
  }

  /// How often what was filed was changed or taken away; zero unless somebody else did.
  package func dataChanges() throws(StoreError) -> Int {
    try Work(doing: "looking at changes of", what: name).run {
      try connections.read { Int(try OutcomeTable.changes($0)) }
    }
  }
}
