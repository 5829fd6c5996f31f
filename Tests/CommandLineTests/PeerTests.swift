import Foundation
import Support
import Testing

@Suite("A peer reads the same facts")
struct PeerTests {
  /// Without SEC's own transformations, which Arelle does not have.
  private static let documents = [
    "filings/0000100885-13-900001/unp-20121231.xml",
    "filings/0001640147-24-000135/snow-20240430_htm.xml", "documents/continuation.htm",
    "documents/decimals-inf.xml", "documents/escaped-html.htm", "documents/exclude.htm",
    "documents/footnote.xml", "documents/hidden-facts.htm", "documents/nested-facts.htm",
    "documents/nil.xml", "documents/scale-and-sign.htm", "documents/scenario-dimensions.xml",
    "documents/typed-dimension.xml", "documents/unit-divide.xml",
  ]

  @Test("Arelle finds in our xBRL-JSON what it finds in the document, where it is installed")
  func arelle() throws {
    guard let python = ProcessInfo.processInfo.environment["FINLOOM_PEER"] else {
      print("FINLOOM_PEER names no Python with arelle: the comparison with it is not made")
      return
    }
    let folder = try TemporaryFolder()
    var arguments = [Repository.path("scripts/compare-with-arelle")]
    for (number, name) in Self.documents.enumerated() {
      let document = Repository.path("fixtures/\(name)")
      let json = try Tool.run(["read", document, "--format", "xbrl-json"], in: folder.url).output
      arguments += [document, try folder.write(json, to: "\(number).json")]
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.split(separator: "\n").count >= Self.documents.count, "\(text)")
  }
}
