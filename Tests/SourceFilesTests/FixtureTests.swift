import FilingModel
import Foundation
import Testing

@testable import SourceFiles

@Suite("The project's fixtures")
struct FixtureTests {
  @Test("Every folder of clean filings is one filing under its accession number")
  func filings() throws {
    let folder = Fixtures.path("filings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count >= 7)
    let found = try SourceFiles.bundles(at: [folder])
    #expect(found.bundles.map { $0.accession?.description } == names)
    #expect(found.skipped == [])
    #expect(found.failures.map(\.description) == [])
  }

  @Test("Every defective filing has a clean twin of its number that differs from it")
  func defective() throws {
    let found = try SourceFiles.bundles(at: [Fixtures.path("defective")])
    #expect(found.bundles.count >= 15)
    #expect(found.failures.map(\.description) == [])
    for bundle in found.bundles {
      let number = try #require(bundle.accession).description
      let twin = try SourceFiles.bundles(at: [Fixtures.path("filings/\(number)")]).bundles[0]
      let (bad, good) = (try bundle.load()[0], try twin.load()[0])
      #expect(bad.name == good.name)
      #expect(bad.bytes != good.bytes, "\(bundle.path)")
      let text = String(decoding: bad.bytes, as: UTF8.self)
      #expect(text.contains("Clean twin: fixtures/filings/\(number)\n"), "\(bundle.path)")
    }
  }

  @Test("Every defect is said once on its line, but where another filing's absence is the defect")
  func comments() throws {
    let rules = try FileManager.default.contentsOfDirectory(atPath: Fixtures.path("defective"))
    for rule in rules {
      let found = try SourceFiles.bundles(at: [Fixtures.path("defective/\(rule)")])
      let comments = try found.bundles.map { bundle in
        String(decoding: try bundle.load()[0].bytes, as: UTF8.self)
          .components(separatedBy: "<!-- defect: ").count - 1
      }
      #expect(comments.reduce(0, +) == 1, "\(rule)")
    }
  }

  @Test("Every odd document is recognised for what it is")
  func documents() throws {
    let found = try SourceFiles.bundles(at: [Fixtures.path("documents")])
    #expect(found.bundles.count >= 22)
    let single = found.bundles.filter { !$0.path.contains("/document-set/") }
    #expect(single.count == found.bundles.count - 1)
    #expect(single.allSatisfy { $0.documents.count == 1 })
    #expect(
      found.bundles.allSatisfy { bundle in
        bundle.documents[0].role == (bundle.name.hasSuffix(".htm") ? .inline : .instance)
      })
    #expect(
      found.skipped.map(\.reason) == ["companyfacts JSON is not read", "a PDF is not read"])
    #expect(found.failures.map(\.description) == [])
  }

  @Test("A report in two documents is one filing with the document of the contexts first")
  func documentSet() throws {
    let found = try SourceFiles.bundles(at: [Fixtures.path("documents/document-set")])
    #expect(
      found.bundles.map { $0.documents.map(\.name) } == [
        ["report.htm", "exhibit.htm", "report.xsd"]
      ])
    #expect(
      found.bundles.map { $0.reportDocuments.map(\.name) } == [["report.htm", "exhibit.htm"]])
  }
}

enum Fixtures {
  /// The original folder: test resources would be copies.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/\(name)").path
  }
}
