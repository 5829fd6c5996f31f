/// What another source states for a concept, a unit and a period, and in which filing.
package struct WitnessStatement: Hashable, Sendable {
  package let filing: AccessionNumber
  /// The day of filing, when the source names it.
  package let filed: CalendarDate?
  package let value: ExactDecimal
  package let source: SourcePoint

  package init(
    filing: AccessionNumber, filed: CalendarDate?, value: ExactDecimal, source: SourcePoint
  ) {
    self.filing = filing
    self.filed = filed
    self.value = value
    self.source = source
  }
}

/// One value of ours beside what another source says, or one of theirs that we do not have.
package struct WitnessedValue: Hashable, Sendable {
  package let concept: StandardConcept
  package let unit: String
  package let period: Period
  /// `Filing.name` of our filing; nil when the value is theirs alone.
  package let filing: String?
  /// Our fact; nil when the value is theirs alone.
  package let ours: Fact?
  package let theirs: WitnessStatement?
  package let verdict: WitnessVerdict

  package init(
    concept: StandardConcept, unit: String, period: Period, filing: String?, ours: Fact?,
    theirs: WitnessStatement?, verdict: WitnessVerdict
  ) {
    self.concept = concept
    self.unit = unit
    self.period = period
    self.filing = filing
    self.ours = ours
    self.theirs = theirs
    self.verdict = verdict
  }
}

/// How two sources stand to each other, and why they differ where they do.
package enum WitnessVerdict: String, CaseIterable, Hashable, Sendable {
  /// The same filing, the same value.
  case equal
  /// Theirs names another filing for it, with the same value.
  case equalElsewhere = "equal in another filing"
  /// The same filing; one value is a rounding of the other.
  case rounded = "other precision"
  /// Theirs has later filings alone, which state another value.
  case restatedLater = "restated later"
  /// Theirs has earlier filings alone, which state another value.
  case restatedByOurs = "restated by this filing"
  /// Theirs leaves out facts with dimensions, of which our value is the sum.
  case dimensional = "has dimensions"
  /// Theirs does not know the filing at all.
  case filingUnknown = "filing not in theirs"
  /// Theirs knows the filing and leaves the value out.
  case leftOut = "not in theirs"
  /// The same filing, values that cannot both be true.
  case contradiction = "contradicts"
  /// Our filing lacks a value that theirs has of it.
  case missing = "missing in ours"

  /// Whether one of the sources must be wrong.
  package var isFinding: Bool { self == .contradiction || self == .missing }
}

/// The outcome of comparing one filer's values with another source.
package struct WitnessReport: Hashable, Sendable {
  /// By concept, period and filing.
  package let values: [WitnessedValue]
  /// How many of their values are of filings that are not in the store, by filing.
  package let notIngested: [AccessionNumber: Int]
  package let gaps: [Gap]

  package init(
    values: [WitnessedValue], notIngested: [AccessionNumber: Int], gaps: [Gap]
  ) {
    self.values = values
    self.notIngested = notIngested
    self.gaps = gaps
  }

  package func count(of verdict: WitnessVerdict) -> Int {
    values.count { $0.verdict == verdict }
  }
}
