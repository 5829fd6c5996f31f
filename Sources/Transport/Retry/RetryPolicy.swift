/// How often something is tried, and how long the pauses between are: exponential with full jitter.
///
/// The pause after the n-th attempt is a random part of `base` doubled n - 1 times, at most `cap`. A
/// server that asks for a longer one gets it, up to `longestPause`.
package struct RetryPolicy: Sendable {
  /// How many attempts there are in all, at least one.
  package var attempts = 5
  package var base = Duration.milliseconds(200)
  package var cap = Duration.seconds(20)
  package var longestPause = Duration.seconds(60)
  /// A number from 0 up to 1.
  package var random: @Sendable () -> Double = { Double.random(in: 0..<1) }
  /// Waits; throws when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// For servers that name a moment instead of a length of time.
  package var clock: @Sendable () -> Int64 = Transport.machineClock

  package init() {}

  /// Everything is tried once.
  package static var none: RetryPolicy {
    var policy = RetryPolicy()
    policy.attempts = 1
    return policy
  }

  /// The pause after an attempt that did not work, counted from 1.
  func pause(after attempt: Int, answer: HTTPResponse?) -> Duration {
    // Beyond 30 doublings no cap is left to reach, and the arithmetic stays safe.
    let longest = min(cap, base * (1 << min(attempt - 1, 30)))
    return max(longest * random(), min(asked(by: answer), longestPause))
  }

  /// What `Retry-After` asks for (RFC 9110, section 10.2.3); nothing for what is not understood.
  private func asked(by answer: HTTPResponse?) -> Duration {
    guard let text = answer?.headers["Retry-After"] else { return .zero }
    if let seconds = Int64(text), seconds >= 0 {
      return .seconds(min(seconds, longestPause.components.seconds + 1))
    }
    guard let moment = ServerTime.parse(httpDate: text) else { return .zero }
    return .seconds(max(0, moment - clock()))
  }
}
