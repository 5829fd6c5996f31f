internal import Crypto
internal import FilingModel
internal import FilingStore
internal import Foundation
internal import Reconciliation

extension Stores {
  /// Names the definitions that metrics follow; others have another name.
  static let definitions: String = {
    let digits = SHA256.hash(data: Data(MetricDefinition.identity.utf8)).prefix(8)
    return digits.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }()

  /// Opens a store for reading whose metrics follow the definitions of this FinLoom.
  ///
  /// Metrics that follow others are computed again from the stored facts, which takes the rights of a
  /// writer.
  static func openWithMetrics(_ settings: Settings) throws(OperationError) -> FilingStore {
    let store = try open(settings)
    do throws(StoreError) {
      guard try !store.filings(followingOtherThan: definitions).isEmpty else { return store }
    } catch {
      throw OperationError(error)
    }
    try close(store)
    try change(settings) { writer, _ throws(OperationError) in
      do throws(StoreError) {
        for filing in try writer.filings(followingOtherThan: definitions) {
          try writer.replaceMetrics(
            of: filing, with: NormalizedMetrics.all(in: try writer.report(of: filing), of: filing),
            following: definitions)
        }
      } catch {
        throw OperationError(error)
      }
    }
    return try open(settings)
  }
}
