import FilingModel
import Testing

@testable import FilingStore

@Suite("Recording a filing is all or nothing")
struct RecordingTests {
  let store: FilingStore

  init() throws {
    store = try FilingStore.inMemory()
  }

  @Test("The same digest a second time changes nothing")
  func isAlreadyThere() throws {
    let filing = Samples.filing()
    let metrics = [Samples.metric("Assets", fact: 3)]
    #expect(
      try store.record(filing, report: Samples.report(), metrics: metrics, sources: nil) == .added)
    let before = try store.properties()
    let other = Samples.report(assets: "1")
    #expect(
      try store.record(filing, report: other, metrics: [], sources: nil) == .alreadyThere)
    #expect(try store.properties() == before)
    #expect(try store.report(of: filing) == Samples.report())
    #expect(try store.holds(digest: "aa11"))
    #expect(try store.holds(digest: "aa12") == false)
  }

  @Test("A filing comes back with its cover page, documents and counts")
  func keepsFiling() throws {
    let document = SourceDocument(name: "a.htm", digest: "d1", byteCount: 3, role: .inline)
    let report = Report(
      document: "a.htm", syntax: .ixbrl,
      facts: Samples.report().facts + [
        Samples.cover("EntityRegistrantName", "Apple  Inc."),
        Samples.cover("DocumentFiscalYearFocus", "2024"),
        Samples.cover("DocumentFiscalPeriodFocus", "FY"),
        Samples.cover("TradingSymbol", "AAPL"), Samples.cover("TradingSymbol", "BRK A"),
      ],
      gaps: [Gap(reason: "g")])
    let filing = Samples.filing(of: report, documents: [document])
    let metrics = [Samples.metric("Assets", fact: 3)]
    _ = try store.record(filing, report: report, metrics: metrics, sources: nil)
    let found = try #require(try store.filing(digest: filing.digest))
    #expect(
      found == StoredFiling(filing: filing, readFacts: 10, storedFacts: 10, gaps: 1, metrics: 1))
    #expect(found.filing.tickers == ["AAPL", "BRK A"])
    #expect(try store.filing(digest: "none") == nil)
  }

  @Test("A filing without a cover page comes back without one")
  func keepsBareFiling() throws {
    let report = Report(document: "a.xml", syntax: .xbrl, facts: [])
    let filing = Samples.filing(accession: "none", of: report)
    _ = try store.record(filing, report: report, metrics: [], sources: nil)
    #expect(try store.filings().map(\.filing) == [filing])
  }

  @Test("A metric of a fact that is not there leaves nothing of its filing")
  func rollsBack() throws {
    _ = try store.record(
      Samples.filing(), report: Samples.report(), metrics: [], sources: nil)
    let before = try store.properties()
    let report = Report(
      document: "b.htm", syntax: .xbrl,
      facts: [
        Samples.fact("Unheard", Samples.number("1"), unit: .currency("XAF"), in: "http://new/1")
      ])
    let error = storeError {
      _ = try store.record(
        Samples.filing("bb22", of: report), report: report,
        metrics: [Samples.metric("Assets", fact: 7)], sources: nil)
    }
    #expect(error?.kind == .corrupt)
    #expect(try store.properties() == before)
    // The ids that the lost transaction gave out must not be used again.
    let good = Samples.filing("cc33", of: report)
    _ = try store.record(good, report: report, metrics: [], sources: nil)
    #expect(try store.report(of: good) == report)
    #expect(try store.survey().orphans.allSatisfy { $0.orphans == 0 })
  }

  @Test("Metrics come back with their origins")
  func keepsMetrics() throws {
    let metrics = [
      Samples.metric("Assets", fact: 3),
      Samples.metric("Odd", fact: 4, value: "12345678901234567890123.5"),
      Metric(
        name: "Equity", entity: Samples.entity, period: Samples.yearEnd, unit: .currency("USD"),
        value: ExactDecimal(5),
        origin: .derived([Metric.Term(fact: 3, sign: 1), Metric.Term(fact: 4, sign: -1)])),
      Metric(
        name: "None", entity: Samples.entity, period: Samples.year, unit: .shares,
        value: ExactDecimal(-2), origin: .derived([])),
    ]
    let filing = Samples.filing()
    _ = try store.record(filing, report: Samples.report(), metrics: metrics, sources: nil)
    #expect(try store.metrics(of: filing) == metrics)
  }

  @Test("An amendment stands beside what it amends")
  func keepsAmendments() throws {
    let amended = Report(
      document: "a.htm", syntax: .ixbrl,
      facts: Samples.report(assets: "2").facts.map { fact in
        fact.value == .text("10-K") ? Samples.cover("DocumentType", "10-K/A") : fact
      })
    let original = Samples.filing("aa")
    let amendment = Samples.filing("bb", accession: "0000320193-24-000200", of: amended)
    _ = try store.record(amendment, report: amended, metrics: [], sources: nil)
    _ = try store.record(original, report: Samples.report(), metrics: [], sources: nil)
    #expect(try store.filings().map(\.filing) == [original, amendment])
    #expect(try store.report(of: original) == Samples.report())
    #expect(try store.report(of: amendment) == amended)
  }

  @Test("Filings are listed by filer, period, accession number and digest")
  func ordersFilings() throws {
    let orders = [("d4", "0000000002-24-000001"), ("d1", "0000000003-24-000001"), ("d2", "-")]
    for (digest, accession) in orders + [("d3", "-")] {
      _ = try store.record(
        Samples.filing(digest, accession: accession), report: Samples.report(), metrics: [],
        sources: nil)
    }
    #expect(try store.filings().map(\.filing.digest) == ["d2", "d3", "d4", "d1"])
  }

  @Test("Many threads record the same filings once each")
  func takesThreads() async throws {
    let added = try await withThrowingTaskGroup(of: Recorded.self) { group in
      for index in 0..<40 {
        group.addTask { [store] in
          let report = Samples.report(assets: "\(index % 20)")
          return try store.record(
            Samples.filing("d\(index % 20)", of: report), report: report, metrics: [],
            sources: nil)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(added.count { $0 == .added } == 20)
    #expect(try store.filings().count == 20)
    #expect(try store.filings().allSatisfy { $0.storedFacts == 5 && $0.readFacts == 5 })
  }

  @Test("What is not in the store is missing")
  func misses() throws {
    #expect(storeError { _ = try store.report(of: Samples.filing()) }?.kind == .missing)
    #expect(storeError { _ = try store.sources(of: Samples.filing()) }?.kind == .missing)
  }
}
