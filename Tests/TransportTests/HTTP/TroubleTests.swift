import Testing

@testable import Transport

@Suite("Requests that bring no answer", .timeLimit(.minutes(1)))
struct TroubleTests {
  private func trouble(
    _ answer: FakeServer.Answer, _ change: (inout HTTPClient.Configuration) -> Void = { _ in }
  ) async throws -> TransportError? {
    let server = try FakeServer([answer])
    let client = try HTTPClient.testing(change)
    return await TransportTests.trouble { () async throws(TransportError) in
      try await client.send(HTTPRequest(.get, server.address))
    }
  }

  @Test("Where nothing listens the server is unreachable, and only the host is told of the address")
  func refused() async throws {
    let port = try FakeServer.unusedPort()
    let client = try HTTPClient.testing()
    let caught = await TransportTests.trouble { () async throws(TransportError) in
      try await client.send(HTTPRequest(.get, "http://127.0.0.1:\(port)/hook/secret?key=secret"))
    }
    #expect(
      caught?.description
        == "requesting GET http://127.0.0.1:\(port): no connection: connection refused")
    #expect(caught?.kind == .unreachable)
  }

  @Test(
    "An answer that is cut in the middle is unreachable",
    arguments: [
      "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n12345",
    ])
  func cut(answer: String) async throws {
    let caught = try await trouble(.raw(answer))
    #expect(caught?.kind == .unreachable)
    #expect(caught?.cause.contains("5 bytes") ?? false, "\(String(describing: caught))")
  }

  @Test("The stated length counts, not what comes after it")
  func excess() async throws {
    let server = try FakeServer([.raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n12345")])
    let answer = try await HTTPClient.testing().send(HTTPRequest(.get, server.address))
    #expect(answer.body == Array("123".utf8))
  }

  @Test("A connection that is closed without an answer is unreachable")
  func hangUp() async throws {
    #expect(try await trouble(.hangUp)?.kind == .unreachable)
  }

  @Test("A server that says nothing is unreachable after the stall or the total time-out")
  func silence() async throws {
    for change: (inout HTTPClient.Configuration) -> Void in [
      { $0.stallTimeout = .seconds(1) }, { $0.totalTimeout = .milliseconds(50) },
    ] {
      let caught = try await trouble(.silence, change)
      #expect(caught?.kind == .unreachable)
      #expect(caught?.cause == "nothing came for too long, or not all in time")
    }
  }

  @Test("A server that takes no connection is unreachable after the time to connect")
  func noConnection() async throws {
    let crowd = try FullListener()
    let client = try HTTPClient.testing { $0.connectTimeout = .milliseconds(100) }
    let caught = await TransportTests.trouble { () async throws(TransportError) in
      try await client.send(HTTPRequest(.get, "http://127.0.0.1:\(crowd.port)"))
    }
    #expect(caught?.kind == .unreachable)
    #expect(caught?.cause == "no connection in time")
  }

  @Test(
    "An answer over the bound is too large, whether it states its length or not; one at it is not")
  func tooLarge() async throws {
    let body = String(repeating: "x", count: 1000)
    let stated = FakeServer.Answer.text(200, body)
    let chunked = FakeServer.Answer.raw(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3E8\r\n\(body)\r\n0\r\n\r\n")
    for answer in [stated, chunked] {
      let caught = try await trouble(answer) { $0.largestAnswer = 999 }
      #expect(caught?.kind == .tooLarge)
      #expect(caught?.cause == "the answer has more than 999 bytes")
      #expect(try await trouble(answer) { $0.largestAnswer = 1000 } == nil)
    }
  }

  @Test("Header fields without end are too large")
  func largeHeader() async throws {
    let fields = (0..<3000).map { "X-\($0): \(String(repeating: "x", count: 90))\r\n" }.joined()
    let answer = FakeServer.Answer.raw(
      "HTTP/1.1 200 OK\r\n\(fields)Content-Length: 0\r\n\r\n")
    let caught = try await trouble(answer)
    #expect(caught?.kind == .tooLarge)
  }

  @Test("What is no HTTP is malformed", arguments: ["hello\r\n\r\n", "SSH-2.0-server\r\n"])
  func garbage(answer: String) async throws {
    #expect(try await trouble(.raw(answer))?.kind == .malformed)
  }

  @Test(
    "An address that cannot be asked is invalid, and is not repeated",
    arguments: [
      "ftp://127.0.0.1/secret", "file:///secret", "127.0.0.1/secret", "http:///secret",
      "http://user:secret@127.0.0.1/", "http://127.0.0.1/secret path",
      "http://127.0.0.1/s\u{e9}cret",
    ])
  func address(url: String) async throws {
    let client = try HTTPClient.testing()
    let caught = await TransportTests.trouble { () async throws(TransportError) in
      try await client.send(HTTPRequest(.get, url))
    }
    #expect(caught?.kind == .invalid)
    #expect(!"\(String(describing: caught))".contains("cret"))
  }

  @Test(
    "A header field that would become two is invalid, and its value is not repeated",
    arguments: ["secret\n", "secret\r\nX-Other: 1", "secret\u{0}"])
  func header(value: String) async throws {
    let client = try HTTPClient.testing()
    let caught = await TransportTests.trouble { () async throws(TransportError) in
      try await client.send(HTTPRequest(.get, "http://127.0.0.1:1", headers: ["X-Token": value]))
    }
    #expect(
      caught?.description
        == "requesting GET http://127.0.0.1:1: the value of the header field X-Token has a control "
        + "character; remove the line end from it")
  }

  @Test("A name that is no header's, and a body for GET, are invalid")
  func otherInvalid() async throws {
    let client = try HTTPClient.testing()
    for request in [
      HTTPRequest(.get, "http://127.0.0.1:1", headers: ["X Y": "1"]),
      HTTPRequest(.get, "http://127.0.0.1:1", body: [1]),
    ] {
      let caught = await TransportTests.trouble { () async throws(TransportError) in
        try await client.send(request)
      }
      #expect(caught?.kind == .invalid)
    }
  }
}
