import Foundation
import Testing

@testable import Transport

/// A real server for tests, as a variable names it: `address|bucket|access key|secret key`.
struct S3Server: Sendable, CustomTestStringConvertible {
  let variable: String
  private let address: String
  private let bucket: String
  private let accessKey: String
  private let secretKey: String

  var testDescription: String { variable }

  /// The servers there are; for the others a line says what is not tested.
  static let all = variables.compactMap { S3Server($0) }
  static let variables = ["FINLOOM_S3", "FINLOOM_S3_STRICT"]

  private init?(_ variable: String) {
    let value = ProcessInfo.processInfo.environment[variable] ?? ""
    let parts = value.split(separator: "|").map { String($0) }
    guard parts.count == 4 else {
      print("\(variable) names no server: objects in a bucket are not tested against it")
      return nil
    }
    self.variable = variable
    (address, bucket, accessKey, secretKey) = (parts[0], parts[1], parts[2], parts[3])
  }

  /// A storage with a prefix of its own.
  func storage(
    bucket: String? = nil, secretKey: String? = nil, accessKey: String? = nil,
    clock: @escaping @Sendable () -> Int64 = Transport.machineClock,
    _ change: (inout HTTPClient.Configuration) -> Void = { _ in }
  ) throws -> S3Storage {
    S3Storage(
      try S3Location(
        bucket: bucket ?? self.bucket, prefix: "test/\(UUID().uuidString)", endpoint: address),
      credentials: S3Credentials(
        accessKey: accessKey ?? self.accessKey, secretKey: secretKey ?? self.secretKey),
      client: try HTTPClient.testing(change), clock: clock)
  }
}
