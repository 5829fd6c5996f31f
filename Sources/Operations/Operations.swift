/// The order of the steps: ingest, assess, publish, read.
///
/// Files, clock, settings and concurrency live here; what a filing means lives in the modules it
/// calls.
///
/// Knows nothing of arguments, terminals or exit statuses.
/// Depends on every module but the command.
///
/// - `Settings/`: what can be set, where it was set, and whether that is right.
/// - `Ingest.swift`, `Assess.swift`, `PublishReports.swift`, `ReadDocuments.swift`, `Taxonomies.swift`:
///   one job each.
package enum Operations {}
