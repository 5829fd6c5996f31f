import Foundation
import FoundationXML

/// One variation of SEC's Filer Manual suite: some documents and what EDGAR says of them.
struct FilerManualCase: Sendable, Hashable {
  /// The section and the variation, for example `12_002ng`.
  let name: String
  /// The report document, then its schemas and linkbases.
  let files: [URL]
  /// The numbers of the rules that the suite sees broken; empty for a good instance.
  let broken: [String]

  /// Every variation of section 6.5 below a folder, sorted by name.
  static func all(in folder: URL) throws -> [FilerManualCase] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.contains("/605-") && $0.hasSuffix("-testcase.xml") }.sorted()
      .flatMap { name in
        let file = folder.appendingPathComponent(name)
        let section = file.lastPathComponent.dropFirst(4).prefix(2)
        let reader = FilerManualReader(section: String(section), in: file)
        let parser = XMLParser(data: try Data(contentsOf: file))
        parser.delegate = reader
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        return reader.cases
      }
  }
}

/// Reads the variations of one test case document.
private final class FilerManualReader: NSObject, XMLParserDelegate {
  private(set) var cases: [FilerManualCase] = []
  private let section: String
  private let folder: URL
  private var id = ""
  private var files: [String] = []
  private var broken: [String] = []
  private var text = ""

  init(section: String, in file: URL) {
    self.section = section
    folder = file.deletingLastPathComponent()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "variation":
      id = attributes["id"] ?? ""
      files = []
      broken = []
    case "assert": broken.append(attributes["num"] ?? "")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    self.text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    switch name {
    case "instance": files.insert(text, at: 0)
    case "schema", "linkbase": files.append(text)
    case "variation":
      let found = files.map { folder.appendingPathComponent($0) }
        .filter { FileManager.default.fileExists(atPath: $0.path) }
      cases.append(FilerManualCase(name: section + id, files: found, broken: broken))
    default: break
    }
  }
}
