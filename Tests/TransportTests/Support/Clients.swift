import Synchronization

@testable import Transport

extension HTTPClient {
  /// A client for tests, changed as they want it.
  static func testing(
    _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> HTTPClient {
    var configuration = Configuration(userAgent: "FinLoom tests")
    change(&configuration)
    return try HTTPClient(configuration)
  }
}

/// Notes what is asked of it instead of waiting.
final class Pauses: Sendable {
  private let noted = Mutex<[Duration]>([])

  var all: [Duration] { noted.withLock { $0 } }

  /// A policy whose pauses take no time; `random` is what the die shows.
  func policy(attempts: Int = 3, random: Double = 0.5) -> RetryPolicy {
    var policy = RetryPolicy()
    policy.attempts = attempts
    policy.random = { random }
    policy.sleep = { [self] pause in noted.withLock { $0.append(pause) } }
    return policy
  }
}

/// What a body throws, as a line for comparison; nothing when it does not throw.
func trouble<Value>(
  _ body: () async throws(TransportError) -> Value
) async -> TransportError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}
