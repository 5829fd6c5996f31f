internal import Crypto

/// Objects in a bucket of S3, or of a server that speaks its language.
///
/// Requests are signed (Signature Version 4), bodies go with their SHA-256 and MD5, so that a server
/// refuses what was damaged on the way. The server has to know `If-None-Match` for `ifAbsent`: one that
/// does not would overwrite.
package struct S3Storage: ObjectStorage {
  package var name: String { location.name }
  let location: S3Location
  let client: HTTPClient
  let retry: RetryPolicy
  let signer: SigV4
  let clock: @Sendable () -> Int64

  package init(
    _ location: S3Location, credentials: S3Credentials, client: HTTPClient,
    retry: RetryPolicy = RetryPolicy(),
    clock: @escaping @Sendable () -> Int64 = Transport.machineClock
  ) {
    self.location = location
    self.client = client
    self.retry = retry
    self.clock = clock
    signer = SigV4(credentials: credentials, region: location.region)
  }

  package func object(_ key: String) async throws(TransportError) -> [UInt8]? {
    let work = work("getting object", key)
    var call = S3Call(.get, key: try checked(key, work))
    call.largestAnswer = nil
    let answer = try await send(call, for: work, expecting: [200, 404])
    if answer.response.status == 404 {
      guard S3Complaint(answer.response)?.code == "NoSuchKey" else {
        throw complaint(of: answer, for: work)
      }
      return nil
    }
    try answer.response.checkLength(work)
    return answer.response.body
  }

  package func bytes(
    of key: String, in range: Range<Int>
  ) async throws(TransportError) -> [UInt8] {
    let work = work("getting object", key)
    try work.check(range)
    var call = S3Call(.get, key: try checked(key, work))
    // No request can ask for nothing.
    if range.isEmpty { return [] }
    call.headers["Range"] = "bytes=\(range.lowerBound)-\(range.upperBound - 1)"
    call.largestAnswer = range.count + S3Complaint.largest
    let answer = try await send(call, for: work, expecting: [206, 416])
    guard answer.response.status == 206, answer.response.body.count == range.count else {
      let count = answer.response.status == 206 ? answer.response.body.count : 0
      throw work.error(
        .malformed,
        "the object ends before byte \(range.upperBound): \(count) of \(range.count) bytes came")
    }
    try answer.response.checkLength(work)
    let stated = answer.response.headers["Content-Range"]?.split(separator: "/").first
    guard stated == "bytes \(range.lowerBound)-\(range.upperBound - 1)" else {
      throw work.error(.malformed, "other bytes came than were asked for")
    }
    return answer.response.body
  }

  package func put(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) async throws(TransportError) -> PutOutcome {
    let work = work("putting object", key)
    var call = S3Call(.put, key: try checked(key, work))
    call.body = bytes
    call.headers["Content-MD5"] = Insecure.MD5.hash(data: bytes).base64
    guard condition == .ifAbsent else {
      _ = try await send(call, for: work, expecting: [200])
      return .stored
    }
    call.headers["If-None-Match"] = "*"
    let answer = try await send(call, for: work, expecting: [200, 412])
    guard answer.response.status == 412 else { return .stored }
    // Sent once, it was another's object that was met. Sent more often, it can be our own.
    guard answer.timesSent > 1 else { return .alreadyThere }
    return try await object(key) == bytes ? .stored : .alreadyThere
  }

  package func remove(_ key: String) async throws(TransportError) {
    let work = work("removing object", key)
    let call = S3Call(.delete, key: try checked(key, work))
    let answer = try await send(call, for: work, expecting: [200, 204, 404])
    guard answer.response.status == 404 else { return }
    guard S3Complaint(answer.response)?.code == "NoSuchKey" else {
      throw complaint(of: answer, for: work)
    }
  }

  package func objects(under prefix: String) async throws(TransportError) -> [ObjectListing] {
    let work = Work(doing: "listing objects", what: "\(name)/\(prefix.shown)")
    guard ObjectKey.canBegin(with: prefix) else {
      throw work.error(.invalid, "\"\(prefix.shown)\" begins no key")
    }
    var found: [ObjectListing] = []
    var token: String?
    repeat {
      var call = S3Call(.get, key: nil)
      call.largestAnswer = S3Page.largest
      call.query = [
        ("list-type", "2"), ("encoding-type", "url"), ("prefix", location.keyPrefix + prefix),
      ]
      if let token { call.query.append(("continuation-token", token)) }
      let answer = try await send(call, for: work, expecting: [200])
      guard let page = S3Page(answer.response.body, under: location.keyPrefix) else {
        throw work.error(.malformed, "the listing is not understood")
      }
      guard page.next == nil || page.next != token else {
        throw work.error(.malformed, "the listing does not go on after \(found.count) objects")
      }
      found += page.objects
      token = page.next
    } while token != nil
    return found.sortedByKey
  }

  private func work(_ doing: String, _ key: String) -> Work {
    Work(doing: doing, what: "\(name)/\(key.shown)")
  }

  private func checked(_ key: String, _ work: Work) throws(TransportError) -> String {
    _ = try ObjectKey(location.keyPrefix + key, for: work)
    return try ObjectKey(key, for: work).text
  }
}

extension Sequence<UInt8> {
  /// The bytes in base 64 (RFC 4648, section 4).
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var bytes = Array(self)
    let padding = (3 - bytes.count % 3) % 3
    bytes += Array(repeating: 0, count: padding)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      text += [18, 12, 6, 0].map { alphabet[group >> $0 & 63] }
    }
    return String(decoding: text.dropLast(padding), as: UTF8.self)
      + String(repeating: "=", count: padding)
  }
}
