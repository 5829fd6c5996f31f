/// Sends requests over HTTP and TLS, any number at a time, on a bounded number of connections.
///
/// Certificates are always verified. Proxies, cookies, passwords of the environment or the home folder
/// are not used. What the process does with signals stays as it is.
package final class HTTPClient: Sendable {
  private let loop: TransferLoop

  /// What holds for all requests of a client.
  package struct Configuration: Hashable, Sendable {
    /// The `User-Agent` field; servers of authorities ask for a name and an address in it.
    package var userAgent: String
    /// The most connections open at a time, and so the most requests under way.
    package var connections = 8
    package var connectTimeout = Duration.seconds(10)
    /// How long nothing may come or go; rounded up to whole seconds.
    package var stallTimeout = Duration.seconds(30)
    /// How long a request may take from its first byte to the answer's last; nil for any time.
    package var totalTimeout: Duration?
    /// The most bytes an answer may have.
    package var largestAnswer = 268_435_456
    /// The path of a PEM file of certificate authorities; nil for the system's own.
    package var certificateAuthorities: String?

    package init(userAgent: String) { self.userAgent = userAgent }
  }

  package init(_ configuration: Configuration) throws(TransportError) {
    do throws(TransferFault) {
      loop = try TransferLoop(configuration)
    } catch {
      throw error.error(Work(doing: "starting", what: "HTTP"))
    }
  }

  deinit { loop.close() }

  /// Sends a request once and gives the whole answer, whatever its status.
  ///
  /// Throws `unreachable`, `tooLarge`, `malformed`, `invalid` or `cancelled`.
  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    do throws(TransferFault) {
      return try await reply(to: request).response
    } catch {
      throw error.error(request.work)
    }
  }

  func reply(to request: HTTPRequest) async throws(TransferFault) -> Reply {
    var request = request
    var left = request.redirects
    while true {
      try request.check()
      let reply = try await loop.perform(request)
      guard let target = reply.redirect, request.redirects > 0, !request.method.isWriting else {
        return reply
      }
      guard left > 0 else {
        throw TransferFault(.malformed, "it redirects more than \(request.redirects) times")
      }
      left -= 1
      request = try request.redirected(to: target)
    }
  }
}

extension HTTPRequest.Method {
  /// Whether sending it to two places would be more than was asked.
  fileprivate var isWriting: Bool { self != .get && self != .head }
}

extension TransferFault {
  func error(_ work: Work, after attempts: Int = 1) -> TransportError {
    work.error(kind, cause.after(attempts), hint: hint)
  }
}

extension String {
  /// A cause with the number of attempts, when there was more than one.
  func after(_ attempts: Int) -> String {
    attempts > 1 ? "\(self), after \(attempts) attempts" : self
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
