internal import FilingModel

/// The value of an extensible enumeration: names that XML writes `uri#name` and OIM `prefix:name`.
///
/// A report does not know the types of most concepts, so the form of the value tells: every part
/// names something, in a namespace of a standard taxonomy or of the report unless the name of the
/// concept says that it is an enumeration.
enum EnumerationValue {
  /// How names of such concepts end in the taxonomies of FASB.
  private static let endings = ["ExtensibleEnumeration", "ExtensibleList"]

  /// Nil when the value is anything else.
  static func names(in fact: Fact, knows: (String) -> Bool) -> [QName]? {
    guard case .text(let text) = fact.value, text.utf8.count < 4_096, text.utf8.contains(0x23)
    else { return nil }
    let isCertain = endings.contains(where: fact.concept.localName.hasSuffix)
    let parts = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var names: [QName] = []
    for part in parts {
      guard let hash = part.firstIndex(of: 0x23) else { return nil }
      let namespace = String(Substring(part[..<hash]))
      let local = String(Substring(part[part.index(after: hash)...]))
      guard NCName.isOne(local), !namespace.isEmpty,
        isCertain || knows(namespace) || StandardTaxonomy(namespace: namespace) != nil
      else { return nil }
      names.append(QName(namespace: namespace, localName: local))
    }
    return names.isEmpty ? nil : names
  }
}
