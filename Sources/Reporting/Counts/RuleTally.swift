internal import FilingModel

/// What one rule found in an assessment, and in which filings.
struct RuleTally: Hashable {
  let rule: String
  let check: Check
  var tally: Tally
  /// Cards with findings, in the order of the assessment; the store's card is one without a filing.
  var cards: [Scorecard]
  /// How many cards the rule was asked about.
  var asked: Int

  /// One per rule that was asked, in report order.
  static func all(in assessment: Assessment) -> [RuleTally] {
    var outcomes: [String: [Outcome]] = [:]
    var tallies: [String: RuleTally] = [:]
    var order: [String] = []
    for card in assessment.cards {
      for line in card.lines {
        if tallies[line.rule] == nil {
          order.append(line.rule)
          tallies[line.rule] = RuleTally(
            rule: line.rule, check: line.check, tally: Tally([Outcome]()), cards: [], asked: 0)
        }
        tallies[line.rule]?.asked += 1
        outcomes[line.rule, default: []].append(line.outcome)
        if !line.outcome.findings.isEmpty { tallies[line.rule]?.cards.append(card) }
      }
    }
    return order.compactMap { rule in
      tallies[rule]?.tally = Tally(outcomes[rule] ?? [])
      return tallies[rule]
    }
  }
}
