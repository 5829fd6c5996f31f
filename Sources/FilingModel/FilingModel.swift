/// The words of the domain and their arithmetic: facts and their aspects, exact decimals, rounding
/// intervals, periods, duplicate classes, filings, findings and scorecards.
///
/// Knows nothing of files, XML, SQL, rules, HTML, the clock or the environment.
/// Depends only on the standard library.
///
/// - `Values/`: numbers, dates and their lexical forms.
/// - `Aspects/`: what a fact is about.
/// - `Facts/`: a fact, where it stands, what is said twice.
/// - `Filings/`: a filing, what was read from it, what the store knows of all of them.
/// - `Verdicts/`: what a check can say.
package enum FilingModel {}
