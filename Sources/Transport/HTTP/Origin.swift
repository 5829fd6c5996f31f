/// Scheme, host and port of an address (RFC 6454): what two addresses of one server share.
struct Origin: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  let scheme: String
  /// Host and port as a `Host` field has them: lower case, without the port that the scheme implies.
  let authority: String

  /// Nil for what is no http or https address, or names no host.
  init?(of url: String) {
    guard let mark = Self.schemeEnd(url) else { return nil }
    scheme = url[..<mark].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = url[mark...].dropFirst(3).prefix { !"/?#\\".contains($0) }
    var authority = rest.split(separator: "@", omittingEmptySubsequences: false).last ?? rest
    let port = scheme == "http" ? ":80" : ":443"
    if authority.hasSuffix(port) { authority = authority.dropLast(port.count) }
    if authority.hasSuffix(":") { authority = authority.dropLast() }
    guard !authority.isEmpty else { return nil }
    self.authority = authority.lowercased()
  }

  var description: String { "\(scheme)://\(authority)" }

  private static func schemeEnd(_ url: String) -> String.Index? {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
    return colon
  }
}
