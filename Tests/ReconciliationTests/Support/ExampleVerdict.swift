import FilingModel
import Reconciliation

extension Rule {
  /// What the rule says of an example.
  func outcome(of table: ExampleTable) throws(ExampleTable.Malformed) -> Outcome {
    switch body {
    case .filing(let answer): answer(try table.subject(table.settings))
    case .store(let answer): answer(table.survey(), table.settings)
    }
  }
}

extension ExampleTable {
  /// How an outcome disagrees with the marks, a sentence each; empty when it agrees.
  func disagreements(with outcome: Outcome) throws(Malformed) -> [String] {
    let messages = outcome.findings.map(\.message)
    let named = Set(outcome.findings.flatMap(\.facts))
    var disagreements: [String] = []
    for row in rows
    where !["setting", "calculation", "presentation", "own concept"].contains(row.kind) {
      let isNamed: Bool
      if row.kind == "concept" || row.kind == "source concept" {
        isNamed = named.contains(try row.fact())
      } else {
        let name = row["accession"] ?? row["detail"] ?? row.name
        isNamed = messages.contains { Self.mentions($0, name) }
      }
      guard isNamed != row.isMarked else { continue }
      let verb = row.isMarked ? "is not named" : "is named without a mark"
      disagreements.append("\(row.kind) \(row.name) in row \(row.number) \(verb)")
    }
    if !rows.contains(where: \.isMarked) { disagreements += messages.map { "found: \($0)" } }
    return disagreements
  }

  /// Whether a message names something as a whole word.
  private static func mentions(_ message: String, _ name: String) -> Bool {
    message.ranges(of: name).contains { range in
      let before = message[..<range.lowerBound].last
      let after = message[range.upperBound...].first
      return [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
  }
}
