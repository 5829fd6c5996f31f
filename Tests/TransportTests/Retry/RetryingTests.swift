import Testing

@testable import Transport

@Suite("Requests that are sent again", .timeLimit(.minutes(1)))
struct RetryingTests {
  private let pauses = Pauses()

  private func send(_ server: FakeServer, attempts: Int = 3) async throws -> HTTPResponse {
    try await HTTPClient.testing().send(
      HTTPRequest(.post, server.address + "/secret", body: [7]),
      retrying: pauses.policy(attempts: attempts))
  }

  @Test(
    "After a status that passes the request is sent again",
    arguments: [408, 429, 500, 502, 503, 504])
  func passing(status: Int) async throws {
    let server = try FakeServer([.reply(status), .text(200, "done")])
    #expect(try await send(server).body == Array("done".utf8))
    #expect(server.requests.map(\.body) == [[7], [7]])
    #expect(pauses.all == [.milliseconds(100)])
  }

  @Test(
    "Any other status is the answer", arguments: [200, 204, 302, 400, 401, 403, 404, 409, 412, 501])
  func final(status: Int) async throws {
    let server = try FakeServer([.reply(status)])
    #expect(try await send(server).status == status)
    #expect(server.requests.count == 1)
    #expect(pauses.all == [])
  }

  @Test(
    "After a lost connection and an answer cut in the middle the request is sent again",
    arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123"])
  func lost(answer: String) async throws {
    let server = try FakeServer([.raw(answer), .text(200, "done")])
    #expect(try await send(server).body == Array("done".utf8))
  }

  @Test("A time-out passes too")
  func timeOut() async throws {
    let server = try FakeServer([.silence, .text(200, "done")])
    let client = try HTTPClient.testing { $0.stallTimeout = .seconds(1) }
    let answer = try await client.send(
      HTTPRequest(.get, server.address), retrying: pauses.policy())
    #expect(answer.status == 200)
  }

  @Test("The pause is what the server asks for")
  func retryAfter() async throws {
    let server = try FakeServer([
      .reply(503, ["Retry-After": "7"]), .reply(429, ["Retry-After": "1000"]), .reply(200),
    ])
    #expect(try await send(server).status == 200)
    #expect(pauses.all == [.seconds(7), .seconds(60)])
  }

  @Test("When no attempt is left the error tells how many there were")
  func exhausted() async throws {
    let server = try FakeServer([.reply(500), .reply(503), .reply(503), .reply(200)])
    let caught = await #expect(throws: TransportError.self) { try await send(server) }
    #expect(caught?.kind == .unavailable)
    #expect(
      caught?.description
        == "requesting POST \(server.address): the server answers with status 503, "
        + "after 3 attempts")
    #expect(server.requests.count == 3)

    let port = try FakeServer.unusedPort()
    let unreachable = await #expect(throws: TransportError.self) {
      try await HTTPClient.testing().send(
        HTTPRequest(.get, "http://127.0.0.1:\(port)"), retrying: pauses.policy(attempts: 4))
    }
    #expect(unreachable?.kind == .unreachable)
    #expect(unreachable?.cause == "no connection: connection refused, after 4 attempts")
  }

  @Test("What cannot become better is not tried again")
  func permanent() async throws {
    let server = try FakeServer([.raw("nonsense\r\n\r\n"), .reply(200)])
    let caught = await #expect(throws: TransportError.self) { try await send(server) }
    #expect(caught?.kind == .malformed)
    #expect(pauses.all == [])
    let invalid = await #expect(throws: TransportError.self) {
      try await HTTPClient.testing().send(HTTPRequest(.get, "ftp://x"), retrying: pauses.policy())
    }
    #expect(invalid?.kind == .invalid)
  }

  @Test("Once means once")
  func none() async throws {
    let server = try FakeServer([.reply(503), .reply(200)])
    let caught = await #expect(throws: TransportError.self) {
      try await HTTPClient.testing().send(HTTPRequest(.get, server.address), retrying: .none)
    }
    #expect(caught?.cause == "the server answers with status 503")
  }

  @Test("Cancelling ends a pause")
  func cancelled() async throws {
    let server = try FakeServer([.reply(503), .reply(200)])
    var policy = RetryPolicy()
    policy.sleep = { _ in
      withUnsafeCurrentTask { $0?.cancel() }
      try await Task.sleep(for: .seconds(60))
    }
    let client = try HTTPClient.testing()
    let task = Task { [policy] in
      try await client.send(HTTPRequest(.get, server.address), retrying: policy)
    }
    #expect(await #expect(throws: TransportError.self) { try await task.value }?.kind == .cancelled)
    #expect(server.requests.count == 1)
  }
}
