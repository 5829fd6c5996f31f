import Foundation
import Testing

@testable import SourceFiles

@Suite("Paths that cannot be read")
struct FailureTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func failures(_ names: [String]) throws -> [String] {
    try SourceFiles.bundles(at: names.map { "\(folder.path)/\($0)" }).failures
      .map { "\($0.kind): \($0.doing) \(folder.relative($0.what)): \($0.cause)" }
  }

  @Test("A missing path fails alone; the others are read")
  func missing() throws {
    let good = try folder.write("a.xml", Documents.instance)
    let found = try SourceFiles.bundles(at: [folder.path + "/none", good])
    #expect(found.bundles.map(\.path) == [good])
    #expect(found.failures.map(\.kind) == [.missing])
    #expect(found.failures.map(\.cause) == ["no such file or directory"])
  }

  @Test("No path at all is missing")
  func noPath() {
    #expect(throws: SourceError.noPaths) { try SourceFiles.bundles(at: []) }
  }

  @Test(
    "What is given by name and is no filing is named for what it looks like",
    arguments: zip(
      ["%PDF-1.4", "[1]", "<html/>", Documents.schema, "{\"entityName\":1,\"facts\":2}"],
      ["a PDF", "JSON", "HTML without inline XBRL", "a schema", "companyfacts JSON"]))
  func notAFiling(text: String, look: String) throws {
    try folder.write("x", text)
    #expect(try failures(["x"]) == ["notAFiling: reading x: this is \(look), not a filing"])
  }

  @Test("An empty file and a folder without a filing are empty")
  func empty() throws {
    try folder.write("x", "")
    try folder.write("y/notes.txt", "hello")
    #expect(
      try failures(["x", "y"]) == [
        "empty: reading x: the file has no bytes",
        "empty: looking for filings in y: no report document lies in the folder or below it",
      ])
  }

  @Test("A pipe is refused without being opened")
  func pipe() throws {
    #expect(mkfifo(folder.path + "/pipe", 0o644) == 0)
    #expect(
      try failures(["pipe"]) == [
        "notAFiling: reading pipe: this is a device, pipe or socket, not a filing"
      ])
    try folder.write("a.xml", Documents.instance)
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(found.skipped.map(\.reason) == ["a device, pipe or socket is not read"])
  }

  @Test("An unreadable folder or file inside a folder fails; the rest is kept")
  func permission() throws {
    try folder.write("a.xml", Documents.instance)
    let file = try folder.write("b.xml", Documents.instance)
    try folder.write("locked/c.xml", Documents.instance)
    chmod(file, 0)
    chmod(folder.path + "/locked", 0)
    let found = try AsNobody.run { try SourceFiles.bundles(at: [folder.path]) }
    chmod(folder.path + "/locked", 0o755)
    #expect(found.bundles.map { folder.relative($0.path) } == ["a.xml"])
    #expect(
      found.failures.map { "\($0.kind) \($0.doing) \(folder.relative($0.what)): \($0.cause)" } == [
        "permission reading b.xml: permission denied",
        "permission listing locked: permission denied",
      ])
  }

  @Test("A file beyond the bound is too large to load, one at the bound is not")
  func bound() throws {
    let path = try folder.write("a.xml", Documents.instance)
    let size = Documents.instance.utf8.count
    func load(_ bound: Int) throws -> Int {
      try SourceFiles.bundles(at: [path], within: SizeBounds(document: bound)).bundles[0].load()[0]
        .bytes.count
    }
    #expect(try load(size) == size)
    let caught = #expect(throws: SourceError.self) { try load(size - 1) }
    #expect(caught?.kind == .tooLarge)
  }

  @Test("A description is one line: what was done, to what, the cause and the hint")
  func description() {
    let failure = SourceError.notAFiling("a.xsd", looksLike: "a schema", hint: "name the report")
    #expect("\(failure)" == "reading a.xsd: this is a schema, not a filing; name the report")
    #expect("a\u{1B}[2J".shown == "a\\u{1b}[2J")
  }
}

/// Runs something with the file rights of an ordinary user, since root may read everything.
private enum AsNobody {
  /// The rights are those of this thread alone; for ordinary users nothing changes.
  static func run<Result>(_ body: () throws -> Result) throws -> Result {
    let symbol = try #require(dlsym(nil, "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
    let before = setUser(65_534)
    defer { _ = setUser(UInt32(bitPattern: before)) }
    return try body()
  }
}
