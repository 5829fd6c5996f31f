internal import Crypto

/// A request in the words of S3, before it is signed.
struct S3Call: Sendable {
  let method: HTTPRequest.Method
  /// Nil for the bucket itself.
  let key: String?
  var query: [(name: String, value: String)] = []
  var headers: HTTPHeaders = [:]
  var body: [UInt8] = []
  /// The most bytes of an answer; nil for the client's own bound.
  var largestAnswer: Int? = S3Complaint.largest

  init(_ method: HTTPRequest.Method, key: String?) {
    self.method = method
    self.key = key
  }
}

extension S3Storage {
  /// Sends a call until it works or cannot; throws what another status than the expected means.
  func send(
    _ call: S3Call, for work: Work, expecting statuses: [Int]
  ) async throws(TransportError) -> Attempted {
    let digest = SHA256.hash(data: call.body).hex
    let attempted = try await client.attempt(
      work, under: retry, isPassing: { S3Complaint.isPassing($0) },
      { () in
        // Signed for each attempt, since a signature is good for minutes only.
        signed(call, digest: digest)
      })
    guard statuses.contains(attempted.response.status) else {
      throw complaint(of: attempted, for: work)
    }
    return attempted
  }

  private func signed(_ call: S3Call, digest: String) -> HTTPRequest {
    let stamp = ServerTime.stamp(clock())
    var headers = call.headers
    headers["Host"] = location.host
    headers["x-amz-content-sha256"] = digest
    headers["x-amz-date"] = stamp
    headers["x-amz-security-token"] = signer.credentials.sessionToken
    let canonical = SigV4.Canonical(
      method: call.method.rawValue, path: location.path(of: call.key), query: call.query,
      headers: headers, bodyDigest: digest)
    headers["Authorization"] = signer.authorization(for: canonical, stamp: stamp)
    var request = HTTPRequest(
      call.method, location.url(path: canonical.path, query: canonical.queryText),
      headers: headers, body: call.body)
    request.largestAnswer = call.largestAnswer
    return request
  }

  /// What an answer that was not expected means.
  func complaint(of attempted: Attempted, for work: Work) -> TransportError {
    let status = attempted.response.status
    let complaint = S3Complaint(attempted.response)
    let meaning = S3Meaning(status: status, code: complaint?.code ?? "")
    var cause = "the server answers with status \(status)"
    if let complaint {
      let words = signer.credentials.hidden(in: complaint.message)
      cause += ", \(complaint.code.shown): \(words.shown)"
    }
    return work.error(meaning.kind, cause.after(attempted.attempts), hint: meaning.hint)
  }
}

extension HTTPResponse {
  /// Refuses an answer whose end nothing tells: it may have been cut.
  func checkLength(_ work: Work) throws(TransportError) {
    let isChunked = headers["Transfer-Encoding"]?.lowercased().hasSuffix("chunked") ?? false
    guard isChunked || headers["Content-Length"] == String(body.count) else {
      throw work.error(.malformed, "the answer does not tell how many bytes it has")
    }
  }
}
