package import FilingModel

/// An assessment as programs are told of it: every finding named, and compared with an earlier run.
package struct Publication: Sendable {
  package let assessment: Assessment
  /// FinLoom's own version.
  package let version: String
  /// The store's path, or the paths that were assessed without one.
  package let paths: [String]
  package let rules: [RuleDescription]
  /// What was asked for and could not be read; nil when that is not known.
  package let unread: [UnreadInput]?
  package let threshold: Threshold
  /// The path of the earlier assessment; nil when there is none to compare with.
  package let baseline: String?
  /// Every finding in report order, the store's first.
  package let findings: [ListedFinding]
  /// Findings of the earlier assessment that are no longer here.
  package let absentCount: Int
  private let filings: [String: Filing]

  package init(
    _ assessment: Assessment, version: String, paths: [String] = [],
    rules: [RuleDescription] = [], unread: [UnreadInput]? = nil,
    threshold: Threshold = Threshold(), baseline: Baseline? = nil
  ) {
    self.assessment = assessment
    self.version = version
    self.paths = paths.isEmpty ? [assessment.source] : paths
    self.rules = rules
    self.unread = unread
    self.threshold = threshold
    self.baseline = baseline?.source
    let findings = ListedFinding.all(in: assessment, beside: baseline)
    let gone = baseline?.fingerprints.subtracting(findings.map(\.fingerprint))
    self.findings = findings
    filings = Dictionary(
      assessment.filings.compactMap(\.filing).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    absentCount = gone?.count ?? 0
  }

  /// Whether the finding makes the run fail.
  package func fails(_ listed: ListedFinding) -> Bool {
    listed.state != .unchanged && threshold.isReached(by: listed.finding)
  }

  /// Whether a finding or the score makes the run fail.
  package var isFailing: Bool {
    threshold.isMissed(by: assessment.score) || findings.contains(where: fails)
  }

  /// The filing that a message names first, as those of findings about the store do.
  func filing(namedIn message: String) -> Filing? {
    let words = message.utf8.split { byte in
      byte != UInt8(ascii: "-") && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte)
    }
    return words.lazy.compactMap { filings[String(Substring($0))] }.first
  }

  func count(of state: BaselineState) -> Int { findings.count { $0.state == state } }
}

/// A finding with its filing, its name across assessments, and whether it was there before.
package struct ListedFinding: Hashable, Sendable {
  /// Nil for the store as a whole.
  package let filing: Filing?
  package let finding: Finding
  package let fingerprint: String
  /// Nil without an earlier assessment.
  package let state: BaselineState?

  static func all(in assessment: Assessment, beside baseline: Baseline?) -> [ListedFinding] {
    var fingerprints = Fingerprints()
    var all: [ListedFinding] = []
    for card in assessment.cards {
      for line in card.lines {
        for finding in line.outcome.findings {
          let fingerprint = fingerprints.next(of: finding, in: card.filing)
          let state: BaselineState? = baseline.map {
            $0.fingerprints.contains(fingerprint) ? .unchanged : .new
          }
          all.append(
            ListedFinding(
              filing: card.filing, finding: finding, fingerprint: fingerprint, state: state))
        }
      }
    }
    return all
  }
}

/// A rule as programs are told of it.
package struct RuleDescription: Hashable, Sendable {
  package let id: String
  package let check: Check
  package let severity: Severity
  package let summary: String
  package let rationale: String
  package let basis: String
  /// The rule's page in Markdown.
  package let page: String

  package init(
    id: String, check: Check, severity: Severity, summary: String, rationale: String,
    basis: String, page: String
  ) {
    self.id = id
    self.check = check
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.basis = basis
    self.page = page
  }
}

/// Something that was to be assessed and was not.
package struct UnreadInput: Hashable, Sendable {
  package let path: String
  /// The line at which reading stopped, when it is one line's fault.
  package let line: Int?
  package let reason: String
  /// Whether it is a filing that could not be read; else a file that is no part of one.
  package let isFailure: Bool

  package init(path: String, line: Int? = nil, reason: String, isFailure: Bool) {
    self.path = path
    self.line = line
    self.reason = reason
    self.isFailure = isFailure
  }
}
