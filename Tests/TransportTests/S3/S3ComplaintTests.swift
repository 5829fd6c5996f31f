import Testing

@testable import Transport

@Suite("What servers complain of", .timeLimit(.minutes(1)))
struct S3ComplaintTests {
  private func trouble(_ answers: [FakeServer.Answer]) async throws -> TransportError? {
    let s3 = try FakeS3(answers)
    return await TransportTests.trouble { () async throws(TransportError) in
      try await s3.storage.object("k")
    }
  }

  @Test(
    "A complaint becomes the kind of trouble it is, with what helps",
    arguments: [
      (403, "SignatureDoesNotMatch", .refused, "check the secret key"),
      (403, "InvalidAccessKeyId", .refused, "check the access key"),
      (403, "RequestTimeTooSkewed", .refused, "set this machine's clock, or the server's"),
      (403, "AccessDenied", .refused, "check what the key is allowed to do"),
      (400, "AccessDenied", .refused, "check what the key is allowed to do"),
      (400, "ExpiredToken", .refused, "get a new session token"),
      (400, "AuthorizationHeaderMalformed", .refused, "check the region"),
      (401, "Other", .refused, "check the key and what it is allowed to do"),
      (403, "QuotaExceeded", .full, "free space in the bucket, or raise its quota"),
      (404, "NoSuchBucket", .missing, "check the bucket's name, or create it"),
      (404, "Other", .missing, "check the bucket and the endpoint"),
      (301, "PermanentRedirect", .missing, "check the region and the endpoint"),
      (307, "Other", .missing, "check the region and the endpoint"),
      (400, "EntityTooLarge", .tooLarge, nil), (400, "Other", .malformed, nil),
      (501, "NotImplemented", .unavailable, nil), (507, "Other", .full, "free space on the server"),
    ] as [(Int, String, TransportError.Kind, String?)])
  func kinds(status: Int, code: String, kind: TransportError.Kind, hint: String?) async throws {
    let caught = try await trouble([FakeS3.complaint(status, code)])
    #expect(caught?.kind == kind)
    #expect(caught?.hint == hint)
    #expect(caught?.doing == "getting object")
    #expect(caught?.what == "s3://bucket/pre/k")
    #expect(caught?.cause == "the server answers with status \(status), \(code): words")
  }

  @Test(
    "What passes is tried again",
    arguments: [
      (503, "SlowDown"), (400, "RequestTimeout"), (500, "InternalError"), (409, "OperationAborted"),
      (409, "ConditionalRequestConflict"), (400, "BadDigest"), (400, "XAmzContentSHA256Mismatch"),
    ])
  func passing(status: Int, code: String) async throws {
    let s3 = try FakeS3([FakeS3.complaint(status, code), .reply(200)])
    #expect(try await s3.storage.put([1], as: "k", .ifAbsent) == .stored)
    #expect(s3.server.requests.count == 2)

    let caught = try await trouble(Array(repeating: FakeS3.complaint(status, code), count: 3))
    #expect(caught?.kind == .unavailable)
    #expect(
      caught?.cause
        == "the server answers with status \(status), \(code): words, after 3 attempts")
  }

  @Test("An answer cut in the middle is asked for again")
  func cut() async throws {
    let s3 = try FakeS3([
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123"), .text(200, "123456789"),
    ])
    #expect(try await s3.storage.object("k") == Array("123456789".utf8))
  }

  @Test("An answer whose end nothing tells is not taken for the object")
  func endless() async throws {
    let caught = try await trouble([.raw("HTTP/1.1 200 OK\r\n\r\n12345")])
    #expect(caught?.kind == .malformed)
    #expect(caught?.cause == "the answer does not tell how many bytes it has")
    let s3 = try FakeS3([
      .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n")
    ])
    #expect(try await s3.storage.object("k") == Array("12345".utf8))
  }

  @Test("That some other server does not know the page does not mean that an object is absent")
  func foreign() async throws {
    let caught = try await trouble([.text(404, "<html><body>Not Found</body></html>")])
    #expect(caught?.kind == .missing)
    #expect(caught?.hint == "check the bucket and the endpoint")
    let s3 = try FakeS3([.text(404, "no such page")])
    let removing = await TransportTests.trouble { () async throws(TransportError) in
      try await s3.storage.remove("k")
    }
    #expect(removing?.kind == .missing)
  }

  @Test("A listing that is none is malformed")
  func noListing() async throws {
    let s3 = try FakeS3([.text(200, "<html/>")])
    let caught = await TransportTests.trouble { () async throws(TransportError) in
      try await s3.storage.objects(under: "")
    }
    #expect(caught?.kind == .malformed)
  }

  @Test("No secret, and nothing but one line, comes out of what a server says")
  func secrets() async throws {
    let words = "you sent hush/secret\nand \u{9b}31m" + String(repeating: "x", count: 5000)
    let caught = try await trouble([FakeS3.complaint(403, "AccessDenied", words)])
    let text = "\(String(describing: caught))"
    #expect(!text.contains("hush"))
    #expect(text.contains("you sent ***\\u{a}and \\u{9b}31m"))
    #expect(text.utf8.count < 500)
  }
}
