/// What came of sending a request until it worked or the attempts were used up.
struct Attempted: Sendable {
  let response: HTTPResponse
  let attempts: Int
  /// How often the request went out; more often than the answers that came when some were lost.
  let timesSent: Int
}

extension HTTPClient {
  /// Sends a request, and again while that may help: after lost connections, time-outs, answers cut in
  /// the middle and the statuses 408, 429, 500, 502, 503 and 504.
  ///
  /// Only for requests that may be received twice. Throws as `send` does, and `unavailable` when the
  /// last answer still has one of the statuses. Any other answer is given, whatever its status.
  package func send(
    _ request: HTTPRequest, retrying policy: RetryPolicy
  ) async throws(TransportError) -> HTTPResponse {
    let attempted = try await attempt(
      request.work, under: policy, isPassing: { $0.isPassing }, { () in request })
    guard attempted.response.isPassing else { return attempted.response }
    throw request.work.error(
      .unavailable,
      "the server answers with status \(attempted.response.status)".after(attempted.attempts))
  }

  /// Sends requests of one meaning, each made anew, until an answer is none that passes.
  ///
  /// Every attempt of every module goes through here: a circuit breaker asks before `reply` and is told
  /// after it, and a rate limit waits at the same place.
  func attempt(
    _ work: Work, under policy: RetryPolicy, isPassing: (HTTPResponse) -> Bool,
    _ request: () throws(TransportError) -> HTTPRequest
  ) async throws(TransportError) -> Attempted {
    var timesSent = 0
    var attempt = 1
    while true {
      var answer: HTTPResponse?
      let isLast = attempt >= policy.attempts
      let request = try request()
      do throws(TransferFault) {
        let reply = try await reply(to: request)
        timesSent += reply.timesSent
        if isLast || !isPassing(reply.response) {
          return Attempted(response: reply.response, attempts: attempt, timesSent: timesSent)
        }
        answer = reply.response
      } catch {
        timesSent += error.timesSent
        if isLast || !error.isPassing { throw error.error(work, after: attempt) }
      }
      do {
        try await policy.sleep(policy.pause(after: attempt, answer: answer))
      } catch {
        throw TransferFault.cancelled.error(work)
      }
      attempt += 1
    }
  }
}

extension HTTPResponse {
  /// Whether the same request may be answered otherwise a moment later.
  var isPassing: Bool { [408, 429, 500, 502, 503, 504].contains(status) }
}
