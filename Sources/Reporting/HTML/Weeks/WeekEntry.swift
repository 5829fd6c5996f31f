package import FilingModel

/// What the list of weeks says of one weekly report.
package struct WeekEntry: Hashable, Sendable {
  package let week: ISOWeek
  /// When its pages were written, as it is to be read.
  package let writtenAt: String
  package let score: Score
  package let counts: VerdictCounts
  package let filings: Int

  package init(
    week: ISOWeek, writtenAt: String, score: Score, counts: VerdictCounts, filings: Int
  ) {
    self.week = week
    self.writtenAt = writtenAt
    self.score = score
    self.counts = counts
    self.filings = filings
  }
}
