internal import FilingModel

/// A digest over what a taxonomy package says, whatever its zip looks like.
enum PackageDigest {
  /// SHA-256, 64 hexadecimal digits.
  static func digest(of package: TaxonomyPackage) -> String {
    var writer = ByteWriter()
    writer.write(package.identifier)
    writer.write(package.name)
    writer.write(package.version)
    writer.write(package.concepts.count)
    for concept in package.concepts {
      write(concept.name, to: &writer)
      write(concept.type, to: &writer)
      writer.write(concept.isInstant)
      writer.write(concept.balance?.rawValue)
      writer.write(concept.isAbstract)
      write(concept.substitutionGroup, to: &writer)
    }
    for label in package.labels {
      write(label.concept, to: &writer)
      writer.write(label.text)
    }
    return Packed.digest(of: writer.bytes)
  }

  private static func write(_ name: QName?, to writer: inout ByteWriter) {
    writer.write(name?.namespace)
    writer.write(name?.localName)
  }
}
