import FilingModel
import Foundation
import Testing

@testable import XBRLReader

@Suite("The published vectors")
struct PublishedVectorTests {
  private struct Row: Decodable {
    let format: String
    let raw: String
    let scale: String
    let sign: String
    let value: String
  }

  @Test("from real filings all give the value that was filed")
  func filings() throws {
    guard let folder = ProcessInfo.processInfo.environment["FINLOOM_FACTS"] else {
      print("not checked: FINLOOM_FACTS does not name the folder of transformation-vectors.jsonl")
      return
    }
    let file = URL(filePath: folder).appending(path: "transformation-vectors.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    #expect(rows.count >= 321)
    for row in rows {
      let name = row.format.split(separator: "#").map(String.init)
      let rule = try #require(Transformation.named(name[1], in: name[0]), "\(row.format)")
      if rule.isNumeric {
        #expect(number(rule, row) == ExactDecimal(row.value), "\(row)")
      } else {
        #expect(rule.text(row.raw) == row.value, "\(row)")
      }
    }
    print("published vectors from filings checked: \(rows.count)")
  }

  private func number(_ rule: Transformation, _ row: Row) -> ExactDecimal? {
    var raw = row.raw
    let scaled = raw.withUTF8 { rule.number($0) }?.scaled(by: Int(row.scale) ?? 0)
    return row.sign == "-" ? scaled?.negated : scaled
  }

  @Test("of the SEC's conformance suite all give the expected output, or none")
  func conformance() throws {
    guard let folder = ProcessInfo.processInfo.environment["FINLOOM_CONFORMANCE"] else {
      print("not checked: FINLOOM_CONFORMANCE does not name the folder of ixt-sec")
      return
    }
    let file = URL(filePath: folder).appending(path: "ixt-sec").appending(path: "tests.xml")
    let suite = Variations(try String(contentsOf: file, encoding: .utf8))
    #expect(suite.all.count >= 787)
    for variation in suite.all {
      let name = try #require(variation.format.split(separator: ":").last.map(String.init))
      let vector = Vector(
        .sec, name, variation.input, variation.isValid ? variation.output : nil)
      #expect(vector.result == vector.value, "\(vector)")
    }
    print("variations of the conformance suite checked: \(suite.all.count)")
  }
}

/// The variations of a conformance suite; its attributes hold no `>` and no `"`.
private struct Variations {
  struct Variation {
    let format: String
    let input: String
    let output: String
    let isValid: Bool
  }

  private(set) var all: [Variation] = []

  init(_ xml: String) {
    var format = ""
    for tag in xml.split(separator: "<") {
      if tag.hasPrefix("transform ") { format = Self.attribute("name", of: tag) }
      guard tag.hasPrefix("variation ") else { continue }
      all.append(
        Variation(
          format: format, input: Self.attribute("input", of: tag),
          output: Self.attribute("output", of: tag),
          isValid: Self.attribute("result", of: tag) == "valid"))
    }
  }

  /// The value of an attribute, its blanks made spaces as an XML parser does.
  private static func attribute(_ name: String, of tag: Substring) -> String {
    guard let start = tag.range(of: name + "=\""),
      let end = tag[start.upperBound...].firstIndex(of: "\"")
    else { return "" }
    var result = ""
    var rest = tag[start.upperBound..<end]
    while let character = rest.popFirst() {
      if character == "&", let semicolon = rest.firstIndex(of: ";") {
        result += reference(rest[..<semicolon])
        rest = rest[rest.index(after: semicolon)...]
      } else {
        result.append(character.isNewline || character == "\t" ? " " : character)
      }
    }
    return result
  }

  private static func reference(_ name: Substring) -> String {
    let code = name.hasPrefix("#") ? UInt32(name.dropFirst(2), radix: 16) : nil
    return code.flatMap(Unicode.Scalar.init).map(String.init) ?? (name == "amp" ? "&" : "?")
  }
}
