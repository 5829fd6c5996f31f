/// The unit of a numeric fact: measures over measures (XBRL 2.1, section 4.8).
package struct Unit: Hashable, Sendable {
  private struct Measures: Hashable, Sendable {
    let numerators: [QName]
    let denominators: [QName]
  }

  private let measures: Interned<Measures>

  /// The order of measures does not matter; they are kept sorted.
  package init(_ numerators: [QName], per denominators: [QName] = []) {
    measures = Interned(
      Measures(numerators: numerators.sorted(), denominators: denominators.sorted()))
  }

  package var numerators: [QName] { measures.value.numerators }
  package var denominators: [QName] { measures.value.denominators }

  /// The namespace of ISO 4217 currency measures (XBRL 2.1, section 4.8.2).
  package static let currencyNamespace = "http://www.xbrl.org/2003/iso4217"

  /// The namespace of the measures `pure` and `shares`.
  package static let instanceNamespace = "http://www.xbrl.org/2003/instance"

  /// The currency code when the unit is one currency and nothing else.
  package var currency: String? {
    guard denominators.isEmpty, numerators.count == 1,
      numerators[0].namespace == Self.currencyNamespace
    else { return nil }
    return numerators[0].localName
  }

  package static func currency(_ code: String) -> Unit {
    Unit([QName(namespace: currencyNamespace, localName: code, prefix: "iso4217")])
  }

  package static let shares = Unit([
    QName(namespace: instanceNamespace, localName: "shares", prefix: "xbrli")
  ])
}

extension Unit: CustomStringConvertible {
  /// The measures without their prefixes: `USD`, `USD/shares`.
  package var description: String {
    let upper = numerators.map(\.localName).joined(separator: "*")
    guard !denominators.isEmpty else { return upper }
    return upper + "/" + denominators.map(\.localName).joined(separator: "*")
  }
}
