import FilingModel

/// What filings state for one metric and period, and which of it is taken.
struct ChosenValue {
  /// Those that can be compared, in the order in which the filings came out; never empty.
  let statements: [FiledValue]
  /// What other filings state in a sense that is further from the metric's.
  private let further: [FiledValue]
  /// The place of the one that is taken.
  let taken: Int

  var value: FiledValue { statements[taken] }

  /// A value that means what the metric says comes before one that means something near it.
  init(_ all: [FiledValue], _ stance: SeriesChoice.Stance) {
    let least = all.map(\.distance).min()
    let closest = all.filter { $0.distance == least }
    let model = stance == .firstFiled ? closest.first : closest.last
    statements = model.map { model in closest.filter { $0.isComparable(to: model) } } ?? all
    further =
      model.map { model in
        all.filter { $0.distance != least || !$0.isComparable(to: model) }
      } ?? []
    taken = stance == .firstFiled ? 0 : statements.count - 1
  }

  var others: [FiledValue] {
    (statements.indices.filter { $0 != taken }.map { statements[$0] } + further)
      .sorted { $0.filing < $1.filing }
  }

  /// The filing that first stated another value than those before it, where the taken one is such.
  var changedBy: Int? {
    guard let interval = value.interval else { return nil }
    let same = statements[...taken].reversed().prefix { statement in
      statement.interval?.overlaps(interval) ?? false
    }
    return same.count == taken + 1 ? nil : same.last?.filing
  }

  /// The last filing that states the value as it is taken.
  var heldBy: Int {
    guard let interval = value.interval else { return value.filing }
    let same = statements[taken...].prefix { $0.interval?.overlaps(interval) ?? false }
    return same.last?.filing ?? value.filing
  }
}
