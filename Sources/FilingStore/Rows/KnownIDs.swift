internal import FilingModel

/// The ids of dictionary values that the writer has met.
///
/// Ids of a transaction that is rolled back name nothing, so after a failure all are forgotten.
struct KnownIDs: Sendable {
  var namespaces: [String: Int64] = [:]
  var names: [QName: Int64] = [:]
  var entities: [Entity: Int64] = [:]
  var periods: [Period: Int64] = [:]
  var units: [Unit: Int64] = [:]
  var dimensions: [Dimensions: Int64] = [:]
  var texts: [String: Int64] = [:]

  /// Keeps memory bounded however many filings a writer takes: the rarely shared are dropped first.
  mutating func trim() {
    if texts.count > 100_000 { texts = [:] }
    if dimensions.count > 200_000 { dimensions = [:] }
    if names.count > 200_000 { names = [:] }
  }
}
