import Glibc
import Testing

@testable import Transport

@Suite("Requests and answers over HTTP", .timeLimit(.minutes(1)))
struct HTTPClientTests {
  @Test("An answer has its status, its fields under names in any case, and its bytes")
  func answer() async throws {
    let bytes = (0...255).map { UInt8($0) }
    let server = try FakeServer([.reply(203, ["X-Thing": "  a: b  "], bytes)])
    let answer = try await HTTPClient.testing().send(HTTPRequest(.get, server.address + "/a?b=c"))
    #expect(answer.status == 203)
    #expect(answer.headers["x-thing"] == "a: b")
    #expect(answer.headers["x-other"] == nil)
    #expect(answer.body == bytes)
    #expect(server.requests.map(\.target) == ["/a?b=c"])
    #expect(server.requests[0].headers["user-agent"] == "FinLoom tests")
  }

  @Test("A body goes in one piece with its length, and nothing is added to what was asked")
  func body() async throws {
    let server = try FakeServer([.reply(200), .reply(200)])
    let client = try HTTPClient.testing()
    // More than what libcurl asks leave for.
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for method in [HTTPRequest.Method.put, .post] {
      _ = try await client.send(
        HTTPRequest(method, server.address, headers: ["X-Empty": ""], body: body))
    }
    for (method, request) in zip(["PUT", "POST"], server.requests) {
      #expect(request.method == method)
      #expect(request.body == body)
      #expect(
        request.headers == [
          "host": "127.0.0.1:\(server.port)", "user-agent": "FinLoom tests", "accept": "*/*",
          "content-length": "3000000", "x-empty": "",
        ])
    }
  }

  @Test("Methods without a body send none, and an empty body has the length 0")
  func emptyBodies() async throws {
    let server = try FakeServer(Array(repeating: .text(200, "x"), count: 5))
    let client = try HTTPClient.testing()
    var lengths: [String] = []
    for method in [HTTPRequest.Method.get, .head, .delete, .put, .post] {
      let answer = try await client.send(HTTPRequest(method, server.address))
      lengths.append("\(method.rawValue) \(answer.body.count)")
    }
    #expect(lengths == ["GET 1", "HEAD 0", "DELETE 1", "PUT 1", "POST 1"])
    #expect(
      server.requests.map { "\($0.method) \($0.headers["content-length"] ?? "none")" } == [
        "GET none", "HEAD none", "DELETE none", "PUT 0", "POST 0",
      ])
  }

  @Test("Interim answers are not the answer")
  func interim() async throws {
    let server = try FakeServer([
      .raw(
        "HTTP/1.1 100 Continue\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-B: 2\r\n"
          + "Content-Length: 2\r\n\r\nok")
    ])
    let answer = try await HTTPClient.testing().send(HTTPRequest(.get, server.address))
    #expect(answer.status == 200)
    #expect(answer.headers.fields.map(\.name) == ["X-B", "Content-Length"])
    #expect(answer.body == Array("ok".utf8))
  }

  @Test("A connection is kept for the next request")
  func kept() async throws {
    let server = try FakeServer(Array(repeating: .reply(200), count: 3))
    let client = try HTTPClient.testing()
    for _ in 0..<3 { _ = try await client.send(HTTPRequest(.get, server.address)) }
    #expect(server.requests.count == 3)
    #expect(server.connections == 1)
  }

  @Test("A kept connection that turns out closed is opened anew, and the second sending is counted")
  func keptAndClosed() async throws {
    let server = try FakeServer([.reply(200), .hangUp, .reply(201)])
    let client = try HTTPClient.testing()
    let first = try await client.reply(to: HTTPRequest(.put, server.address, body: [1]))
    let second = try await client.reply(to: HTTPRequest(.put, server.address, body: [2, 3]))
    #expect([first, second].map(\.response.status) == [200, 201])
    #expect([first, second].map(\.timesSent) == [1, 2])
    #expect(server.requests.map(\.body) == [[1], [2, 3], [2, 3]])
  }

  @Test("No more connections are open than the bound, and that many are")
  func bound() async throws {
    let server = try FakeServer(Array(repeating: .together(2), count: 6))
    let client = try HTTPClient.testing { $0.connections = 2 }
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask { try await client.send(HTTPRequest(.get, server.address)).status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 200, count: 6))
    #expect(server.mostOpen == 2)
  }

  @Test("A proxy of the environment is not asked")
  func proxy() async throws {
    await #expect(processExitsWith: .success) {
      setenv("http_proxy", "http://127.0.0.1:1", 1)
      setenv("all_proxy", "http://127.0.0.1:1", 1)
      let server = try FakeServer([.reply(200)])
      _ = try await HTTPClient.testing().send(HTTPRequest(.get, server.address))
    }
  }
}
