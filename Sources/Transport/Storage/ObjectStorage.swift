/// A place that keeps objects, each a number of bytes under a key.
///
/// A key is a relative path of parts between slashes, as `packs/ab/ab12.pack`. Objects appear whole or
/// not at all. All methods throw `invalid` for a text that is no key.
package protocol ObjectStorage: Sendable {
  /// For messages: a path, or `s3://bucket/prefix`.
  var name: String { get }

  /// All bytes of an object, or nil when there is none.
  func object(_ key: String) async throws(TransportError) -> [UInt8]?

  /// A part of an object, whole: `malformed` when the object ends before it, `missing` without one.
  func bytes(of key: String, in range: Range<Int>) async throws(TransportError) -> [UInt8]

  /// Keeps bytes under a key; when it returns, they outlast a loss of power.
  ///
  /// After a throw the object may be there or not.
  func put(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) async throws(TransportError) -> PutOutcome

  /// All objects whose keys begin with the prefix, byte by byte, sorted by the bytes of their keys.
  ///
  /// An empty prefix means all. What lies there under no key is not listed.
  func objects(under prefix: String) async throws(TransportError) -> [ObjectListing]

  /// Removes an object; that there is none is no error.
  func remove(_ key: String) async throws(TransportError)
}

/// When an object is put.
package enum PutCondition: Hashable, Sendable {
  /// In place of what may be there.
  case always
  /// Only where nothing is under the key yet; of several at a time one wins.
  case ifAbsent
}

package enum PutOutcome: Hashable, Sendable {
  case stored
  /// Another object is under the key, and stays.
  case alreadyThere
}

/// One object of a listing.
package struct ObjectListing: Hashable, Sendable {
  package let key: String
  /// In bytes.
  package let size: Int
  /// Seconds since 1970 (UTC), by the storage's own clock.
  package let modified: Int64

  package init(key: String, size: Int, modified: Int64) {
    self.key = key
    self.size = size
    self.modified = modified
  }
}

extension [ObjectListing] {
  /// In the order of the bytes of their keys, which is not always that of texts.
  var sortedByKey: [ObjectListing] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
