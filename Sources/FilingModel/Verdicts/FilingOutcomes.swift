/// What the rules said of one filing, before waivers and score: what may be kept between assessments.
package struct FilingOutcomes: Hashable, Sendable {
  /// Facts and metrics looked at.
  package let factCount: Int
  package let metricCount: Int
  /// One line per rule that was asked, in report order.
  package let lines: [Scorecard.Line]
  /// What the reader could not take.
  package let readGaps: [Gap]
  package let profile: FilingProfile

  package init(
    factCount: Int, metricCount: Int, lines: [Scorecard.Line], readGaps: [Gap],
    profile: FilingProfile
  ) {
    self.factCount = factCount
    self.metricCount = metricCount
    self.lines = lines
    self.readGaps = readGaps
    self.profile = profile
  }
}

/// What of a filing is compared with the filer's other filings.
package struct FilingProfile: Hashable, Sendable {
  /// The unit of each headline concept that is stated for the whole entity at the filing's period end.
  ///
  /// Concepts are written `us-gaap:Assets`, units `USD/shares`.
  package let units: [String: String]
  /// How many digits the amount of money of such a concept has before the point; none for zero.
  package let digits: [String: Int]
  /// The month and day of the fiscal year's end as the cover page states it, for example `--09-30`.
  package let fiscalYearEnd: String?

  package init(
    units: [String: String] = [:], digits: [String: Int] = [:], fiscalYearEnd: String? = nil
  ) {
    self.units = units
    self.digits = digits
    self.fiscalYearEnd = fiscalYearEnd
  }
}
