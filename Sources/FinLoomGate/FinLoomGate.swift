/// Tests of another package that judge a store: what a team puts into its own `swift test`.
///
/// Knows nothing of rules, formats or SQL: it asks Operations what `finloom-audit assess --full` asks
/// and records what was found. Depends only on Operations, FilingModel and Swift Testing.
///
/// This is the only module with declarations for other packages; see the article on the gate.
public enum FinLoomGate {}
