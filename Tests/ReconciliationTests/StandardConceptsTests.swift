import FilingModel
import Testing

@testable import Reconciliation

@Suite("What is known of the metrics' concepts")
struct StandardConceptsTests {
  struct Use: Sendable, CustomTestStringConvertible {
    let metric: MetricDefinition
    let concept: StandardConcept

    var testDescription: String { "\(metric.name): \(concept)" }
  }

  static let uses = MetricDefinition.all.flatMap { metric in
    let concepts = metric.sources.flatMap(\.allConcepts)
    return Set(concepts).map { Use(metric: metric, concept: $0) }
  }

  @Test("There are uses to look at")
  func thereAreUses() {
    #expect(Self.uses.count > 120)
    #expect(StandardConcepts.known.count > 100)
  }

  @Test("A known concept has its metric's kind of period", arguments: uses)
  func periodKind(_ use: Use) {
    guard let known = StandardConcepts.known[use.concept] else { return }
    #expect(known.isInstant == (use.metric.periodKind == .instant))
  }

  @Test("Only amounts of money have a side", arguments: uses.filter { $0.metric.measure != .money })
  func balance(_ use: Use) {
    #expect(StandardConcepts.known[use.concept]?.balance == nil)
  }

  @Test("No concept is known that no metric takes, so that none is misspelt")
  func noStrangers() {
    let taken = Set(Self.uses.map(\.concept))
    #expect(StandardConcepts.known.keys.filter { !taken.contains($0) }.map(\.description) == [])
  }

  @Test("Both sides of a balance sheet are on their sides")
  func sides() {
    #expect(StandardConcepts.known[.usGAAP("Assets")]?.balance == .debit)
    #expect(StandardConcepts.known[.usGAAP("LiabilitiesAndStockholdersEquity")]?.balance == .credit)
    #expect(StandardConcepts.known[.usGAAP("Revenues")]?.balance == .credit)
    #expect(StandardConcepts.known[.usGAAP("CostOfRevenue")]?.balance == .debit)
  }

  @Test("A declaration outweighs what is known, and unknown concepts stay unknown")
  func declared() {
    func report(_ concepts: [Concept]) -> Report {
      Report(
        document: "a.xml", syntax: .xbrl, facts: [],
        taxonomy: FilingTaxonomy(
          concepts: Dictionary(uniqueKeysWithValues: concepts.map { ($0.name, $0) })))
    }
    let assets = QName(namespace: "http://fasb.org/us-gaap/2024", localName: "Assets")
    let odd = Concept(
      name: assets, type: nil, isInstant: false, balance: nil, isAbstract: false,
      substitutionGroup: nil)
    #expect(report([]).isInstant(assets) == true)
    #expect(report([]).balance(of: assets) == .debit)
    #expect(report([odd]).isInstant(assets) == false)
    #expect(report([odd]).balance(of: assets) == nil)
    #expect(report([]).isInstant(QName(namespace: "http://x.com", localName: "Assets")) == nil)
  }
}
