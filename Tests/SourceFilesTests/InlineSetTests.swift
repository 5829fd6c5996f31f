import FilingModel
import Support
import Testing

@testable import SourceFiles

@Suite("Inline documents that make one report")
struct InlineSetTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  /// An inline document that names schemas, declares contexts and refers to some.
  private static func document(
    schema: String? = nil, contexts: [String] = [], facts: [String] = [], prefix: String = "xbrli"
  ) -> String {
    let references = schema.map { "<link:schemaRef xlink:type='simple' xlink:href=\"\($0)\"/>" }
    let resources = contexts.map { "<\(prefix):context id=\"\($0)\"></\(prefix):context>" }
    let values = facts.map { "<ix:nonFraction name='a:b' contextRef=\"\($0)\">1</ix:nonFraction>" }
    return """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">
      <ix:header>\(references ?? "")\(resources.joined())</ix:header>\(values.joined())</html>
      """
  }

  private func find(_ names: [String] = [""]) throws -> [String] {
    let paths = names.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }
    let found = try SourceFiles.bundles(at: paths)
    #expect(found.failures == [])
    return found.bundles.map { $0.reportDocuments.map(\.name).joined(separator: " + ") }
  }

  @Test("Documents that name the same schema are one report, that with the contexts first")
  func sameSchema() throws {
    try folder.write("a-ex99.htm", Self.document(schema: "a.xsd", facts: ["c"]))
    try folder.write("b.htm", Self.document(schema: "a.xsd", contexts: ["c", "d"], facts: ["c"]))
    try folder.write("a.xsd", Documents.schema)
    #expect(try find() == ["b.htm + a-ex99.htm"])
    let bundle = try SourceFiles.bundles(at: [folder.path]).bundles[0]
    #expect(bundle.documents.map(\.role) == [.inline, .inline, .schema])
    #expect(bundle.name == "b.htm")
  }

  @Test("Where several have contexts, the one that bears the schema's name comes first")
  func primary() throws {
    try folder.write("a.htm", Self.document(schema: "b.xsd", contexts: ["c"]))
    try folder.write("b.htm", Self.document(schema: "b.xsd", contexts: ["d"]))
    #expect(try find() == ["b.htm + a.htm"])
  }

  @Test("A document that declares nothing belongs where its contexts are")
  func bare() throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c", "d"]))
    try folder.write("b.htm", Self.document(schema: "b.xsd", contexts: ["c", "e"]))
    try folder.write("x.htm", Self.document(facts: ["c", "e"]))
    #expect(try find() == ["a.htm", "b.htm + x.htm"])
  }

  @Test("A reference to a context that is nowhere does not part a document from the rest")
  func dangling() throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c"]))
    try folder.write("b.htm", Self.document(schema: "b.xsd", contexts: ["d"]))
    try folder.write("x.htm", Self.document(facts: ["c", "nowhere"]))
    #expect(try find() == ["a.htm + x.htm", "b.htm"])
  }

  @Test(
    "A document whose contexts are nowhere, or in two places, is a report of its own",
    arguments: [["f"], ["c"], ["d", "e"]])
  func unowned(references: [String]) throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c", "d"]))
    try folder.write("b.htm", Self.document(schema: "b.xsd", contexts: ["c", "e"]))
    try folder.write("x.htm", Self.document(facts: references))
    #expect(try find() == ["a.htm", "b.htm", "x.htm"])
  }

  @Test("A second version of a report beside the first is not a part of it")
  func copies() throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c", "d"]))
    try folder.write("a-copy.htm", Self.document(schema: "a.xsd", contexts: ["d"]))
    #expect(try find() == ["a-copy.htm", "a.htm"])
  }

  @Test(
    "Documents that share no schema of the filer's are reports of their own",
    arguments: [
      (nil, nil), ("a.xsd", "b.xsd"), ("a.xsd", nil),
      ("https://xbrl.sec.gov/ffd/2024/ffd-2024.xsd", "https://xbrl.sec.gov/ffd/2024/ffd-2024.xsd"),
    ] as [(String?, String?)])
  func apart(first: String?, second: String?) throws {
    try folder.write("a.htm", Self.document(schema: first, contexts: ["c"]))
    try folder.write("b.htm", Self.document(schema: second, contexts: ["d"]))
    #expect(try find() == ["a.htm", "b.htm"])
  }

  @Test("A set is the same in a folder, a zip and a full submission text, and in UTF-16")
  func containers() throws {
    let first = Self.document(schema: "a.xsd", contexts: ["c"], prefix: "x")
    let second = Self.document(facts: ["c"])
    var text = SubmissionWriter()
    text.add("m.htm", first)
    text.add("b.htm", second)
    try folder.write("t/text.txt", text.bytes)
    try folder.write("z/x.zip", StoredZip([("m.htm", first), ("b.htm", second)]).bytes)
    try folder.write("f/m.htm", first)
    try folder.write("f/b.htm.gz", StoredGzip.bytes(of: second))
    let wide: [UInt8] = first.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.write("w/m.htm", [0xFF, 0xFE] + wide)
    try folder.write("w/b.htm", second)
    for name in ["t", "z", "f", "w"] {
      #expect(try find([name]) == ["m.htm + b.htm"], "\(name)")
      let bundle = try SourceFiles.bundles(at: [folder.path + "/\(name)"]).bundles[0]
      #expect(try bundle.load().map(\.bytes.count) == bundle.documents.map(\.byteCount))
    }
  }

  @Test("Any document of a set given by name stands for the whole, and several for it once")
  func named() throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c"]))
    try folder.write("b.htm", Self.document(facts: ["c"]))
    #expect(try find(["b.htm"]) == ["a.htm + b.htm"])
    #expect(try find(["b.htm", "a.htm"]) == ["a.htm + b.htm"])
  }

  @Test("SEC's extraction of a set is not a second report, and companions go to the set")
  func extraction() throws {
    try folder.write("a.htm", Self.document(schema: "a.xsd", contexts: ["c"]))
    try folder.write("b.htm", Self.document(facts: ["c"]))
    try folder.write("a_htm.xml", Documents.instance)
    try folder.write("a_lab.xml", Documents.linkbase)
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(
      found.bundles.map { $0.documents.map(\.name) } == [["a.htm", "b.htm", "a_lab.xml"]])
    #expect(found.skipped.map(\.reason) == ["extracted from a.htm, which is read instead"])
  }
}
