internal import Synchronization

/// The one thread that drives all transfers of a client, and the inbox through which they reach it.
///
/// Transfers over the bound wait in order of arrival, outside libcurl, where a wait would count as
/// time needed to connect.
final class TransferLoop: Sendable {
  private let multi: CurlMulti
  private let configuration: HTTPClient.Configuration
  private let inbox = Mutex(Inbox())

  private struct Inbox {
    var arrived: [Order] = []
    var isClosing = false
  }

  /// A request, who waits for its answer, and whether somebody still does.
  private struct Order: Sendable {
    let request: HTTPRequest
    let cancellation: Cancellation
    let waiter: CheckedContinuation<Result<Reply, TransferFault>, Never>
  }

  private final class Cancellation: Sendable {
    let isAsked = Atomic(false)
  }

  init(_ configuration: HTTPClient.Configuration) throws(TransferFault) {
    self.configuration = configuration
    multi = try CurlMulti(connections: configuration.connections)
    guard LoopThread.start({ [self] in run() }) else {
      multi.close()
      throw TransferFault(.io, "no thread can be started")
    }
  }

  /// Runs one transfer; cancelling the task ends it at once.
  func perform(_ request: HTTPRequest) async throws(TransferFault) -> Reply {
    let cancellation = Cancellation()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let order = Order(request: request, cancellation: cancellation, waiter: waiter)
        inbox.withLock { $0.arrived.append(order) }
        multi.wake()
      }
    } onCancel: {
      cancellation.isAsked.store(true, ordering: .releasing)
      multi.wake()
    }
    return try result.get()
  }

  /// Lets the thread end; nobody waits for a transfer any more.
  func close() {
    // Under the lock, so that the thread cannot be gone before it is woken.
    inbox.withLock { inbox in
      inbox.isClosing = true
      multi.wake()
    }
  }

  private func run() {
    var waiting: [Order] = []
    var active: [(order: Order, transfer: CurlTransfer)] = []
    while true {
      let (arrived, isClosing) = inbox.withLock { inbox in
        defer { inbox.arrived = [] }
        return (inbox.arrived, inbox.isClosing)
      }
      if isClosing && arrived.isEmpty && waiting.isEmpty && active.isEmpty { break }
      waiting += arrived
      dropCancelled(&waiting, &active)
      start(&waiting, &active)
      let done = multi.perform()
      for (transfer, outcome) in done {
        guard let index = active.firstIndex(where: { $0.transfer === transfer }) else { continue }
        active.remove(at: index).order.waiter.resume(returning: outcome)
      }
      // A freed place may be taken at once.
      if done.isEmpty || waiting.isEmpty { multi.wait(upTo: active.isEmpty ? 60_000 : 1_000) }
    }
    multi.close()
  }

  private func dropCancelled(
    _ waiting: inout [Order], _ active: inout [(order: Order, transfer: CurlTransfer)]
  ) {
    waiting.removeAll { order in
      let isOver = order.cancellation.isAsked.load(ordering: .acquiring)
      if isOver { order.waiter.resume(returning: .failure(.cancelled)) }
      return isOver
    }
    active.removeAll { order, transfer in
      let isOver = order.cancellation.isAsked.load(ordering: .acquiring)
      if isOver {
        multi.remove(transfer)
        order.waiter.resume(returning: .failure(.cancelled))
      }
      return isOver
    }
  }

  private func start(
    _ waiting: inout [Order], _ active: inout [(order: Order, transfer: CurlTransfer)]
  ) {
    while active.count < max(1, configuration.connections), !waiting.isEmpty {
      let order = waiting.removeFirst()
      do throws(TransferFault) {
        let transfer = try CurlTransfer(order.request, configuration)
        multi.add(transfer)
        active.append((order, transfer))
      } catch {
        order.waiter.resume(returning: .failure(error))
      }
    }
  }
}
