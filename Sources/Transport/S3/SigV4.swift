internal import Crypto

/// Signs requests by AWS Signature Version 4 (header form), as S3 has it: paths are encoded once and
/// not normalised.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
struct SigV4: Sendable {
  let credentials: S3Credentials
  let region: String
  var service = "s3"

  /// What is signed of a request.
  struct Canonical: Sendable {
    let method: String
    /// Percent-encoded, as it is sent.
    let path: String
    /// Names and values, not yet encoded.
    let query: [(name: String, value: String)]
    let headers: HTTPHeaders
    /// The hexadecimal SHA-256 of the body.
    let bodyDigest: String

    /// The query in the form that is signed and can be sent: encoded, sorted by name and value.
    var queryText: String {
      query.map { (PercentEncoding.encode($0.name), PercentEncoding.encode($0.value)) }
        .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
        .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    var signedHeaders: String { signed.map(\.name).joined(separator: ";") }

    var text: String {
      let lines = signed.map { "\($0.name):\($0.value)\n" }.joined()
      return [method, path, queryText, lines, signedHeaders, bodyDigest].joined(separator: "\n")
    }

    /// Lower-case names in order, values trimmed, runs of spaces one, fields of one name together.
    private var signed: [(name: String, value: String)] {
      let fields = headers.fields.map { field in
        let words = field.value.split { $0 == " " || $0 == "\t" || $0 == "\n" }
        return (name: field.name.lowercased(), value: words.joined(separator: " "))
      }
      return Dictionary(grouping: fields, by: \.name).sorted { $0.key < $1.key }
        .map { (name: $0.key, value: $0.value.map(\.value).joined(separator: ",")) }
    }
  }

  /// The `Authorization` field; the headers hold `x-amz-date` with the same stamp.
  func authorization(for request: Canonical, stamp: String) -> String {
    "AWS4-HMAC-SHA256 Credential=\(credentials.accessKey)/\(scope(stamp)), "
      + "SignedHeaders=\(request.signedHeaders), Signature=\(signature(of: request, stamp: stamp))"
  }

  func signature(of request: Canonical, stamp: String) -> String {
    let text = [
      "AWS4-HMAC-SHA256", stamp, scope(stamp), SHA256.hash(data: Array(request.text.utf8)).hex,
    ].joined(separator: "\n")
    var key = Array("AWS4\(credentials.secretKey)".utf8)
    for part in [String(stamp.prefix(8)), region, service, "aws4_request"] {
      key = Array(Self.code(part, key))
    }
    return Self.code(text, key).hex
  }

  private func scope(_ stamp: String) -> String {
    "\(stamp.prefix(8))/\(region)/\(service)/aws4_request"
  }

  private static func code(_ text: String, _ key: [UInt8]) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key))
  }
}

extension Sequence<UInt8> {
  /// Lower-case hexadecimal digits.
  var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
