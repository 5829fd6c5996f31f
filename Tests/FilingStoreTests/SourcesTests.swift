import FilingModel
import FilingStore
import Testing

@Suite("Source documents in the store")
struct SourcesTests {
  let folder: Folder
  let bytes = Array(String(repeating: "<p>Net sales</p>\n", count: 500).utf8)
  let documents: [SourceDocument]
  let filing: Filing

  init() throws {
    folder = try Folder()
    // Both as sha256sum prints them.
    let digest = "b9f3bb7656f1c615adb8e786a7f92e2c551232f7421262ce6d439272ed4dca00"
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    documents = [
      SourceDocument(name: "a.htm", digest: digest, byteCount: bytes.count, role: .inline),
      SourceDocument(name: "copy.htm", digest: digest, byteCount: bytes.count, role: .other),
      SourceDocument(name: "empty.xsd", digest: empty, byteCount: 0, role: .schema),
    ]
    filing = Samples.filing(documents: documents)
  }

  private func ingest(_ sources: [FilingStore.Source]?) throws {
    let store = try FilingStore.create(at: folder.store)
    _ = try store.record(filing, report: Samples.report(), metrics: [], sources: sources)
    try store.close()
  }

  private func sources() throws -> [FilingStore.Source]? {
    try FilingStore.open(at: folder.store, for: .reading).sources(of: filing)
  }

  @Test("The bytes come back, and equal ones are kept once")
  func keeps() throws {
    try ingest([(documents[0], bytes), (documents[1], bytes), (documents[2], [])])
    let found = try #require(try sources())
    #expect(found.map(\.document) == documents)
    #expect(found.map(\.bytes) == [bytes, bytes, []])
    let store = try FilingStore.open(at: folder.store, for: .reading)
    #expect(try store.properties().tables.first { $0.table == "content" }?.rows == 2)
  }

  @Test("Without sources the documents are listed and there are no bytes")
  func leavesOut() throws {
    try ingest(nil)
    #expect(try sources() == nil)
    let store = try FilingStore.open(at: folder.store, for: .reading)
    #expect(try store.filings().first?.filing.documents == documents)
  }

  static let damages = [
    "UPDATE content SET frame = x'00112233' WHERE size > 0",
    "UPDATE content SET frame = (SELECT frame FROM content WHERE size = 0) WHERE size > 0",
    "UPDATE content SET size = size - 1 WHERE size > 0",
    "UPDATE content SET digest = 'other' WHERE size > 0",
    "UPDATE document SET content = 2 WHERE name = 'a.htm'",
    "UPDATE document SET digest = 'other' WHERE name = 'a.htm'",
    "UPDATE document SET content = 99 WHERE name = 'a.htm'",
    """
    UPDATE content SET frame = CAST(substr(frame, 1, 20) || x'FF' || substr(frame, 22) AS BLOB)
    WHERE size > 0
    """,
  ]

  @Test("Changed bytes are corrupt, and the document is named", arguments: damages)
  func detects(_ damage: String) throws {
    try ingest([(documents[0], bytes), (documents[2], [])])
    try tamper(with: folder.store, damage)
    let error = storeError { _ = try sources() }
    #expect(error?.kind == .corrupt)
    #expect(error?.cause.contains("a.htm") == true)
  }

  @Test("Bytes of another length than the document's are refused, and nothing is kept")
  func refusesOtherLength() throws {
    let error = storeError { try ingest([(documents[0], [1])]) }
    #expect(error?.kind == .corrupt)
    #expect(error?.cause.contains("a.htm") == true)
    #expect(try FilingStore.open(at: folder.store, for: .reading).filings().isEmpty)
  }
}
