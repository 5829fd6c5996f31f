import FilingModel
import Foundation
import GeneratedFilings
import Operations
import Support
import Testing

@Suite("Generated filings")
struct GeneratedFilingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<3 {
      let filing = GeneratedFilings.filing(number)
      for (name, bytes) in filing.documents {
        _ = try folder.write(
          String(decoding: bytes, as: UTF8.self), to: "\(filing.accession)/\(name)")
      }
    }
  }

  private func assess() async throws -> Assess.Result {
    try await Assess(settings: .standard, readsSources: true).paths([folder.url.path])
  }

  @Test("are clean: three years of one filer have no error and grade A", .timeLimit(.minutes(1)))
  func clean() async throws {
    let assessment = try await assess().assessment
    #expect(assessment.filings.count == 3)
    #expect(assessment.count(of: .error) == 0)
    #expect(assessment.filings.map(\.score.grade) == ["A", "A", "A"])
  }

  @Test("have the size of real ones", .timeLimit(.minutes(1)))
  func size() async throws {
    let facts = try await assess().assessment.filings.map(\.factCount)
    #expect(facts.allSatisfy { (1_500...2_500).contains($0) })
  }

  @Test("are the same whenever they are made")
  func same() {
    let first = GeneratedFilings.filing(7, size: .small).documents
    let second = GeneratedFilings.filing(7, size: .small).documents
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(first.map(\.bytes) != GeneratedFilings.filing(8, size: .small).documents.map(\.bytes))
  }
}
