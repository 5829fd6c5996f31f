/// A page of a listing: the `ListBucketResult` element.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
struct S3Page: Hashable, Sendable {
  private(set) var objects: [ObjectListing] = []
  /// Asks for the next page; nil on the last.
  let next: String?

  /// The most bytes of a page: a thousand of the longest keys, encoded, with what surrounds them.
  static let largest = 8_388_608

  /// Nil for bytes that are no listing of keys below the prefix.
  init?(_ bytes: [UInt8], under prefix: String) {
    guard let root = XMLElement(bytes), root.name == "ListBucketResult" else { return nil }
    switch root["IsTruncated"] {
    case "true":
      guard let token = root["NextContinuationToken"], !token.isEmpty else { return nil }
      next = token
    case "false", nil: next = nil
    default: return nil
    }
    let isEncoded = root["EncodingType"] == "url"
    for entry in root.children where entry.name == "Contents" {
      guard let text = entry["Key"], let key = isEncoded ? PercentEncoding.decode(text) : text,
        key.hasBytePrefix(prefix), let size = entry["Size"].flatMap({ Int($0) }), size >= 0,
        let modified = entry["LastModified"].flatMap({ ServerTime.parse(timestamp: $0) })
      else { return nil }
      let relative = String(Substring(key.utf8.dropFirst(prefix.utf8.count)))
      // Some programs keep empty objects as folders, under names that end with a slash.
      guard ObjectKey(relative) != nil else { continue }
      objects.append(ObjectListing(key: relative, size: size, modified: modified))
    }
  }
}
