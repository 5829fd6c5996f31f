/// A family of rules that answers one question.
package enum Check: String, Hashable, Sendable, CaseIterable, Comparable {
  case filingCounts = "filing-counts"
  case factsToFilings = "facts-to-filings"
  case normalizedToRaw = "normalized-to-raw"
  case duplicates
  case completeness
  case referentialIntegrity = "referential-integrity"
  case accounting

  package var question: String {
    switch self {
    case .filingCounts: "Are the filings here that should be?"
    case .factsToFilings: "Does each processed filing have its facts?"
    case .normalizedToRaw: "Does every normalized metric lead to a fact with that value?"
    case .duplicates: "Is anything said twice, and differently?"
    case .completeness: "Is anything missing that this form must have?"
    case .referentialIntegrity: "Does everything point to something?"
    case .accounting: "Do the numbers agree with each other?"
    }
  }

  /// The name with spaces and a capital, for headings.
  package var title: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The order of reports.
  package static func < (left: Check, right: Check) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How much a finding weighs.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing; says nothing against the data.
  case information
  /// Probably wrong, or wrong without harm.
  case warning
  /// Wrong: who uses the number is misled, or EDGAR refuses the filing.
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
