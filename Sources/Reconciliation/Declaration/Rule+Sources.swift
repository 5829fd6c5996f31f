extension Rule {
  /// The rules that compare what is stored with the kept documents, which costs reading them again.
  package static let readingSources: [Rule] = [
    .storedFactsDifferFromSource, .styleNamesNoHiddenFact,
  ]
}
