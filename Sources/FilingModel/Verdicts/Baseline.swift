/// What an earlier assessment found, by the fingerprints of its findings.
package struct Baseline: Hashable, Sendable {
  /// The path it was read from.
  package let source: String
  package let fingerprints: Set<String>

  package init(source: String, fingerprints: Set<String>) {
    self.source = source
    self.fingerprints = fingerprints
  }
}

/// Whether a finding was there before.
package enum BaselineState: String, Hashable, Sendable, CaseIterable {
  case new
  case unchanged
}
