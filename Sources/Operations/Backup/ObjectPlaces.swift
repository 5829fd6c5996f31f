internal import Transport

/// Opens the place that a path or an `s3://` address names.
enum ObjectPlaces {
  static func open(
    _ place: String, _ settings: Settings, create: Bool = false
  ) throws(OperationError) -> any ObjectStorage {
    do throws(TransportError) {
      guard place.hasPrefix("s3://") else { return try FolderStorage(place, create: create) }
      return try bucket(place, settings)
    } catch {
      throw OperationError(error)
    }
  }

  private static func bucket(
    _ place: String, _ settings: Settings
  ) throws(TransportError) -> S3Storage {
    let secrets = settings.secrets
    guard let accessKey = secrets.accessKey, let secretKey = secrets.secretKey else {
      throw TransportError(
        .refused, doing: "opening storage", what: place, cause: "no credentials are set",
        hint: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
    }
    let parts = place.dropFirst("s3://".count).split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let location = try S3Location(
      bucket: String(parts.first ?? ""), prefix: parts.count > 1 ? String(parts[1]) : "",
      endpoint: settings.s3.endpoint.isEmpty ? nil : settings.s3.endpoint,
      region: settings.s3.region, style: S3Location.Style(rawValue: settings.s3.style))
    let client = try HTTPClient(HTTPClient.Configuration(userAgent: "finloom/\(Version.text)"))
    var retry = RetryPolicy()
    retry.longestPause = .seconds(20)
    return S3Storage(
      location,
      credentials: S3Credentials(
        accessKey: accessKey, secretKey: secretKey, sessionToken: secrets.sessionToken),
      client: client, retry: retry)
  }
}
