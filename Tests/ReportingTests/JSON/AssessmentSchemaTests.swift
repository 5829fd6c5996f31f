import FilingModel
import Foundation
import Support
import Testing

@testable import Reporting

@Suite("The schema of the assessment as JSON")
struct AssessmentSchemaTests {
  /// Every key that a JSON Schema describes, as paths such as `filings[].findings[].rule`.
  private struct Described {
    let root: [String: Any]
    private(set) var paths: Set<String> = []
    private(set) var withoutWords: [String] = []
    private(set) var optional: [String] = []

    init(_ schema: [String: Any]) {
      root = schema
      walk(schema, "")
    }

    private mutating func walk(_ schema: [String: Any], _ path: String) {
      if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
        let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
        walk(definitions[String(name)] ?? [:], path)
      }
      for case let option in schema["anyOf"] as? [[String: Any]] ?? [] { walk(option, path) }
      if let items = schema["items"] as? [String: Any] { walk(items, path + "[]") }
      let required = schema["required"] as? [String] ?? []
      for (key, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        let name = path.isEmpty ? key : "\(path).\(key)"
        paths.insert(name)
        if value["description"] == nil, value["$ref"] == nil { withoutWords.append(name) }
        if !required.contains(key) { optional.append(name) }
        walk(value, name)
      }
    }
  }

  private func schema() throws -> [String: Any] {
    try Sample.object(String(contentsOf: JSONKeys.schema, encoding: .utf8))
  }

  /// Of the facts of the sample none is in a tuple.
  private static let ofTuples: Set = [
    "filings[].findings[].facts[].tuple", "store.findings[].facts[].tuple",
  ]

  @Test("It describes exactly the keys that are written, each in words, and requires them")
  func keys() throws {
    let described = Described(try schema())
    let text = AssessmentJSON.render(Sample.publication)
    let written = JSONKeys.paths(in: try Sample.object(text))
    // A store has the keys of a filing's verdict, of which the sample does not show all.
    let ofStore = described.paths.filter { $0.hasPrefix("store.") }
    #expect(written.subtracting(described.paths) == [])
    let unwritten = described.paths.subtracting(ofStore).subtracting(written)
    #expect(unwritten.subtracting(Self.ofTuples) == [])
    #expect(described.withoutWords == [])
    #expect(Set(described.optional) == Self.ofTuples)
  }

  @Test("Its name is the one that is written")
  func name() throws {
    #expect(try schema()["$id"] as? String == AssessmentJSON.schema)
    #expect(AssessmentJSON.render(Sample.publication).contains("\"\(AssessmentJSON.schema)\""))
  }

  @Test(
    "A foreign validator accepts what is written, whatever the texts are", .timeLimit(.minutes(1)))
  func validator() throws {
    let folder = try TemporaryFolder()
    let all =
      [Sample.publication, Publication(Sample.nothing, version: "1")]
      + HostileText.all.map { Sample.publication(saying: $0.text) }
    let paths = try all.enumerated().map { index, publication in
      try folder.write(AssessmentJSON.render(publication), to: "\(index).json")
    }
    let arguments = ["schema", JSONKeys.schema.path] + paths
    if let answer = try ForeignReader.validate(arguments, for: "the JSON") {
      #expect(answer.isValid, "\(answer.text)")
    }
  }

  @Test("A foreign validator refuses what is not written so", .timeLimit(.minutes(1)))
  func refuses() throws {
    let folder = try TemporaryFolder()
    let text = AssessmentJSON.render(Sample.publication)
    let wrong = [
      text.replacing("\"severity\": \"error\"", with: "\"severity\": \"fatal\""),
      text.replacing("\"grade\": \"A\",", with: ""),
      text.replacing(AssessmentJSON.schema, with: "urn:finloom:assessment:2.0"),
    ]
    for (index, text) in wrong.enumerated() {
      let path = try folder.write(text, to: "\(index).json")
      if let answer = try ForeignReader.validate(
        ["schema", JSONKeys.schema.path, path], for: "the JSON")
      {
        #expect(!answer.isValid)
      }
    }
  }
}
