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
    var next = 0
    var failure: OperationError?
    await OrderedWork.run(
      Array(stride(from: 0, to: size, by: Self.pageSize)), width: settings.width
    ) { first -> Page in
      Result { () throws(OperationError) in
        try Self.page(first..<min(first + Self.pageSize, size), of: store)
      }
    } each: { _, page in
      switch page {
      case .success(let entries): follow(entries, &next)
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

  private mutating func follow(
    _ entries: [(number: Int, reading: EntryReview.Reading)], _ next: inout Int
  ) {
    for (number, reading) in entries {
      if number != next {
        missing.append("entries \(next) to \(number - 1) are not there")
      }
      next = number + 1
      review.add(reading)
      if case .success(let entry) = reading.entry { logged.follow(entry, at: number) }
    }
  }
}
