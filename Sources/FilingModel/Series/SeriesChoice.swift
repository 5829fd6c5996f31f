/// Which of the values that filings state for one period is taken.
package struct SeriesChoice: Hashable, Sendable {
  /// Filings that came out later do not count; nil lets all count.
  package let asOf: CalendarDate?
  package let stance: Stance

  package init(asOf: CalendarDate? = nil, stance: Stance = .lastFiled) {
    self.asOf = asOf
    self.stance = stance
  }

  package enum Stance: String, Hashable, Sendable {
    /// As the latest filing states it, restatements included.
    case lastFiled
    /// As the first filing stated it.
    case firstFiled
  }
}
