internal import FilingModel

extension Unit {
  /// The unit as OIM Common 1.0 writes it, each side in the order of its names: `a*b`, `a/b`,
  /// `(a*b)/(c*d)`.
  func expression(_ name: (QName) -> String) -> String {
    let upper = Self.product(numerators.map(name))
    guard !denominators.isEmpty else { return upper }
    let lower = Self.product(denominators.map(name))
    return (numerators.count > 1 ? "(\(upper))" : upper) + "/"
      + (denominators.count > 1 ? "(\(lower))" : lower)
  }

  /// Whether the unit is `xbrli:pure` and nothing else, which OIM leaves out.
  var isPure: Bool {
    denominators.isEmpty && numerators.count == 1 && numerators[0].localName == "pure"
      && numerators[0].namespace == Self.instanceNamespace
  }

  private static func product(_ names: [String]) -> String {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "*")
  }
}
