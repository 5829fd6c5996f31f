/// Where objects of a storage are: a bucket, a prefix in it, and the server that has it.
package struct S3Location: Hashable, Sendable {
  package let bucket: String
  /// Begins every key, without slashes at its ends; empty for the whole bucket.
  package let prefix: String
  package let region: String
  let style: Style
  private let endpoint: Origin

  /// How a request names the bucket.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    /// `https://host/bucket/key`.
    case path
    /// `https://bucket.host/key`.
    case virtualHost
  }

  /// Checks the parts; `invalid` when one cannot be.
  ///
  /// Without an endpoint it is AWS's own of the region. Without a style it is `virtualHost` there, for
  /// buckets whose names have no dot, and `path` elsewhere.
  package init(
    bucket: String, prefix: String = "", endpoint: String? = nil, region: String = "us-east-1",
    style: Style? = nil
  ) throws(TransportError) {
    let work = Work(doing: "opening storage", what: "s3://\(bucket.shown)")
    guard Self.isBucket(bucket) else {
      throw work.error(
        .invalid, "\"\(bucket.shown)\" is no name of a bucket",
        hint: "3 to 63 lower-case letters, digits, dots and hyphens")
    }
    let trimmed = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    guard prefix.isEmpty || ObjectKey(trimmed) != nil else {
      throw work.error(.invalid, "\"\(prefix.shown)\" is no prefix of keys")
    }
    guard !region.isEmpty, region.utf8.allSatisfy(Self.isHostByte) else {
      throw work.error(.invalid, "\"\(region.shown)\" is no region")
    }
    let address = endpoint ?? "https://s3.\(region).amazonaws.com"
    guard let origin = Origin(of: address), Self.isWhole(address, origin) else {
      throw work.error(
        .invalid, "the endpoint is no address of a server",
        hint: "http or https, a host and perhaps a port, as https://s3.example.com:9000")
    }
    self.bucket = bucket
    self.prefix = trimmed
    self.region = region
    self.endpoint = origin
    self.style = style ?? (endpoint == nil && !bucket.contains(".") ? .virtualHost : .path)
  }

  var name: String { prefix.isEmpty ? "s3://\(bucket)" : "s3://\(bucket)/\(prefix)" }

  /// What every key in the bucket begins with.
  var keyPrefix: String { prefix.isEmpty ? "" : prefix + "/" }

  /// The `Host` field of requests.
  var host: String {
    style == .path ? endpoint.authority : "\(bucket).\(endpoint.authority)"
  }

  /// The encoded path of an object, or of the bucket without one.
  func path(of key: String?) -> String {
    let parts = (style == .path ? [bucket] : []) + (key.map { [keyPrefix + $0] } ?? [])
    return "/" + PercentEncoding.encode(path: parts.joined(separator: "/"))
  }

  func url(path: String, query: String) -> String {
    "\(endpoint.scheme)://\(host)\(path)" + (query.isEmpty ? "" : "?\(query)")
  }

  /// Whether an address names a server and nothing in it.
  private static func isWhole(_ address: String, _ origin: Origin) -> Bool {
    let rest = address.hasSuffix("/") ? address.dropLast() : address[...]
    return !address.contains("@") && rest.split(separator: "/").count == 2
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !address.contains("?")
      && !address.contains("#") && !address.contains("\\")
  }

  private static func isBucket(_ name: String) -> Bool {
    (3...63).contains(name.utf8.count) && name.utf8.allSatisfy(isHostByte)
      && !name.hasPrefix(".") && !name.hasPrefix("-") && !name.contains("..")
      && !name.hasSuffix(".") && !name.hasSuffix("-")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }
}
