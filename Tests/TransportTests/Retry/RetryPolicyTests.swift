import Testing

@testable import Transport

@Suite("Pauses between attempts")
struct RetryPolicyTests {
  private func policy(random: Double) -> RetryPolicy {
    var policy = RetryPolicy()
    policy.base = .milliseconds(100)
    policy.cap = .seconds(1)
    policy.longestPause = .seconds(60)
    policy.random = { random }
    // 1994-11-06T08:49:37Z.
    policy.clock = { 784_111_777 }
    return policy
  }

  @Test("The longest pause doubles up to the cap, and the die takes a part of it")
  func jitter() {
    let longest = policy(random: 1)
    #expect(
      (1...6).map { longest.pause(after: $0, answer: nil) } == [
        .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800),
        .seconds(1), .seconds(1),
      ])
    #expect(policy(random: 0.25).pause(after: 3, answer: nil) == .milliseconds(100))
    #expect(policy(random: 0).pause(after: 3, answer: nil) == .zero)
    #expect(longest.pause(after: .max, answer: nil) == .seconds(1))
  }

  @Test(
    "A server gets the pause it asks for, in seconds or up to a moment, within the bound",
    arguments: [
      ("7", 7), ("0", 0), ("60", 60), ("61", 60), ("9223372036854775807", 60),
      ("Sun, 06 Nov 1994 08:49:49 GMT", 12), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
      ("Sun, 06 Nov 2094 08:49:37 GMT", 60), ("soon", 0), ("-5", 0), ("7.5", 0), ("", 0),
      ("99999999999999999999", 0), ("Sun, 31 Feb 1994 08:49:49 GMT", 0),
    ])
  func retryAfter(value: String, seconds: Int) {
    let answer = HTTPResponse(status: 503, headers: ["retry-after": value])
    #expect(policy(random: 0).pause(after: 1, answer: answer) == .seconds(seconds))
    // What is asked for does not shorten the pause.
    #expect(policy(random: 1).pause(after: 1, answer: answer) >= .milliseconds(100))
  }
}
