import Testing

@testable import Transport

/// A storage on a fake server, with its pauses noted and its clock at 24 May 2013.
struct FakeS3 {
  let server: FakeServer
  let storage: S3Storage
  let pauses = Pauses()

  init(_ answers: [FakeServer.Answer], sessionToken: String? = nil) throws {
    server = try FakeServer(answers)
    storage = S3Storage(
      try S3Location(bucket: "bucket", prefix: "pre", endpoint: server.address),
      credentials: S3Credentials(
        accessKey: "AKID", secretKey: "hush/secret", sessionToken: sessionToken),
      client: try HTTPClient.testing(), retry: pauses.policy(),
      clock: { 1_369_353_600 })
  }

  static func complaint(
    _ status: Int, _ code: String, _ message: String = "words"
  ) -> FakeServer.Answer {
    .text(status, "<Error><Code>\(code)</Code><Message>\(message)</Message></Error>")
  }
}

@Suite("Objects in a bucket", .timeLimit(.minutes(1)))
struct S3StorageTests {
  @Test("An object comes whole; one that is not there is nil")
  func object() async throws {
    let s3 = try FakeS3([.text(200, "bytes"), FakeS3.complaint(404, "NoSuchKey")])
    #expect(try await s3.storage.object("a b/c+d") == Array("bytes".utf8))
    #expect(try await s3.storage.object("none") == nil)
    #expect(s3.server.requests.map(\.target) == ["/bucket/pre/a%20b/c%2Bd", "/bucket/pre/none"])
  }

  @Test("A signature is the one of the request that is sent")
  func signature() async throws {
    let s3 = try FakeS3([.text(200, "bytes")], sessionToken: "token")
    _ = try await s3.storage.object("a b")
    let asked = s3.server.requests[0]
    let names = ["host", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"]
    var headers: HTTPHeaders = [:]
    for name in names { headers[name] = asked.headers[name] }
    #expect(headers["x-amz-date"] == "20130524T000000Z")
    #expect(headers["x-amz-security-token"] == "token")
    let canonical = SigV4.Canonical(
      method: "GET", path: asked.target, query: [], headers: headers,
      bodyDigest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      asked.headers["authorization"]
        == s3.storage.signer.authorization(for: canonical, stamp: "20130524T000000Z"))
    #expect(canonical.signedHeaders == names.joined(separator: ";"))
  }

  @Test("A put goes with the digests of its bytes, and is conditional only when asked to be")
  func put() async throws {
    let s3 = try FakeS3([.reply(200), .reply(200), FakeS3.complaint(412, "PreconditionFailed")])
    let bytes = Array("Welcome to Amazon S3.".utf8)
    #expect(try await s3.storage.put(bytes, as: "k", .always) == .stored)
    #expect(try await s3.storage.put(bytes, as: "k", .ifAbsent) == .stored)
    #expect(try await s3.storage.put(bytes, as: "k", .ifAbsent) == .alreadyThere)
    let requests = s3.server.requests
    #expect(requests.map { $0.headers["if-none-match"] } == [nil, "*", "*"])
    for request in requests {
      #expect(request.body == bytes)
      #expect(request.headers["content-md5"] == "1EfQ6PKJ8WoS/2AnznfCWA==")
      #expect(
        request.headers["x-amz-content-sha256"]
          == "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072")
    }
    #expect(requests[1].headers["authorization"]?.contains("if-none-match") ?? false)
  }

  @Test(
    "When the first answer of a put was lost, the object that is met is stored if it is ours",
    arguments: [("ours", PutOutcome.stored), ("theirs", .alreadyThere)])
  func lostAnswer(there: String, outcome: PutOutcome) async throws {
    let s3 = try FakeS3([
      .hangUp, FakeS3.complaint(412, "PreconditionFailed"), .text(200, there),
    ])
    #expect(try await s3.storage.put(Array("ours".utf8), as: "k", .ifAbsent) == outcome)
    #expect(s3.server.requests.map(\.method) == ["PUT", "PUT", "GET"])
  }

  @Test("An answer that was lost with a kept connection is one too, though no attempt failed")
  func lostWithConnection() async throws {
    let s3 = try FakeS3([
      .text(200, "x"), .hangUp, FakeS3.complaint(412, "PreconditionFailed"), .text(200, "ours"),
    ])
    _ = try await s3.storage.object("k")
    #expect(try await s3.storage.put(Array("ours".utf8), as: "k", .ifAbsent) == .stored)
    #expect(s3.pauses.all == [])
  }

  @Test("An object that is gone again was not ours")
  func cameAndWent() async throws {
    let s3 = try FakeS3([
      .hangUp, FakeS3.complaint(412, "PreconditionFailed"), FakeS3.complaint(404, "NoSuchKey"),
    ])
    #expect(try await s3.storage.put([1], as: "k", .ifAbsent) == .alreadyThere)
  }

  @Test("A part comes whole or not at all")
  func ranges() async throws {
    func answer(_ status: Int, _ text: String, _ range: String) -> FakeServer.Answer {
      .text(status, text, ["Content-Range": "bytes \(range)"])
    }
    let s3 = try FakeS3([
      answer(206, "3456", "3-6/10"), answer(206, "345", "3-5/6"), answer(206, "3456", "0-3/10"),
      FakeS3.complaint(416, "InvalidRange"), .text(200, "0123456789"),
      FakeS3.complaint(404, "NoSuchKey"),
    ])
    let storage = s3.storage
    #expect(try await storage.bytes(of: "k", in: 3..<7) == Array("3456".utf8))
    #expect(s3.server.requests[0].headers["range"] == "bytes=3-6")
    let kinds: [TransportError.Kind] = [.malformed, .malformed, .malformed, .malformed, .missing]
    for kind in kinds {
      let caught = await trouble { () async throws(TransportError) in
        try await storage.bytes(of: "k", in: 3..<7)
      }
      #expect(caught?.kind == kind, "\(String(describing: caught))")
    }
    #expect(try await storage.bytes(of: "k", in: 3..<3) == [])
    let negative = await trouble { () async throws(TransportError) in
      try await storage.bytes(of: "k", in: -1..<3)
    }
    #expect(negative?.kind == .invalid)
  }

  @Test("Removing works where something is and where nothing is")
  func remove() async throws {
    let s3 = try FakeS3([.reply(204), FakeS3.complaint(404, "NoSuchKey")])
    try await s3.storage.remove("k")
    try await s3.storage.remove("k")
    #expect(s3.server.requests.map(\.method) == ["DELETE", "DELETE"])
  }

  @Test("A listing goes on until its last page, and comes in the order of bytes")
  func listing() async throws {
    func page(_ keys: [String], next: String?) -> FakeServer.Answer {
      let entries = keys.map {
        "<Contents><Key>pre%2F\($0)</Key><Size>1</Size>"
          + "<LastModified>2013-05-24T00:00:00.000Z</LastModified></Contents>"
      }
      let more = next.map { "<NextContinuationToken>\($0)</NextContinuationToken>" } ?? ""
      return .text(
        200,
        "<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>\(next != nil)"
          + "</IsTruncated>\(more)\(entries.joined())</ListBucketResult>")
    }
    let s3 = try FakeS3([page(["b", "%C3%A9"], next: "to+ken="), page(["a", "z"], next: nil)])
    #expect(try await s3.storage.objects(under: "").map(\.key) == ["a", "b", "z", "é"])
    #expect(
      s3.server.requests.map(\.target) == [
        "/bucket?encoding-type=url&list-type=2&prefix=pre%2F",
        "/bucket?continuation-token=to%2Bken%3D&encoding-type=url&list-type=2&prefix=pre%2F",
      ])

    let loop = try FakeS3([page(["a"], next: "same"), page(["a"], next: "same")])
    let caught = await trouble { () async throws(TransportError) in
      try await loop.storage.objects(under: "")
    }
    #expect(caught?.cause == "the listing does not go on after 1 objects")
  }

  @Test("What is no key is not asked for")
  func keys() async throws {
    let s3 = try FakeS3([])
    for key in ["", "/a", "../a", "a\n", String(repeating: "a/", count: 511) + "a"] {
      for caught in [
        await trouble { () async throws(TransportError) in try await s3.storage.object(key) },
        await trouble { () async throws(TransportError) in
          try await s3.storage.put([], as: key, .always)
        },
        await trouble { () async throws(TransportError) in try await s3.storage.remove(key) },
      ] {
        #expect(caught?.kind == .invalid, "\(key)")
      }
    }
    #expect(s3.server.requests.count == 0)
  }
}
