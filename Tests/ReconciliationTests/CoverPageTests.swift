import FilingModel
import Reconciliation
import Testing

@Suite("What a cover page owes")
struct CoverPageTests {
  /// The names that a form is found to lack when it states nothing but its form and its period.
  private func missing(_ form: String, _ day: String, category: String = "-") throws -> String {
    let table = try ExampleTable(
      """
      concept                    period                value
      dei:DocumentType           \(day)..\(day)        \(form)
      dei:DocumentPeriodEndDate  \(day)..\(day)        \(day)
      dei:EntityFilerCategory    \(day)..\(day)        \(category)
      """)
    let rule = try #require(Rule.named("missing-cover-page-fact"))
    return try rule.outcome(of: table).findings.map(\.message).joined(separator: "\n")
  }

  @Test(
    "No fiscal focus is owed in the first year with its taxonomies, and later or with later ones it is",
    arguments: [
      ("2009-09-30", "2009-01-31", false), ("2009-09-30", "2011-01-31", true),
      ("2010-06-30", "2009-01-31", true), ("2010-03-31", "2008-03-31", false),
    ])
  func fiscalFocus(_ day: String, _ edition: String, _ isOwed: Bool) throws {
    let findings = try findings(
      ["DocumentType": "10-Q", "DocumentPeriodEndDate": day], on: day, edition: edition)
    #expect(findings.contains { $0.message.contains("dei:DocumentFiscalYearFocus") } == isOwed)
  }

  @Test(
    "Boxes that contradict each other are an error, a warning or information by the edition",
    arguments: [
      ("2018-01-31", Severity.information), ("2019-01-31", .warning), ("2022", .warning),
      ("2023", .error),
    ])
  func boxes(_ edition: String, _ severity: Severity) throws {
    let cover = [
      "DocumentType": "10-K", "EntityWellKnownSeasonedIssuer": "Yes",
      "EntityVoluntaryFilers": "Yes",
    ]
    let findings = try findings(cover, on: "2024-12-31", edition: edition)
    #expect(findings.first { $0.rule == "cover-page-facts-contradict" }?.severity == severity)
  }

  /// What is found of a cover page that is stated on a day in an edition of `dei`.
  private func findings(_ cover: [String: String], on day: String, edition: String) throws
    -> [Finding]
  {
    let date = try #require(CalendarDate(day))
    let facts = cover.sorted { $0.key < $1.key }.map { name, value in
      Fact(
        aspects: Aspects(
          concept: QName(namespace: "http://xbrl.us/dei/\(edition)", localName: name),
          entity: Entity(scheme: "http://www.sec.gov/CIK", identifier: "0000000001"),
          period: .instant(Moment(endOf: date))),
        value: .text(value), source: SourcePoint(document: "a.xml", line: 1, byteOffset: 0))
    }
    let filing = Filing(
      digest: "any", source: "any", accession: nil, cover: CoverPage(facts), documents: [])
    let report = Report(document: "a.xml", syntax: .xbrl, facts: facts)
    return Reconciliation.examine(Subject(filing: filing, report: report)).findings
  }

  @Test(
    "An auditor is named from the first periods that end on 15 December 2021",
    arguments: [
      ("10-K", "2021-12-14", false), ("10-K", "2021-12-15", true), ("20-F", "2021-12-31", true),
      ("40-F", "2021-12-31", true), ("10-KT", "2021-12-31", true), ("10-Q", "2022-03-31", false),
      ("8-K", "2022-03-31", false), ("6-K", "2022-03-31", false),
    ])
  func auditor(_ form: String, _ day: String, _ isOwed: Bool) throws {
    #expect(try missing(form, day).contains("dei:AuditorName") == isOwed)
  }

  @Test(
    "Only accelerated filers say in an annual report whether their controls were attested to",
    arguments: [
      ("10-K", "2021-12-31", "Large Accelerated Filer", true),
      ("10-K", "2021-12-31", "Accelerated Filer", true),
      ("10-K", "2021-12-31", "Non-accelerated Filer", false),
      ("10-K", "2020-12-31", "Large Accelerated Filer", false),
      ("10-Q", "2022-03-31", "Large Accelerated Filer", false),
    ])
  func attestation(_ form: String, _ day: String, _ category: String, _ isOwed: Bool) throws {
    let named = try missing(form, day, category: category)
    #expect(named.contains("dei:IcfrAuditorAttestationFlag") == isOwed)
  }

  @Test(
    "The whole cover page is owed from the day of the filer's category",
    arguments: [
      ("10-Q", "2019-06-14", "Large Accelerated Filer", false),
      ("10-Q", "2019-06-15", "Large Accelerated Filer", true),
      ("10-Q", "2019-06-30", "Accelerated Filer", false),
      ("10-Q", "2020-06-30", "Accelerated Filer", true),
      ("10-Q", "2020-12-31", "Non-accelerated Filer", true),
      ("10-K", "2019-06-30", "Large Accelerated Filer", false),
      ("10-K", "2019-12-31", "Large Accelerated Filer", true),
      ("8-K", "2019-12-31", "-", false), ("8-K", "2021-12-31", "-", true),
      ("DEF 14A", "2024-12-31", "-", false), ("6-K", "2024-12-31", "-", false),
    ])
  func wholeCover(_ form: String, _ day: String, _ category: String, _ isOwed: Bool) throws {
    #expect(try missing(form, day, category: category).contains("EntityFileNumber") == isOwed)
  }

  @Test(
    "Each form owes its own facts",
    arguments: [
      ("10-K", "dei:EntityPublicFloat", true), ("10-Q", "dei:EntityPublicFloat", false),
      ("10-K", "dei:EntityVoluntaryFilers", true), ("20-F", "dei:EntityVoluntaryFilers", false),
      ("20-F", "dei:EntityWellKnownSeasonedIssuer", true),
      ("40-F", "dei:EntityWellKnownSeasonedIssuer", false),
      ("40-F", "dei:EntityFilerCategory", false), ("8-K", "dei:DocumentFiscalYearFocus", false),
      ("6-K", "dei:DocumentFiscalYearFocus", true), ("10-Q/A", "dei:AmendmentFlag", true),
    ])
  func forms(_ form: String, _ name: String, _ isOwed: Bool) throws {
    #expect(try missing(form, "2012-12-31").contains(name) == isOwed)
  }

  @Test("What EDGAR refuses is an error, what it warns of is not")
  func severities() throws {
    let table = try ExampleTable(
      """
      concept                    period                  value
      dei:DocumentType           2012-01-01..2012-12-31  8-K
      dei:DocumentPeriodEndDate  2012-01-01..2012-12-31  2012-12-31
      """)
    let rule = try #require(Rule.named("missing-cover-page-fact"))
    let severities = try rule.outcome(of: table).findings.map(\.severity)
    #expect(severities == [.error, .error, .warning])
  }
}
