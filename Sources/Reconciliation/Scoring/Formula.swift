extension Reconciliation {
  /// How a score comes about, for who reads it.
  package static let formula =
    "A filing has 100 points less what its findings cost, by check and severity, at most a limit per "
    + "check; further warnings of one rule cost a third of the first; with an error at most 89. What a form does not owe is not compared and costs nothing. "
    + "The whole is the mean of the filings, bounded by the store's own score."
}
