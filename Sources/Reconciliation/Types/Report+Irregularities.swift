import FilingModel

extension Report {
  /// What the syntax shows of some kinds, in the order of the document.
  func irregularities(of kinds: Irregularity.Kind...) -> [Irregularity] {
    irregularities.filter { kinds.contains($0.kind) }
  }
}
