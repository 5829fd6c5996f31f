import Testing

@testable import Transport

@Suite("Redirects", .timeLimit(.minutes(1)))
struct RedirectTests {
  private func ask(
    _ server: FakeServer, redirects: Int, _ method: HTTPRequest.Method = .get
  ) async throws -> HTTPResponse {
    var request = HTTPRequest(
      method, server.address + "/start",
      headers: ["Authorization": "secret", "X-Token": "secret", "Accept": "text/plain"])
    request.redirects = redirects
    return try await HTTPClient.testing().send(request)
  }

  @Test("A redirect is an answer like others unless following was asked for")
  func notAsked() async throws {
    let server = try FakeServer([.reply(302, ["Location": "/next"])])
    let answer = try await ask(server, redirects: 0)
    #expect(answer.status == 302)
    #expect(server.requests.map(\.target) == ["/start"])
  }

  @Test("On the same server a relative redirect is followed with all fields")
  func sameServer() async throws {
    let server = try FakeServer([.reply(302, ["Location": "../next?a=b"]), .text(200, "here")])
    let answer = try await ask(server, redirects: 1)
    #expect(answer.body == Array("here".utf8))
    #expect(server.requests.map(\.target) == ["/start", "/next?a=b"])
    #expect(server.requests[1].headers["authorization"] == "secret")
  }

  @Test("Another server gets no field that may be meant for the first one")
  func otherServer() async throws {
    let other = try FakeServer([.text(200, "there")])
    let server = try FakeServer([.reply(307, ["Location": other.address + "/next"])])
    let answer = try await ask(server, redirects: 3)
    #expect(answer.body == Array("there".utf8))
    #expect(
      other.requests[0].headers == [
        "host": "127.0.0.1:\(other.port)", "user-agent": "FinLoom tests", "accept": "text/plain",
      ])
  }

  @Test("More redirects than asked for, and one to another scheme, are malformed")
  func refused() async throws {
    let loop = try FakeServer(
      Array(repeating: .reply(302, ["Location": "/start"]), count: 3))
    let caught = await #expect(throws: TransportError.self) { try await ask(loop, redirects: 2) }
    #expect(caught?.cause == "it redirects more than 2 times")
    #expect(loop.requests.count == 3)
    for target in ["ftp://127.0.0.1/", "file:///etc/hostname"] {
      let server = try FakeServer([.reply(302, ["Location": target])])
      let caught = await #expect(throws: TransportError.self) {
        try await ask(server, redirects: 2)
      }
      #expect(caught?.kind == .malformed, "\(target)")
    }
  }

  @Test("What is written is not written again elsewhere")
  func writing() async throws {
    let server = try FakeServer([.reply(307, ["Location": "/next"])])
    #expect(try await ask(server, redirects: 2, .post).status == 307)
    #expect(server.requests.count == 1)
  }

  @Test("From https no redirect leads to http; from http one leads to https")
  func schemes() throws {
    let secure = HTTPRequest(.get, "https://a.example/")
    #expect(throws: TransferFault.self) { try secure.redirected(to: "http://a.example/") }
    #expect(try secure.redirected(to: "https://b.example/").url == "https://b.example/")
    let open = HTTPRequest(.get, "http://a.example/")
    #expect(try open.redirected(to: "https://a.example/").url == "https://a.example/")
  }
}
