import Testing

@testable import Transport

@Suite("Where a bucket is")
struct S3LocationTests {
  private func url(_ location: S3Location) -> String {
    location.url(path: location.path(of: "a b/c"), query: "")
  }

  @Test("AWS has the bucket in the host's name, unless that has a dot; other servers in the path")
  func styles() throws {
    #expect(
      try url(S3Location(bucket: "backups", region: "eu-west-1"))
        == "https://backups.s3.eu-west-1.amazonaws.com/a%20b/c")
    #expect(
      try url(S3Location(bucket: "my.backups"))
        == "https://s3.us-east-1.amazonaws.com/my.backups/a%20b/c")
    #expect(
      try url(S3Location(bucket: "backups", prefix: "x/y/", endpoint: "http://LOCALHOST:9000/"))
        == "http://localhost:9000/backups/x/y/a%20b/c")
    #expect(
      try url(
        S3Location(
          bucket: "backups", endpoint: "https://[::1]:443", style: .virtualHost))
        == "https://backups.[::1]/a%20b/c")
  }

  @Test("The bucket itself has the path of its style")
  func bucket() throws {
    #expect(try S3Location(bucket: "backups").path(of: nil) == "/")
    #expect(
      try S3Location(bucket: "backups", prefix: "p", style: .path).path(of: nil) == "/backups")
    #expect(try S3Location(bucket: "backups", prefix: "p").name == "s3://backups/p")
    #expect(try S3Location(bucket: "backups").name == "s3://backups")
  }

  @Test(
    "Names that no bucket has are invalid",
    arguments: [
      "", "ab", "Backups", "a_b", "a/b", ".abc", "abc.", "-abc", "abc-", "a..b", "b\u{e9}c",
    ])
  func buckets(name: String) {
    let caught = #expect(throws: TransportError.self) { try S3Location(bucket: name) }
    #expect(caught?.kind == .invalid)
  }

  @Test(
    "Endpoints that are no server are invalid, and do not show what they may hide",
    arguments: [
      "localhost:9000", "ftp://localhost", "http://", "http://user:secret@localhost",
      "http://localhost/path", "http://localhost?secret", "http://localhost#secret", "http://a b",
      "",
    ])
  func endpoints(address: String) {
    let caught = #expect(throws: TransportError.self) {
      try S3Location(bucket: "backups", endpoint: address)
    }
    #expect(caught?.kind == .invalid)
    #expect(!"\(String(describing: caught))".contains("secret"))
  }

  @Test("Prefixes and regions that cannot be are invalid")
  func others() {
    for prefix in ["/", "/a", "a//b", "a/../b", "a\n"] {
      #expect(throws: TransportError.self) { try S3Location(bucket: "backups", prefix: prefix) }
    }
    for region in ["", "eu west", "eu/west"] {
      #expect(throws: TransportError.self) { try S3Location(bucket: "backups", region: region) }
    }
  }
}
