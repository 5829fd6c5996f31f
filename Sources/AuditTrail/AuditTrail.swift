/// The transparency log: entries, the Merkle tree over them, signed checkpoints, proofs and tiles.
///
/// Bytes and hashes come in, bytes and verdicts go out, in the formats of RFC 6962 and C2SP
/// (signed-note, tlog-checkpoint, tlog-cosignature, tlog-witness, tlog-tiles, tlog-proof), so that
/// programs of others read and check what is written here.
///
/// Knows nothing of SQLite, files, HTTP, the clock or the environment.
/// Depends only on Crypto, for SHA-256 and Ed25519.
///
/// - `Entries/`: what an entry says, as a value and as bytes.
/// - `Merkle/`: hashes, roots, and proofs of inclusion and of consistency.
/// - `Notes/`: text with signatures, and the keys behind them.
/// - `Checkpoints/`: the size and root a log commits to, and proofs that stand alone.
/// - `Tiles/`: the tree and its entries as files of bounded size.
/// - `Witnesses/`: what is asked of a witness, and what it answers.
/// - `Verdicts/`: what can be said of a log, of its entries and of what it once published.
/// - `Encoding/`: Base 64, hexadecimal, whole numbers and JSON, each with one text for each value.
package enum AuditTrail {}
