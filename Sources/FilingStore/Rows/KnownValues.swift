internal import FilingModel

/// Dictionary values that readers have met, by id.
///
/// Filings share the values, so that comparing them is a comparison of pointers.
struct KnownValues: Sendable {
  var namespaces = Shelf<String>()
  var names = Shelf<QName>()
  var entities = Shelf<Entity>()
  var periods = Shelf<Period>()
  var units = Shelf<Unit>()
  var dimensions = Shelf<Dimensions>()
  var languages = Shelf<String>()

  /// Keeps memory bounded however many filings a reader looks at: what filers share little goes first.
  mutating func trim() {
    if names.count > 100_000 { names = Shelf() }
    if dimensions.count > 100_000 { dimensions = Shelf() }
  }
}

/// Values by small integer ids.
struct Shelf<Value: Sendable>: Sendable {
  private var places: [Value?] = []
  private(set) var count = 0

  /// Ids beyond are read anew each time: a damaged row must not reserve the memory of its number.
  private static var limit: Int64 { 1 << 22 }

  subscript(id: Int64) -> Value? {
    get { id >= 0 && id < places.count ? places[Int(id)] : nil }
    set {
      guard id >= 0, id < Self.limit else { return }
      if id >= places.count {
        let room = max(Int(id) + 1, places.count * 2)
        places += Array(repeating: nil, count: room - places.count)
      }
      if places[Int(id)] == nil { count += 1 }
      places[Int(id)] = newValue
    }
  }
}
