import FilingModel
import Support
import Testing
import XBRLReader

@Suite("Inline documents that are one report")
struct DocumentSetTests {
  private func document(_ name: String) throws -> DocumentBytes {
    DocumentBytes(
      name: name, bytes: try Repository.bytes(of: "fixtures/documents/document-set/\(name)"))
  }

  @Test("Contexts, units and continuations are shared, and each fact knows its document")
  func set() throws {
    let report = try XBRLReader.report(of: [document("report.htm"), document("exhibit.htm")])
    #expect(report.gaps == [])
    #expect(
      report.facts.map { "\($0.source.document):\($0.source.line) \($0.value)" } == [
        "report.htm:30 10-Q", "report.htm:31 112832000000",
        "report.htm:32 It starts here and ends in the exhibit", "exhibit.htm:10 45569000000",
      ])
  }

  @Test("The exhibit alone lacks its contexts, and says so")
  func alone() throws {
    let report = try XBRLReader.report(of: document("exhibit.htm"))
    #expect(report.facts == [])
    #expect(report.gaps.count == 1)
  }

  @Test("A damaged document of a set is named with its line")
  func damaged() throws {
    let broken = DocumentBytes(name: "broken.htm", bytes: Array("<html>\n<p></html>".utf8))
    let error = #expect(throws: ReadError.self) {
      try XBRLReader.report(of: [document("report.htm"), broken])
    }
    #expect(error?.document == "broken.htm")
    #expect(error?.line == 2)
  }
}
