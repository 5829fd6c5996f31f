import FilingModel
import Testing
import XBRLReader

@Suite("The filer's own schema and linkbases")
struct TaxonomyTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      targetNamespace="http://example.com/x">
    <xs:import namespace="http://fasb.org/us-gaap/2023"
      schemaLocation="https://xbrl.fasb.org/us-gaap/2023/elts/us-gaap-2023.xsd"/>
    <xs:element id="x_Fees" name="Fees" type="xbrli:monetaryItemType" substitutionGroup="xbrli:item"
      xbrli:periodType="duration" xbrli:balance="credit" abstract="false"/>
    </xs:schema>
    """

  private func linkbase(_ arcs: String) -> String {
    """
    <link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
    <link:calculationLink xlink:role="http://example.com/role/income" xlink:type="extended">
    <link:loc xlink:label="total"
      xlink:href="https://xbrl.fasb.org/us-gaap/2023/elts/us-gaap-2023.xsd#us-gaap_Revenues"/>
    <link:loc xlink:label="part" xlink:href="x.xsd#x_Fees"/>
    \(arcs)
    </link:calculationLink></link:linkbase>
    """
  }

  private func arc(_ attributes: String) -> String {
    """
    <link:calculationArc xlink:arcrole="http://www.xbrl.org/2003/arcrole/summation-item"
      xlink:from="total" xlink:to="part" order="1" weight="1" \(attributes)/>
    """
  }

  private func taxonomy(_ arcs: String) throws -> Report {
    try XBRLReader.report(
      of: DocumentBytes(name: "x.xml", bytes: Array(Documents.instance("").utf8)),
      companions: [
        DocumentBytes(name: "x.xsd", bytes: Array(schema.utf8)),
        DocumentBytes(name: "x_cal.xml", bytes: Array(linkbase(arcs).utf8)),
      ])
  }

  @Test("A declared concept keeps its type, period and balance")
  func concept() throws {
    let concept = try taxonomy("").taxonomy.concepts.values.first
    #expect(concept?.name == QName(namespace: "http://example.com/x", localName: "Fees"))
    #expect(concept?.type?.localName == "monetaryItemType")
    #expect(concept?.isInstant == false)
    #expect(concept?.balance == .credit)
  }

  @Test("A relationship leads from a standard concept to the filer's own")
  func relationship() throws {
    let network = try #require(try taxonomy(arc("")).taxonomy.networks.first)
    #expect(network.role == "http://example.com/role/income")
    #expect(network.relationships.map(\.source.description) == ["us-gaap:Revenues"])
    #expect(network.relationships.map(\.target.localName) == ["Fees"])
    #expect(network.relationships.map(\.weight) == [ExactDecimal(1)])
  }

  @Test("A prohibition of the same priority takes a relationship away, of a lower one it does not")
  func prohibition() throws {
    let equal = arc(#"priority="1""#) + arc(#"priority="1" use="prohibited""#)
    let lower = arc(#"priority="2""#) + arc(#"priority="1" use="prohibited""#)
    #expect(try taxonomy(equal).taxonomy.networks.isEmpty)
    #expect(try taxonomy(lower).taxonomy.networks.count == 1)
  }

  @Test("A companion that cannot be read is a gap that names it")
  func damagedCompanion() throws {
    let report = try XBRLReader.report(
      of: DocumentBytes(name: "x.xml", bytes: Array(Documents.instance("").utf8)),
      companions: [DocumentBytes(name: "x.xsd", bytes: Array("<xs:schema".utf8))])
    #expect(report.gaps.map(\.source?.document) == ["x.xsd"])
  }
}
