/// Bytes to other places and back: HTTP with its retries, and the storages that keep objects by key.
///
/// Knows nothing of what the bytes mean, of SQL, XBRL, settings or the environment.
/// Depends only on libcurl (in one file), on swift-crypto for signatures and on the C library.
///
/// - `Storage/`: the door of every storage: `ObjectStorage`, and what a key is.
/// - `Folder/`: a storage in a folder, with the steps of a durable write.
/// - `S3/`: a storage in a bucket of S3 or of a server that speaks its language.
/// - `HTTP/`: requests, answers, and one thread that drives all transfers.
/// - `Retry/`: which troubles pass, and how long to wait for that.
/// - `Time/`: the three forms in which servers write moments.
package enum Transport {}
