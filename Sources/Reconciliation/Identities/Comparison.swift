import FilingModel

/// A total against the sum of its parts, by the intervals their decimals leave open.
struct Comparison {
  let total: Fact
  let parts: [Fact]
  /// Why a difference would say nothing; nil when it would.
  var reservation: String?

  enum Verdict {
    case agrees
    /// With the arithmetic spelled out.
    case differs(String)
    case unknown(String)
  }

  var facts: [Fact] { [total] + parts }

  func verdict(tolerance: ExactDecimal) -> Verdict {
    if let reservation { return .unknown("\(total.shownAspects) is not compared: \(reservation)") }
    let numbers = parts.compactMap(\.number)
    guard let value = total.number, let bounds = total.interval,
      let sum = ExactDecimal.sum(numbers),
      let reach = Self.interval(ofSumOf: parts), let difference = value.subtracting(sum),
      let slack = Self.slack(bounds, reach), let allowed = slack.adding(tolerance)
    else {
      return .unknown("\(total.shownAspects) is not compared: a sum needs more than 38 digits")
    }
    guard difference.magnitude > allowed else { return .agrees }
    return .differs(message(sum: sum, difference: difference, slack: slack, tolerance: tolerance))
  }

  /// Whether exact numbers of whole dollars are no further apart than one for each part.
  var isOffByUnits: Bool {
    guard let difference else { return false }
    return difference.magnitude <= ExactDecimal(parts.count)
      && facts.allSatisfy(\.isExactAndWhole)
  }

  /// The value that would have to be added to the parts.
  var difference: ExactDecimal? {
    ExactDecimal.sum(parts.compactMap(\.number)).flatMap { total.number?.subtracting($0) }
  }

  private func message(
    sum: ExactDecimal, difference: ExactDecimal, slack: ExactDecimal, tolerance: ExactDecimal
  ) -> String {
    let terms = parts.map { "\($0.concept.localName) \($0.number?.grouped ?? "")" }
    let right = terms.joined(separator: " + ") + (terms.count > 1 ? " = \(sum.grouped)" : "")
    let extra = tolerance.isZero ? "" : ", the tolerance \(tolerance.grouped)"
    return
      "\(total.shownAspects): \(total.concept.localName) \(total.number?.grouped ?? "") differs "
      + "from \(right) by \(difference.amount(total.unit)); rounding explains "
      + "\(slack.grouped)\(extra)"
  }

  private static func interval(ofSumOf facts: [Fact]) -> RoundingInterval? {
    var sum: RoundingInterval? = RoundingInterval(lower: .zero, upper: .zero)
    for fact in facts {
      guard let interval = fact.interval else { return nil }
      sum = sum?.adding(interval)
    }
    return sum
  }

  /// Half of both widths: how far two rounded values may lie apart and stand for equal numbers.
  private static func slack(_ left: RoundingInterval, _ right: RoundingInterval) -> ExactDecimal? {
    guard let first = left.width, let second = right.width, let half = ExactDecimal(5, exponent: -1)
    else { return nil }
    return first.adding(second)?.multiplied(by: half)
  }
}
