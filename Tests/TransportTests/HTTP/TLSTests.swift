import Testing

@testable import Transport

@Suite("Requests over TLS", .timeLimit(.minutes(1)))
struct TLSTests {
  private let server: TLSServer

  init() throws {
    server = try TLSServer([
      "hello": "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello",
      "down": "HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
    ])
  }

  private func ask(_ url: String, bundle: String?, redirects: Int = 0) async throws -> HTTPResponse
  {
    var request = HTTPRequest(.get, url)
    request.redirects = redirects
    return try await HTTPClient.testing { $0.certificateAuthorities = bundle }.send(request)
  }

  @Test("A server whose certificate the bundle vouches for is asked")
  func trusted() async throws {
    let answer = try await ask(server.address + "/hello", bundle: server.bundle)
    #expect(answer.body == Array("hello".utf8))
  }

  @Test("A certificate that nobody vouches for is not trusted, nor tried again")
  func unknown() async throws {
    let caught = await #expect(throws: TransportError.self) {
      try await ask(server.address + "/hello", bundle: nil)
    }
    #expect(caught?.kind == .unreachable)
    #expect(caught?.cause.hasPrefix("the server's certificate is not trusted: ") ?? false)
    #expect(caught?.hint == "check the host's name and the bundle of certificate authorities")
    let fault = await #expect(throws: TransferFault.self) {
      try await HTTPClient.testing().reply(to: HTTPRequest(.get, server.address + "/hello"))
    }
    #expect(fault?.isPassing == false)
  }

  @Test("A certificate for another host is not trusted")
  func otherHost() async throws {
    let caught = await #expect(throws: TransportError.self) {
      try await ask("https://127.0.0.1:\(server.port)/hello", bundle: server.bundle)
    }
    #expect(caught?.cause.hasPrefix("the server's certificate is not trusted: ") ?? false)
  }

  @Test("A bundle that is not there is invalid")
  func noBundle() async throws {
    let caught = await #expect(throws: TransportError.self) {
      try await ask(server.address + "/hello", bundle: server.bundle + ".none")
    }
    #expect(caught?.kind == .invalid)
    #expect(caught?.cause == "the bundle of certificate authorities cannot be read")
  }

  @Test("A redirect to http is not followed")
  func down() async throws {
    let caught = await #expect(throws: TransportError.self) {
      try await ask(server.address + "/down", bundle: server.bundle, redirects: 3)
    }
    #expect(caught?.kind == .malformed)
    #expect(caught?.cause == "it redirects from https to http, to http://127.0.0.1:1")
    #expect(try await ask(server.address + "/down", bundle: server.bundle).status == 302)
  }
}
