import FilingModel
import Foundation
import Operations
import Support
import Testing

@Suite("Real filings, where FINLOOM_CORPUS names them")
struct CorpusTests {
  private static let corpus = Repository.folder(
    named: "FINLOOM_CORPUS", for: "the reading of real filings")

  @Test("Every document gives the figures of an independent reader")
  func figures() async throws {
    guard let corpus = Self.corpus else { return }
    let data = try Data(contentsOf: corpus.appendingPathComponent("expected.json"))
    let expected = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    #expect(expected.count >= 14)
    for (path, figures) in expected where figures["facts"] != nil {
      let file = path.split(separator: "!").first.map { String($0) } ?? path
      let result = try await ReadDocuments(settings: .standard).run([
        corpus.appendingPathComponent(file).path
      ])
      let read = try #require(
        try JSONSerialization.jsonObject(with: Data(result.summaryJSON.utf8)) as? [[String: Any]]
      ).first
      for (key, value) in figures where !["damaged", "note"].contains(key) {
        #expect(try Self.sorted(read?[key]) == Self.sorted(value), "\(path): \(key)")
      }
    }
  }

  @Test("SEC's extraction of an inline document gives the same facts, one by one")
  func extraction() async throws {
    guard let corpus = Self.corpus else { return }
    let folder = corpus.appendingPathComponent("aeon-10q-2023")
    func facts(_ name: String) async throws -> [String] {
      try await ReadDocuments(settings: .standard).run([folder.appendingPathComponent(name).path])
        .documents.flatMap(\.report.facts).map(Self.line).sorted()
    }
    let inline = try await facts("aeon-20230930x10q.htm")
    let extracted = try await facts("aeon-20230930x10q_htm.xml")
    #expect(inline.count == 1132)
    #expect(inline == extracted)
  }

  /// A JSON value with its keys in one order.
  private static func sorted(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: [value ?? NSNull()], options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  /// Everything a fact says but where it stands and how its number was written.
  private static func line(_ fact: Fact) -> String {
    [
      fact.concept.namespace, fact.concept.localName, fact.aspects.entity.identifier,
      fact.period.description, fact.unit?.description ?? "", fact.dimensions.description,
      fact.aspects.language ?? "", fact.decimals?.description ?? "", fact.value.description,
    ].joined(separator: "|")
  }
}
