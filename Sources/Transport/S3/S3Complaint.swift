/// What a server says is wrong: the `Error` element of an answer.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
struct S3Complaint: Hashable, Sendable {
  let code: String
  let message: String

  /// The most bytes in which a server can say what is wrong.
  static let largest = 1_048_576

  /// Nil for an answer that says nothing in S3's words.
  init?(_ response: HTTPResponse) {
    guard response.body.count <= Self.largest, let root = XMLElement(response.body),
      root.name == "Error", let code = root["Code"]
    else { return nil }
    self.code = code
    message = root["Message"] ?? ""
  }

  /// Whether the same call may work a moment later.
  static func isPassing(_ response: HTTPResponse) -> Bool {
    guard !response.isPassing else { return true }
    guard response.status >= 400, let code = S3Complaint(response)?.code else { return false }
    return passing.contains(code)
  }

  /// Codes that pass, some under statuses that do not.
  ///
  /// `BadDigest` is one: the bytes were damaged on the way.
  fileprivate static let passing: Set = [
    "BadDigest", "ConditionalRequestConflict", "InternalError", "OperationAborted",
    "RequestTimeout", "ServiceUnavailable", "SlowDown", "XAmzContentSHA256Mismatch",
  ]
}

/// What a status and a code mean to whoever asked, and what helps.
struct S3Meaning: Hashable, Sendable {
  let kind: TransportError.Kind
  let hint: String?

  init(status: Int, code: String) {
    let isPassing = S3Complaint.passing.contains(code)
    self = Self.known[code] ?? (isPassing ? S3Meaning(.unavailable) : Self.of(status))
  }

  private init(_ kind: TransportError.Kind, _ hint: String? = nil) {
    self.kind = kind
    self.hint = hint
  }

  private static let known: [String: S3Meaning] = [
    "SignatureDoesNotMatch": S3Meaning(.refused, "check the secret key"),
    "InvalidAccessKeyId": S3Meaning(.refused, "check the access key"),
    "RequestTimeTooSkewed": S3Meaning(.refused, "set this machine's clock, or the server's"),
    "AccessDenied": S3Meaning(.refused, "check what the key is allowed to do"),
    "ExpiredToken": S3Meaning(.refused, "get a new session token"),
    "InvalidToken": S3Meaning(.refused, "get a new session token"),
    "AuthorizationHeaderMalformed": S3Meaning(.refused, "check the region"),
    "PermanentRedirect": S3Meaning(.missing, "check the region and the endpoint"),
    "TemporaryRedirect": S3Meaning(.missing, "check the region and the endpoint"),
    "NoSuchBucket": S3Meaning(.missing, "check the bucket's name, or create it"),
    "NoSuchKey": S3Meaning(.missing),
    "EntityTooLarge": S3Meaning(.tooLarge),
    "QuotaExceeded": S3Meaning(.full, "free space in the bucket, or raise its quota"),
    "BadDigest": S3Meaning(.unavailable, "look for what damages bytes on the way"),
    "XAmzContentSHA256Mismatch":
      S3Meaning(.unavailable, "look for what damages bytes on the way"),
  ]

  private static func of(_ status: Int) -> S3Meaning {
    switch status {
    case 401, 403: S3Meaning(.refused, "check the key and what it is allowed to do")
    case 404: S3Meaning(.missing, "check the bucket and the endpoint")
    case 300..<400: S3Meaning(.missing, "check the region and the endpoint")
    case 413: S3Meaning(.tooLarge)
    case 507: S3Meaning(.full, "free space on the server")
    case 408, 409, 429, 500...: S3Meaning(.unavailable)
    default: S3Meaning(.malformed)
    }
  }
}
