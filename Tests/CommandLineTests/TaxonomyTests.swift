import Foundation
import Support
import Testing

@Suite("Standard taxonomies, by the built program")
struct TaxonomyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.url)
  }

  private func write(_ zip: StoredZip, to name: String = "t.zip") throws -> String {
    let path = folder.path(name)
    try Data(zip.bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static let zip = StoredZip([
    ("t/META-INF/taxonomyPackage.xml", description), ("t/us-gaap-2024.xsd", schema),
  ])

  private static let description = """
    <taxonomyPackage xmlns="http://xbrl.org/2016/taxonomy-package" xml:lang="en">
    <identifier>http://example.com/2024</identifier><name>Example</name><version>2024</version>
    </taxonomyPackage>
    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      targetNamespace="http://fasb.org/us-gaap/2024">
    <xs:element id="us-gaap_AreaOfLand" name="AreaOfLand" type="xbrli:sharesItemType"
      substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
    </xs:schema>
    """

  /// One fact of the package's concept, in a unit that does not go with its type.
  private static let instance = """
    <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
      xmlns:us-gaap="http://fasb.org/us-gaap/2024">
    <context id="c"><entity><identifier scheme="http://www.sec.gov/CIK">0000320193</identifier></entity>
    <period><instant>2023-12-31</instant></period></context>
    <unit id="usd"><measure>iso4217:USD</measure></unit>
    <us-gaap:AreaOfLand contextRef="c" unitRef="usd" decimals="0">7</us-gaap:AreaOfLand>
    </xbrl>
    """

  private func ingest() throws {
    #expect(try run("ingest", folder.write(Self.instance, to: "a.xml")).status == 0)
  }

  @Test("A package is added once, listed and removed")
  func life() throws {
    try ingest()
    let path = try write(Self.zip)
    let added = try run("taxonomy", "add", path)
    #expect(added.status == 0)
    #expect(added.output.hasPrefix("added "))
    #expect(added.output.contains("Example 2024  http://example.com/2024  1 concept, 0 labels\n"))
    let again = try run("taxonomy", "add", path)
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("already there: "))
    let list = try run("taxonomy", "list", "--format", "json")
    let packages = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(packages.map { $0["name"] as? String } == ["Example"])
    #expect(packages.map { $0["concepts"] as? Int } == [1])
    #expect(try run("taxonomy", "remove", "Example").output.hasPrefix("removed "))
    #expect(try run("taxonomy", "list").output == "no taxonomies\n")
    #expect(try run("doctor").status == 0)
  }

  @Test("Rules see the types of standard concepts while the package is there")
  func types() throws {
    try ingest()
    func finds() throws -> Bool {
      try run("assess", "--format", "json").output.contains("\"rule\": \"unit-contradicts-type\"")
    }
    #expect(try finds() == false)
    _ = try run("taxonomy", "add", write(Self.zip))
    #expect(try finds())
    _ = try run("taxonomy", "remove", "http://example.com/2024")
    #expect(try finds() == false)
  }

  @Test("A zip without META-INF is taken, and the gap is said")
  func withoutDescription() throws {
    try ingest()
    let path = try write(StoredZip([("us-gaap-2024.xsd", Self.schema)]))
    let added = try run("taxonomy", "add", path)
    #expect(added.status == 0)
    #expect(added.output.contains("http://fasb.org/us-gaap/2024  1 concept"))
    #expect(added.output.contains("gap: there is no META-INF/taxonomyPackage.xml"))
  }

  @Test("What cannot be used is told by its status, and the store stays as it was")
  func refusals() throws {
    #expect(try run("taxonomy", "list").status == 66)
    #expect(try run("taxonomy", "add", write(Self.zip)).status == 66)
    try ingest()
    #expect(try run("taxonomy", "add", folder.path("none.zip")).status == 66)
    #expect(try run("taxonomy", "add", folder.path("a.xml")).status == 65)
    let hostile = try write(
      StoredZip([("a.xsd", Self.schema), ("../b.xsd", Self.schema)]), to: "hostile.zip")
    let refused = try run("taxonomy", "add", hostile)
    #expect(refused.status == 65)
    #expect(refused.complaint.contains("leads out of its folder"))
    let empty = try write(StoredZip([("a.xsd", "<schema/>")]), to: "empty.zip")
    #expect(try run("taxonomy", "add", empty).complaint.contains("no schema declares a concept"))
    #expect(try run("taxonomy", "remove", "Example").status == 66)
    #expect(try run("taxonomy").output.contains("SUBCOMMANDS"))
    #expect(try run("taxonomy", "list").output == "no taxonomies\n")
  }

  @Test("Every subcommand explains itself", arguments: ["add", "list", "remove"])
  func help(command: String) throws {
    let run = try run("help", "taxonomy", command)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: finloom-audit taxonomy \(command)"))
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
    #expect(lines.filter { $0.count > 80 } == [])
  }
}
