package import FilingModel

/// An agreement to let findings of one rule pass for a while: whose, why, and until when.
///
/// A waived finding stays in every report, marked; it costs nothing in the score and fails no run.
package struct Waiver: Sendable, Hashable {
  /// The id of the rule whose findings are waived.
  package let rule: String
  package let scope: Scope
  /// Who answers for it.
  package let owner: String
  package let reason: String
  /// The last day on which it holds.
  package let expires: CalendarDate

  package init(
    rule: String, scope: Scope, owner: String, reason: String, expires: CalendarDate
  ) {
    self.rule = rule
    self.scope = scope
    self.owner = owner
    self.reason = reason
    self.expires = expires
  }

  /// Which findings of the rule it covers.
  package enum Scope: Sendable, Hashable {
    case everything
    case filer(CIK)
    case filing(AccessionNumber)
    /// Findings that name facts of this concept only, written `us-gaap:Assets`, in one filing or all.
    case concept(String, in: AccessionNumber?)

    /// The scope as settings write it: `*`, a CIK, an accession number, a concept, or a concept `@`
    /// an accession number; nil for anything else.
    package init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      if text == "*" {
        self = .everything
      } else if let accession = AccessionNumber(text) {
        self = .filing(accession)
      } else if let cik = CIK(text) {
        self = .filer(cik)
      } else if parts.count == 1, parts[0].contains(":") {
        self = .concept(String(parts[0]), in: nil)
      } else if parts.count == 2, parts[0].contains(":"),
        let accession = AccessionNumber(parts[1])
      {
        self = .concept(String(parts[0]), in: accession)
      } else {
        return nil
      }
    }
  }

  /// Whether the last day is over.
  package func isExpired(on day: CalendarDate) -> Bool {
    expires < day
  }

  /// Whether a finding on a filing is covered; a finding on the store as a whole has no filing.
  package func covers(_ finding: Finding, on filing: Filing?) -> Bool {
    guard finding.rule == rule else { return false }
    switch scope {
    case .everything: return true
    case .filer(let cik): return filing?.cik == cik
    case .filing(let accession): return filing?.accession == accession
    case .concept(let name, let accession):
      let isHere = accession == nil || filing?.accession == accession
      return isHere && !finding.facts.isEmpty
        && finding.facts.allSatisfy { Self.isNamed($0.concept, name) }
    }
  }

  private static func isNamed(_ concept: QName, _ name: String) -> Bool {
    concept.description == name || concept.standardConcept?.description == name
  }
}

extension Waiver.Scope: CustomStringConvertible {
  package var description: String {
    switch self {
    case .everything: "*"
    case .filer(let cik): "\(cik)"
    case .filing(let accession): "\(accession)"
    case .concept(let name, let accession): accession.map { "\(name)@\($0)" } ?? name
    }
  }
}

extension RuleSettings {
  /// The outcome with the findings marked that a waiver covers.
  func marking(_ outcome: Outcome, of filing: Filing?) -> Outcome {
    guard !waivers.isEmpty else { return outcome }
    var marked = outcome
    marked.findings = outcome.findings.map { finding in
      guard let waiver = waiver(for: finding, on: filing) else { return finding }
      return finding.waived(
        by: WaiverNote(owner: waiver.owner, reason: waiver.reason, expires: waiver.expires))
    }
    return marked
  }

  /// The waiver that covers a finding on the day the settings name; the first in their order.
  ///
  /// Without a day no waiver expires, and `expired-waiver` says that it could not look.
  package func waiver(for finding: Finding, on filing: Filing?) -> Waiver? {
    waivers.first { waiver in
      waiver.covers(finding, on: filing) && asOf.map { !waiver.isExpired(on: $0) } ?? true
    }
  }
}
