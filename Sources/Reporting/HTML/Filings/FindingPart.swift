internal import FilingModel

/// The findings of a card that one page holds, in report order.
struct FindingPart {
  /// How many findings one page holds; the next ones are on another.
  static let limit = 1_000

  /// Some findings of one rule.
  struct Share {
    let line: Scorecard.Line
    let range: Range<Int>
  }

  private(set) var shares: [Share] = []
  /// The place of the part's first finding among all of them, from 0.
  let first: Int

  var count: Int { shares.reduce(0) { $0 + $1.range.count } }

  /// At least one part, which is empty when there is no finding.
  static func parts(of card: Scorecard) -> [FindingPart] {
    var parts = [FindingPart(first: 0)]
    var met = 0
    for line in card.flagged {
      var start = 0
      let end = line.outcome.findings.count
      while start < end {
        if parts[parts.count - 1].count == limit { parts.append(FindingPart(first: met)) }
        let room = limit - parts[parts.count - 1].count
        let range = start..<min(end, start + room)
        parts[parts.count - 1].shares.append(Share(line: line, range: range))
        met += range.count
        start = range.upperBound
      }
    }
    return parts
  }

  /// The number of the part, from 1, where the findings of a rule begin.
  static func number(ofRule rule: String, in parts: [FindingPart]) -> Int {
    let place = parts.firstIndex { $0.shares.contains { $0.line.rule == rule } }
    return (place ?? 0) + 1
  }
}

extension Scorecard {
  /// The rules that found something, by check and then in report order.
  var flagged: [Line] {
    Check.allCases.flatMap { check in
      lines.filter { $0.check == check && !$0.outcome.findings.isEmpty }
    }
  }
}
