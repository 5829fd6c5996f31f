/// A qualified name: namespace URI and local name.
///
/// The prefix is for display only.
package struct QName: Hashable, Sendable {
  private struct Names: Hashable, Sendable {
    let namespace: String
    let localName: String
    let prefix: String
    let taxonomy: StandardTaxonomy?

    static func == (left: Names, right: Names) -> Bool {
      left.localName == right.localName && left.namespace == right.namespace
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(localName)
      hasher.combine(namespace)
    }
  }

  private let names: Interned<Names>

  package init(namespace: String, localName: String, prefix: String = "") {
    names = Interned(
      Names(
        namespace: namespace, localName: localName, prefix: prefix,
        taxonomy: StandardTaxonomy(namespace: namespace)))
  }

  /// A name whose namespace has been looked at before.
  package init(namespace: Namespace, localName: String, prefix: String) {
    names = Interned(
      Names(
        namespace: namespace.uri, localName: localName, prefix: prefix,
        taxonomy: namespace.taxonomy))
  }

  /// A namespace and the standard taxonomy it belongs to, which takes a while to tell.
  package struct Namespace: Hashable, Sendable {
    package let uri: String
    package let taxonomy: StandardTaxonomy?

    package init(_ uri: String) {
      self.uri = uri
      taxonomy = StandardTaxonomy(namespace: uri)
    }
  }

  package var namespace: String { names.value.namespace }
  package var localName: String { names.value.localName }
  package var prefix: String { names.value.prefix }

  /// The standard taxonomy that defines this name, whatever its year; nil for a filer's own.
  package var taxonomy: StandardTaxonomy? { names.value.taxonomy }

  /// The name without the year of its taxonomy; nil for a filer's own.
  package var standardConcept: StandardConcept? {
    taxonomy.map { StandardConcept($0, localName) }
  }

  package func isNamed(_ concept: StandardConcept) -> Bool {
    taxonomy == concept.taxonomy && localName == concept.localName
  }
}

extension QName: Comparable {
  package static func < (left: QName, right: QName) -> Bool {
    (left.localName, left.namespace) < (right.localName, right.namespace)
  }
}

extension QName: CustomStringConvertible {
  package var description: String {
    if !prefix.isEmpty { return "\(prefix):\(localName)" }
    return taxonomy.map { "\($0.rawValue):\(localName)" } ?? localName
  }
}
