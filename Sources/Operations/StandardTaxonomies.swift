internal import FilingModel
internal import FilingStore

/// The standard taxonomies a store has, as reports are completed by them.
struct StandardTaxonomies: Sendable {
  /// Nil when the store has no packages, so that nothing is looked for.
  private let store: FilingStore?

  init(of store: FilingStore) throws(OperationError) {
    do throws(StoreError) {
      self.store = try store.packages().isEmpty ? nil : store
    } catch {
      throw OperationError(error)
    }
  }

  /// The report with what the packages declare of the concepts its facts use.
  func complete(_ report: Report) throws(StoreError) -> Report {
    guard let store else { return report }
    let names = Set(report.facts.map(\.concept)).subtracting(report.taxonomy.concepts.keys)
    return report.completed(by: try store.standardConcepts(names))
  }
}
