/// What people and programs read of an assessment: terminal text, JSON and HTML pages.
///
/// Knows nothing of files, SQL, the clock, or how a rule decides: time and version come in as values
/// and strings go out. Depends only on FilingModel and, for the frame of a page, on Mustache.
///
/// - `Counts/`: figures that all three forms share, and how they are written.
/// - `Text/`: 80 columns for a terminal.
/// - `JSON/`: the contract with programs; see the article on it.
/// - `OIM/`: reports as xBRL-JSON and as CSV.
/// - `HTML/`: pages that stand alone, without scripts or anything to load.
package enum Reporting {}
