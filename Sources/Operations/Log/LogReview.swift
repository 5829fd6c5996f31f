internal import AuditTrail
internal import FilingStore

/// Every entry of the log of a store, hashed and read on all processors, and followed in order.
struct LogReview {
  private(set) var review = EntryReview()
  private(set) var logged = LoggedState()
  /// A sentence for each place where entries are not there.
  private(set) var missing: [String] = []

  private typealias Page = Result<[(number: Int, reading: EntryReview.Reading)], OperationError>

  init(_ settings: Settings) async throws(OperationError) {
    let store = try Stores.open(settings)
    let size: Int
    do throws(StoreError) {
      size = try store.logSize()
    } catch {
      throw OperationError(error)
    }
    guard try Self.isUnbroken(store) else {
      try readInOrder(store)
      return
    }
    var failure: OperationError?
    await OrderedWork.run(
      Array(stride(from: 0, to: size, by: Self.pageSize)), width: settings.width
    ) { first -> Page in
      Result { () throws(OperationError) in
        try Self.page(first..<min(first + Self.pageSize, size), of: store)
      }
    } each: { _, page in
      switch page {
      case .success(let entries): for (number, reading) in entries { follow(reading, at: number) }
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
    review.finish()
    try Stores.close(store)
  }

  private static let pageSize = 4_096

  private static func page(
    _ range: Range<Int>, of store: FilingStore
  ) throws(OperationError) -> [(number: Int, reading: EntryReview.Reading)] {
    do throws(StoreError) {
      return try store.logEntries(range).map { ($0.number, EntryReview.Reading($0.bytes)) }
    } catch {
      throw OperationError(error)
    }
  }

  private static func isUnbroken(_ store: FilingStore) throws(OperationError) -> Bool {
    do throws(StoreError) {
      return try store.isLogUnbroken()
    } catch {
      throw OperationError(error)
    }
  }

  /// Reads a log whose numbers are not as FinLoom gives them, whatever they are.
  private mutating func readInOrder(_ store: FilingStore) throws(OperationError) {
    var next = 0
    do throws(StoreError) {
      try store.eachLogEntry(from: .min) { number, bytes in
        if number != next {
          missing.append("after entry \(next - 1) comes the number \(number)")
        }
        next = number &+ 1
        follow(EntryReview.Reading(bytes), at: number)
      }
    } catch {
      throw OperationError(error)
    }
    review.finish()
    try Stores.close(store)
  }

  private mutating func follow(_ reading: EntryReview.Reading, at number: Int) {
    review.add(reading)
    if case .success(let entry) = reading.entry { logged.follow(entry, at: number) }
  }
}
