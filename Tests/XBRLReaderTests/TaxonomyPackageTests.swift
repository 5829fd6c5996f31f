import FilingModel
import Testing
import XBRLReader

@Suite("Standard taxonomies in packages")
struct TaxonomyPackageTests {
  private static let description = """
    <tp:taxonomyPackage xmlns:tp="http://xbrl.org/2016/taxonomy-package" xml:lang="de">
    <tp:identifier> http://example.com/tax/2024 </tp:identifier>
    <tp:name>Beispiel</tp:name><tp:name xml:lang="en">Example &amp; Co</tp:name>
    <tp:version>2024</tp:version>
    <tp:entryPoints><tp:entryPoint><tp:name>All of it</tp:name><tp:version>9</tp:version>
    </tp:entryPoint></tp:entryPoints></tp:taxonomyPackage>
    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      targetNamespace="http://fasb.org/us-gaap/2024">
    <xs:element id="us-gaap_Revenues" name="Revenues" type="xbrli:monetaryItemType"
      substitutionGroup="xbrli:item" xbrli:periodType="duration" xbrli:balance="credit"/>
    <xs:element id="us-gaap_Assets" name="Assets" type="xbrli:monetaryItemType"
      substitutionGroup="xbrli:item" xbrli:periodType="instant" xbrli:balance="debit"/>
    </xs:schema>
    """

  private static let entryPoint = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://fasb.org/us-gaap-all/2024">
    <xs:import namespace="http://fasb.org/us-gaap/2024" schemaLocation="us-gaap-2024.xsd"/>
    </xs:schema>
    """

  private static func linkbase(_ labels: String) -> String {
    """
    <link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
    <link:labelLink xlink:role="http://www.xbrl.org/2003/role/link" xlink:type="extended">
    <link:loc xlink:label="a" xlink:href="us-gaap-2024.xsd#us-gaap_Assets"/>
    <link:labelArc xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-label"
      xlink:from="a" xlink:to="l"/>
    \(labels)
    </link:labelLink></link:linkbase>
    """
  }

  private static func label(_ text: String, role: String = "label", language: String) -> String {
    """
    <link:label xlink:label="l" xlink:role="http://www.xbrl.org/2003/role/\(role)"
      xml:lang="\(language)">\(text)</link:label>
    """
  }

  private static let labels = linkbase(
    label("Summe", language: "de")
      + label("What one has.", role: "documentation", language: "en-US")
      + label("Assets, Total", role: "totalLabel", language: "en-US")
      + label("Assets", language: "en-US") + label("Second", language: "en-US"))

  private static func read(
    _ documents: KeyValuePairs<String, String>
  ) throws(ReadError) -> TaxonomyPackage {
    try XBRLReader.taxonomyPackage(
      of: documents.map { DocumentBytes(name: $0.key, bytes: Array($0.value.utf8)) })
  }

  @Test("A package says what it is called, in English where it does")
  func description() throws {
    let package = try Self.read([
      "t/META-INF/taxonomyPackage.xml": Self.description, "t/elts/us-gaap-2024.xsd": Self.schema,
    ])
    #expect(package.identifier == "http://example.com/tax/2024")
    #expect(package.name == "Example & Co")
    #expect(package.version == "2024")
    #expect(package.gaps == [])
  }

  @Test("Its concepts keep type, period and balance, and the prefix of their ids")
  func concepts() throws {
    let package = try Self.read([
      "t/META-INF/taxonomyPackage.xml": Self.description, "t/all.xsd": Self.entryPoint,
      "t/elts/us-gaap-2024.xsd": Self.schema,
    ])
    #expect(package.concepts.map(\.name.localName) == ["Assets", "Revenues"])
    #expect(package.concepts.map(\.name.prefix) == ["us-gaap", "us-gaap"])
    #expect(package.concepts.map(\.isInstant) == [true, false])
    #expect(package.concepts.map(\.balance) == [.debit, .credit])
    #expect(package.concepts.map(\.type?.localName) == ["monetaryItemType", "monetaryItemType"])
  }

  @Test(
    "A label is the first English one of the standard role, from a linkbase or inside a schema",
    arguments: ["t/elts/us-gaap-lab-2024.xml", "t/elts/us-gaap-2024_lab.xsd"])
  func labels(name: String) throws {
    let isSchema = name.hasSuffix(".xsd")
    let text =
      isSchema
      ? """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:annotation><xs:appinfo>
      \(Self.labels)</xs:appinfo></xs:annotation></xs:schema>
      """ : Self.labels
    let package = try XBRLReader.taxonomyPackage(of: [
      DocumentBytes(name: name, bytes: Array(text.utf8)),
      DocumentBytes(name: "t/elts/us-gaap-2024.xsd", bytes: Array(Self.schema.utf8)),
    ])
    #expect(package.labels.map(\.text) == ["Assets"])
    #expect(package.labels.map(\.concept.localName) == ["Assets"])
  }

  @Test("Without META-INF a package is called by its namespace, which is said")
  func withoutDescription() throws {
    let package = try Self.read(["elts/us-gaap-2024.xsd": Self.schema])
    #expect(package.identifier == "http://fasb.org/us-gaap/2024")
    #expect(package.name == "http://fasb.org/us-gaap/2024")
    #expect(package.version == nil)
    #expect(package.gaps.count == 1)
    #expect(
      package.gaps.first?.reason.hasPrefix("there is no META-INF/taxonomyPackage.xml") == true)
  }

  @Test(
    "A description that cannot be used is a gap that names it",
    arguments: [
      "<taxonomyPackage>", "<other/>", "<taxonomyPackage><name>x</name></taxonomyPackage>",
    ])
  func damagedDescription(text: String) throws {
    let package = try Self.read([
      "META-INF/taxonomyPackage.xml": text, "us-gaap-2024.xsd": Self.schema,
    ])
    #expect(package.identifier == "http://fasb.org/us-gaap/2024")
    #expect(package.gaps.map(\.source?.document) == ["META-INF/taxonomyPackage.xml"])
  }

  @Test("A damaged schema or label linkbase is a gap with its path, and the rest is read")
  func damaged() throws {
    let package = try Self.read([
      "META-INF/taxonomyPackage.xml": Self.description, "t/broken.xsd": "<xs:schema",
      "t/us-gaap-2024.xsd": Self.schema, "t/lab.xml": "<link:labelLink",
    ])
    #expect(package.concepts.count == 2)
    #expect(package.gaps.map(\.source?.document) == ["t/broken.xsd", "t/lab.xml"])
  }

  @Test("A linkbase without labels is not read, since nothing of it is kept")
  func otherLinkbase() throws {
    let package = try Self.read([
      "META-INF/taxonomyPackage.xml": Self.description, "t/us-gaap-2024.xsd": Self.schema,
      "t/pre.xml": "<link:presentationLink",
    ])
    #expect(package.gaps == [])
  }

  private static func schema(of folder: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      targetNamespace="http://example.com/\(folder)">
    <xs:element id="c" name="C" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
    </xs:schema>
    """
  }

  private static func label(of href: String) -> String {
    labels.replacing("us-gaap-2024.xsd#us-gaap_Assets", with: href)
  }

  private static let catalog = """
    <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
    <rewriteURI uriStartString="http://example.com/" rewritePrefix="../a/"/>
    <rewriteURI uriStartString="http://example.com/b/" rewritePrefix="../b/"/>
    </catalog>
    """

  @Test(
    "Of schemas with one file name a reference means the one its path or the catalog says",
    arguments: [
      ("a/l.xml", "x.xsd#c", "a"), ("b/l.xml", "x.xsd#c", "b"), ("a/l.xml", "../b/x.xsd#c", "b"),
      ("a/l.xml", "http://example.com/b/x.xsd#c", "b"),
      ("b/l.xml", "http://example.com/x.xsd#c", "a"),
    ])
  func sameName(_ linkbase: String, _ href: String, _ folder: String) throws {
    let package = try XBRLReader.taxonomyPackage(
      of: [
        ("META-INF/catalog.xml", Self.catalog), ("META-INF/taxonomyPackage.xml", Self.description),
        ("a/x.xsd", Self.schema(of: "a")), ("b/x.xsd", Self.schema(of: "b")),
        (linkbase, Self.label(of: href)),
      ].map { DocumentBytes(name: $0.0, bytes: Array($0.1.utf8)) })
    #expect(package.concepts.count == 2)
    #expect(package.labels.map(\.concept.namespace) == ["http://example.com/\(folder)"])
    #expect(package.gaps == [])
  }

  @Test("A catalog that cannot be read is a gap that names it, and the rest is read")
  func damagedCatalog() throws {
    let package = try Self.read([
      "META-INF/catalog.xml": "<catalog>", "META-INF/taxonomyPackage.xml": Self.description,
      "us-gaap-2024.xsd": Self.schema,
    ])
    #expect(package.concepts.count == 2)
    #expect(package.gaps.map(\.source?.document) == ["META-INF/catalog.xml"])
  }

  @Test("Schemas that declare no concept are no taxonomy")
  func noConcepts() throws {
    let error = #expect(throws: ReadError.self) { try Self.read(["all.xsd": Self.entryPoint]) }
    #expect(error?.cause == "no schema declares a concept")
  }
}
