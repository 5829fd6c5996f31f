import Foundation
import Support
import Testing

@Suite("The repository keeps its own rules")
struct RepositoryTests {
  private static let sources = SourceFile.all(in: "Sources")

  @Test("There are sources to look at")
  func thereAreSources() {
    #expect(Self.sources.count > 100)
  }

  @Test("No file is longer than 400 lines", arguments: SourceFile.all(in: "Sources", "Tests"))
  func length(file: SourceFile) {
    #expect(file.lines.count <= 400)
  }

  @Test(
    "Nothing is public but the gate of other packages: doors between modules are package",
    arguments: sources.filter { !$0.path.hasPrefix("Sources/FinLoomGate/") })
  func access(file: SourceFile) {
    let lines = file.lines.filter { $0.contains(/^\s*(public|open) (?!=|init\?\(argument:)/) }
    // A requirement of a public protocol of another package has to be public.
    #expect(lines == [])
  }

  @Test(
    "Each C library is known to one file of the toolkit",
    arguments: [
      ("CLibXML2", "Sources/XBRLReader/XML/XMLCursor.swift"), ("CZstd", nil), ("CArchive", nil),
      ("CCurl", nil),
    ] as [(String, String?)])
  func importsOfC(library: String, file: String?) {
    let files = Self.sources.filter { source in
      !source.path.hasPrefix("Sources/finloom-bench")
        && source.lines.contains { $0.hasSuffix("import \(library)") }
    }
    #expect(files.count == 1)
    if let file { #expect(files.map(\.path) == [file]) }
  }

  @Test(
    "Pure modules know neither clock, environment, files nor standard output",
    arguments: SourceFile.all(
      in: "Sources/FilingModel", "Sources/Reconciliation", "Sources/Reporting",
      "Sources/AuditTrail", "Sources/Backups"))
  func purity(file: SourceFile) {
    let words = ["Date()", "Date.now", "ProcessInfo", "FileManager", "print(", "getenv"]
    let found = words.filter { word in
      file.lines.contains { $0.contains(word) && !$0.contains("//") }
    }
    #expect(found == [])
  }

  @Test("Every module opens with a comment that says what it does not know")
  func moduleComments() throws {
    for module in [
      "FilingModel", "SourceFiles", "XBRLReader", "FilingStore", "Reconciliation", "Reporting",
      "Operations", "FinLoomGate", "Compression", "Transport", "Backups", "AuditTrail",
    ] {
      let text = try Repository.text(of: "Sources/\(module)/\(module).swift")
      #expect(text.contains("/// Knows nothing of"), "\(module)")
      #expect(text.contains("Depends only on") || text.contains("/// Depends on"), "\(module)")
    }
  }
}

/// A Swift file of the repository.
struct SourceFile: Sendable, CustomTestStringConvertible {
  let path: String
  let lines: [String]

  var testDescription: String { path }

  static func all(in folders: String...) -> [SourceFile] {
    folders.flatMap { folder -> [SourceFile] in
      let root = Repository.root.appendingPathComponent(folder)
      let names = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
      return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
        .compactMap { name in
          let path = "\(folder)/\(name)"
          guard let text = try? Repository.text(of: path) else { return nil }
          return SourceFile(
            path: path,
            lines: text.split(
              separator: "\n", omittingEmptySubsequences: false
            ).map { String($0) })
        }
    }
  }
}
