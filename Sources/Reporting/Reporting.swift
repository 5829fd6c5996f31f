/// What people and programs read of an assessment: terminal text, HTML pages, JSON, SARIF and others.
///
/// Knows nothing of files, SQL, the clock, or how a rule decides: time and version come in as values
/// and strings go out. Depends only on FilingModel, for the frame of a page on Mustache, and for
/// fingerprints on Crypto.
///
/// - `Counts/`: figures that all forms share, and how they are written.
/// - `Findings/`: findings with their fingerprints and places, and which of them fail a run.
/// - `Text/`: as many columns as a terminal has.
/// - `JSON/`: the contract with programs; see the article on it.
/// - `SARIF/`, `JUnit/`, `Annotations/`, `Markdown/`, `CSV/`: what CI reads; see the article on formats.
/// - `OIM/`: reports as xBRL-JSON and as CSV.
/// - `HTML/`: pages that stand alone, without scripts or anything to load: `Frame/` is what surrounds
///   each, `Overview/`, `Companies/`, `Filings/`, `Rules/` and `Weeks/` are one kind of page each,
///   `Charts/` draws.
package enum Reporting {}
