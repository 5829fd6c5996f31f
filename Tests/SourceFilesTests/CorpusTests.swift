import Foundation
import Testing

@testable import SourceFiles

/// Real filings, named by `FINLOOM_CORPUS`; the project's own fixtures prove the same without them.
@Suite("Real filings", .enabled(if: Corpus.folder != nil, "FINLOOM_CORPUS names no corpus"))
struct CorpusTests {
  @Test("Every document of the corpus that a reader should see is found")
  func found() throws {
    let folder = try #require(Corpus.folder)
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/expected.json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(expected.count >= 14)
    let found = try SourceFiles.bundles(at: [folder])
    let seen = Set(found.bundles.map(\.path) + found.skipped.map(\.path))
    #expect(expected.keys.filter { !seen.contains("\(folder)/\($0)") } == [])
    #expect(found.bundles.count == 13)
    #expect(found.failures.map(\.description) == [])
  }

  @Test("Every filing of the corpus loads with as many bytes as were announced")
  func loads() throws {
    let folder = try #require(Corpus.folder)
    for bundle in try SourceFiles.bundles(at: [folder]).bundles {
      #expect(try bundle.load().map(\.bytes.count) == bundle.documents.map(\.byteCount))
    }
  }
}

private enum Corpus {
  static let folder = ProcessInfo.processInfo.environment["FINLOOM_CORPUS"]
}
