import Testing

@testable import Transport

@Suite("Cancelled requests", .timeLimit(.minutes(1)))
struct CancellationTests {
  @Test("Cancelling the task ends the transfer and its connection")
  func running() async throws {
    let server = try FakeServer([.silence, .reply(200)])
    // Longer than the test may take.
    let client = try HTTPClient.testing { $0.stallTimeout = .seconds(600) }
    let task = Task { try await client.send(HTTPRequest(.get, server.address)) }
    var events = server.events.makeAsyncIterator()
    #expect(await events.next() == .asked)
    task.cancel()
    let caught = await #expect(throws: TransportError.self) { try await task.value }
    #expect(caught?.kind == .cancelled)
    #expect(await events.next() == .gone)
    // It was the transfer that ended, not the client.
    #expect(try await client.send(HTTPRequest(.get, server.address)).status == 200)
  }

  @Test("A request that waits for a connection can be cancelled, and the others go on")
  func waiting() async throws {
    let server = try FakeServer([.silence, .reply(200)])
    let client = try HTTPClient.testing { $0.connections = 1 }
    let first = Task { try await client.send(HTTPRequest(.get, server.address + "/first")) }
    var events = server.events.makeAsyncIterator()
    #expect(await events.next() == .asked)
    let second = Task { try await client.send(HTTPRequest(.get, server.address + "/second")) }
    second.cancel()
    #expect(
      await #expect(throws: TransportError.self) { try await second.value }?.kind == .cancelled)
    first.cancel()
    #expect(
      await #expect(throws: TransportError.self) { try await first.value }?.kind == .cancelled)
    let third = try await client.send(HTTPRequest(.get, server.address + "/third"))
    #expect(third.status == 200)
    #expect(server.requests.map(\.target) == ["/first", "/third"])
  }

  @Test("A task that is cancelled already asks nothing")
  func before() async throws {
    let server = try FakeServer([])
    let client = try HTTPClient.testing()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await client.send(HTTPRequest(.get, server.address))
    }
    #expect(await #expect(throws: TransportError.self) { try await task.value }?.kind == .cancelled)
    #expect(server.requests.count == 0)
  }

  @Test("A client that nobody has any more ends, with the connections it kept")
  func abandoned() async throws {
    let server = try FakeServer([.reply(200)])
    _ = try await HTTPClient.testing().send(HTTPRequest(.get, server.address))
    var events = server.events.makeAsyncIterator()
    #expect(await events.next() == .asked)
    #expect(await events.next() == .gone)
  }
}
