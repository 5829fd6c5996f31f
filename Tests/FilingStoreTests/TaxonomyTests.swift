import FilingModel
import FilingStore
import Testing

@Suite("Standard taxonomies in the store")
struct TaxonomyTests {
  let store: FilingStore

  init() throws {
    store = try FilingStore.inMemory()
  }

  private func rows(_ table: String) throws -> Int? {
    try store.properties().tables.first { $0.table == table }?.rows
  }

  @Test("A package comes back in the list with its counts")
  func lists() throws {
    #expect(try store.packages() == [])
    #expect(try store.add(Samples.package()) == .added)
    #expect(
      try store.packages() == [
        StoredPackage(
          digest: FilingStore.digest(of: Samples.package()), identifier: "http://example.com/2024",
          name: "Example", version: "2024", concepts: 2, labels: 1)
      ])
  }

  @Test("The same content a second time changes nothing; other content is another package")
  func isAlreadyThere() throws {
    _ = try store.add(Samples.package())
    let before = try store.properties()
    #expect(try store.add(Samples.package()) == .alreadyThere)
    #expect(try store.properties() == before)
    #expect(try store.add(Samples.package(version: "2025")) == .added)
    #expect(try store.packages().map(\.version) == ["2024", "2025"])
  }

  @Test("Concepts come back as they were declared, and unknown ones are left out")
  func concepts() throws {
    _ = try store.add(Samples.package())
    let asked: Set = [
      Samples.name("Assets"), Samples.name("Liabilities"), Samples.name("Goodwill"),
      Samples.name("Assets", in: "http://fasb.org/us-gaap/1999"),
    ]
    #expect(
      try store.standardConcepts(asked) == [
        Samples.name("Assets"): Samples.concept("Assets"),
        Samples.name("Liabilities"): Samples.concept("Liabilities", .credit),
      ])
    #expect(try store.standardLabels(asked) == [Samples.name("Assets"): "Assets, total"])
  }

  @Test("A concept without type, balance and group comes back without them")
  func bareConcept() throws {
    let bare = Concept(
      name: Samples.name("Bare"), type: nil, isInstant: false, balance: nil, isAbstract: true,
      substitutionGroup: nil)
    _ = try store.add(
      TaxonomyPackage(identifier: "i", name: "n", version: nil, concepts: [bare]))
    #expect(try store.standardConcepts([bare.name]) == [bare.name: bare])
    #expect(try store.packages().map(\.version) == [nil])
  }

  @Test("Of two packages with a concept the one added first counts, until it is removed")
  func firstCounts() throws {
    let other = TaxonomyPackage(
      identifier: "http://example.com/other", name: "Other", version: nil,
      concepts: [Samples.concept("Assets", .credit)])
    _ = try store.add(Samples.package())
    _ = try store.add(other)
    let name = Samples.name("Assets")
    #expect(try store.standardConcepts([name])[name]?.balance == .debit)
    #expect(try store.removePackage(named: "Example").name == "Example")
    #expect(try store.standardConcepts([name])[name]?.balance == .credit)
    #expect(try store.packages().map(\.name) == ["Other"])
  }

  @Test(
    "A package is removed by name, identifier or digest, and its concepts with it",
    arguments: [
      "Example", "http://example.com/2024", FilingStore.digest(of: Samples.package()),
      String(FilingStore.digest(of: Samples.package()).prefix(12)),
    ])
  func removes(_ text: String) throws {
    _ = try store.add(Samples.package())
    _ = try store.removePackage(named: text)
    #expect(try store.packages() == [])
    #expect(try rows("standard_concept") == 0)
    #expect(try store.add(Samples.package()) == .added)
  }

  @Test("A name that no package or that two packages have removes nothing")
  func removesNothing() throws {
    _ = try store.add(Samples.package())
    _ = try store.add(Samples.package(version: "2025"))
    let unknown = storeError { _ = try store.removePackage(named: "Exam") }
    #expect(unknown?.kind == .missing)
    #expect(unknown?.cause == "the store has no taxonomy of this name")
    let twice = storeError { _ = try store.removePackage(named: "Example") }
    #expect(twice?.kind == .missing)
    #expect(twice?.cause == "2 taxonomies are called so")
    #expect(twice?.hint?.contains(" or ") == true)
    #expect(try store.packages().count == 2)
  }

  @Test("A store that is open for reading takes no package")
  func needsWriting() throws {
    let folder = try Folder()
    try FilingStore.create(at: folder.store).close()
    let reading = try FilingStore.open(at: folder.store, for: .reading)
    let error = storeError { _ = try reading.add(Samples.package()) }
    #expect(error?.kind == .permission)
    #expect(try reading.packages() == [])
  }

  @Test("Facts and packages share their names")
  func sharesNames() throws {
    _ = try store.add(Samples.package())
    let filing = Samples.filing()
    _ = try store.record(filing, report: Samples.report(), metrics: [], sources: nil)
    #expect(try store.report(of: filing) == Samples.report())
    #expect(try store.survey().orphans.allSatisfy { $0.orphans == 0 })
  }
}
