import Crypto
import Testing

@testable import Transport

/// A published example: a request and the signature it has.
struct SignedExample: Sendable, CustomTestStringConvertible {
  let name: String
  var method = "GET"
  var path = "/"
  var query: [(String, String)] = []
  var headers: HTTPHeaders = [:]
  var body = ""
  let signature: String

  var testDescription: String { name }

  func canonical(_ headers: HTTPHeaders) -> SigV4.Canonical {
    SigV4.Canonical(
      method: method, path: PercentEncoding.encode(path: path),
      query: query.map { (name: $0.0, value: $0.1) }, headers: headers,
      bodyDigest: SHA256.hash(data: Array(body.utf8)).hex)
  }
}

@Suite("Signatures that AWS publishes")
struct SigV4Tests {
  private static let unreserved =
    "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  /// Of AWS's test suite for Signature Version 4, those whose paths are not normalised, as in S3.
  static let testSuite = [
    SignedExample(
      name: "get-vanilla",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    SignedExample(
      name: "post-vanilla", method: "POST",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    SignedExample(
      name: "get-vanilla-empty-query-key", query: [("Param1", "value1")],
      signature: "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
    SignedExample(
      name: "get-vanilla-query-order-key-case",
      query: [("Param2", "value2"), ("Param1", "value1")],
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    SignedExample(
      name: "get-vanilla-query-order-encoded",
      query: [("Param-3", "Value3"), ("Param", "Value2"), ("\u{1234}", "Value1")],
      signature: "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac"),
    SignedExample(
      name: "get-vanilla-query-unreserved", query: [(unreserved, unreserved)],
      signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    SignedExample(
      name: "get-vanilla-utf8-query", query: [("\u{1234}", "bar")],
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    SignedExample(
      name: "get-unreserved", path: "/" + unreserved,
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    SignedExample(
      name: "get-utf8", path: "/\u{1234}",
      signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
    SignedExample(
      name: "get-space-unnormalized", path: "/example space/",
      signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
    SignedExample(
      name: "get-slashes-unnormalized", path: "//example//",
      signature: "87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5"),
    SignedExample(
      name: "get-header-value-trim",
      headers: ["My-Header1": " value1", "My-Header2": " \"a   b   c\""],
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    SignedExample(
      name: "get-header-key-duplicate",
      headers: ["My-Header1": "value2", "my-header1": "value2", "MY-HEADER1": "value1"],
      signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
    SignedExample(
      name: "post-header-key-sort", method: "POST", headers: ["My-Header1": "value1"],
      signature: "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
    SignedExample(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: ["Content-Type": "application/x-www-form-urlencoded"], body: "Param1=value1",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
    SignedExample(
      name: "post-sts-header-before", method: "POST",
      headers: [
        "X-Amz-Security-Token":
          "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMic"
          + "RXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZa"
          + "mpKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xV"
          + "qr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2"
          + "ICCR/oLxBA=="
      ],
      signature: "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"),
  ]

  /// The examples of S3's own documentation, of 24 May 2013.
  static let examples = [
    SignedExample(
      name: "GET object", path: "/test.txt", headers: ["Range": "bytes=0-9"],
      signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    SignedExample(
      name: "PUT object", method: "PUT", path: "/test$file.text",
      headers: [
        "Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY",
      ], body: "Welcome to Amazon S3.",
      signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
    SignedExample(
      name: "GET bucket lifecycle", query: [("lifecycle", "")],
      signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    SignedExample(
      name: "list objects", query: [("max-keys", "2"), ("prefix", "J")],
      signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
  ]

  @Test("The signatures of the test suite come out", arguments: testSuite)
  func vectors(example: SignedExample) {
    let signer = SigV4(
      credentials: S3Credentials(
        accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
      region: "us-east-1", service: "service")
    let stamp = ServerTime.stamp(1_440_938_160)
    let headers = HTTPHeaders(
      ["Host": "example.amazonaws.com", "X-Amz-Date": stamp], and: example.headers)
    #expect(
      signer.signature(of: example.canonical(headers), stamp: stamp) == example.signature)
  }

  @Test("The signatures of S3's documentation come out", arguments: examples)
  func documentation(example: SignedExample) {
    let signer = SigV4(
      credentials: S3Credentials(
        accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
      region: "us-east-1")
    let stamp = ServerTime.stamp(1_369_353_600)
    let digest = example.canonical([:]).bodyDigest
    let headers = HTTPHeaders(
      [
        "Host": "examplebucket.s3.amazonaws.com", "x-amz-date": stamp,
        "x-amz-content-sha256": digest,
      ], and: example.headers)
    let canonical = example.canonical(headers)
    #expect(signer.signature(of: canonical, stamp: stamp) == example.signature)
    #expect(
      signer.authorization(for: canonical, stamp: stamp).hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
          + "SignedHeaders="))
  }

  @Test("There are examples")
  func counts() {
    #expect(Self.testSuite.count == 16)
    #expect(Self.examples.count == 4)
  }

  @Test("Credentials do not show their secrets")
  func secrets() {
    let credentials = S3Credentials(
      accessKey: "AKID", secretKey: "hush", sessionToken: "token")
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(!text.contains("hush") && !text.contains("token"), "\(text)")
      #expect(text.contains("AKID"))
    }
    #expect(credentials.hidden(in: "a hush b token") == "a *** b ***")
    #expect(credentials.hidden(in: "you sent Signature=5fa00fa3") == "***")
    #expect(credentials.hidden(in: "you sent AWS4-HMAC-SHA256 Credential=AKID") == "***")
    #expect(
      S3Credentials(accessKey: "AKID", secretKey: "hush").hidden(in: "a token") == "a token")
  }
}

extension HTTPHeaders {
  /// The fields of both, those of one name kept apart.
  fileprivate init(_ some: HTTPHeaders, and others: HTTPHeaders) {
    self = some
    for field in others.fields { append(line: "\(field.name): \(field.value)") }
  }
}
