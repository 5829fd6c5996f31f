/// What proves who asks: an access key, its secret, and for a limited time a session token.
package struct S3Credentials: Sendable {
  let accessKey: String
  let secretKey: String
  let sessionToken: String?

  package init(accessKey: String, secretKey: String, sessionToken: String? = nil) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.sessionToken = sessionToken
  }

  /// A text without the secrets in it, for what a server repeats of a request.
  ///
  /// Nothing is left of one that repeats the signature.
  func hidden(in text: String) -> String {
    guard !text.contains("AWS4-HMAC-SHA256"), !text.contains("Signature=") else { return "***" }
    var text = text
    for secret in [secretKey, sessionToken ?? ""] where !secret.isEmpty {
      text = text.split(separator: secret, omittingEmptySubsequences: false)
        .joined(separator: "***")
    }
    return text
  }
}

extension S3Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "credentials of \(accessKey)" }
  package var debugDescription: String { description }
  /// Without the secrets, which `dump` would print.
  package var customMirror: Mirror { Mirror(self, children: ["accessKey": accessKey]) }
}
