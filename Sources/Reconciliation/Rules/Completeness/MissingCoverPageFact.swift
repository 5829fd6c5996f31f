import FilingModel

extension Rule {
  static let missingCoverPageFact = Rule(
    id: "missing-cover-page-fact",
    check: .completeness,
    severity: .error,
    summary: "A fact that the form's cover page must state is missing or nil.",
    rationale: """
      The cover page says whose report this is, on which form and for which period. Without it \
      facts cannot be put beside those of other filings. What EDGAR itself refuses is an error, \
      what it warns of a warning. Each form is asked for its own facts, and each fact only from \
      the day on which it was owed: no auditor before 2021, no whole cover page before 2019, and no \
      focus on a fiscal year and period in the first year of such filings, with the taxonomies of that time.
      """,
    basis: """
      EDGAR Filer Manual 6.5.20 and 6.5.21; Regulation S-T, rule 406; Release 33-9002 on the phases \
      that begin with periods after 15 June 2009 and 15 June 2010
      """,
    examples: [
      Example(
        "no fiscal focus in an old annual report",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2010-01-01..2010-12-31  -       10-K          ◀
        dei:EntityRegistrantName                2010-01-01..2010-12-31  -       Example Corp
        dei:EntityCentralIndexKey               2010-01-01..2010-12-31  -       0000000001
        dei:AmendmentFlag                       2010-01-01..2010-12-31  -       false
        dei:DocumentPeriodEndDate               2010-01-01..2010-12-31  -       2010-12-31
        dei:DocumentFiscalYearFocus             2010-01-01..2010-12-31  -       2010
        dei:CurrentFiscalYearEndDate            2010-01-01..2010-12-31  -       --12-31
        dei:EntityFilerCategory                 2010-01-01..2010-12-31  -       Accelerated Filer
        dei:EntityWellKnownSeasonedIssuer       2010-01-01..2010-12-31  -       No
        dei:EntityVoluntaryFilers               2010-01-01..2010-12-31  -       No
        dei:EntityCurrentReportingStatus        2010-01-01..2010-12-31  -       Yes
        dei:EntityPublicFloat                   2010-06-30              USD     1,000
        dei:EntityCommonStockSharesOutstanding  2011-01-31              shares  1,000
        """),
      Example(
        "a proxy statement without a filer",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  DEF 14A              ◀
        dei:EntityRegistrantName  2024-01-01..2024-12-31  Example Corporation
        """),
      Example(
        "the form is named for an exhibit only",
        """
        concept                    period                  value         dimensions
        dei:DocumentType           2024-01-01..2024-12-31  DEF 14A       own:DocumentAxis = own:Exhibit
        dei:EntityRegistrantName   2024-01-01..2024-12-31  Example Corp  -  ◀
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  0000000001    -
        """),
      Example(
        "a current report owed little before its whole cover page was tagged",
        """
        concept                    period                  value
        dei:DocumentType           2018-05-01..2018-05-01  8-K
        dei:EntityRegistrantName   2018-05-01..2018-05-01  Example Corporation
        dei:EntityCentralIndexKey  2018-05-01..2018-05-01  0000000001
        dei:DocumentPeriodEndDate  2018-05-01..2018-05-01  2018-05-01
        dei:AmendmentFlag          2018-05-01..2018-05-01  false
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      guard !isOlderThanCoverPages(subject.report.facts) else {
        answer.leave("the filing is older than the tagging of cover pages")
        return
      }
      let category = index.cover("EntityFilerCategory").first?.value.description
      let edition = index.cover("DocumentType").first?.concept.edition
      let day = index.cover("DocumentType").first { $0.dimensions.isEmpty }?.period.lastDay
      let duties = CoverPageDuty.owed(
        by: subject.filing, category: category, edition: edition, until: day)
      for duty in duties {
        answer.compared()
        let missing = duty.names.filter { !index.states($0, asIn: duty) }
        guard !missing.isEmpty, !duty.isOneEnough || missing == duty.names else { continue }
        answer.find(
          "\(missing.map { "dei:\($0)" }.joined(separator: ", ")) "
            + "\(missing.count == 1 ? "is" : "are") missing\(duty.place.shown) from filing \(subject.filing.name), "
            + "\(subject.filing.form.map { "form \($0)" } ?? "which names no form")",
          in: index.anchor, as: duty.severity)
      }
    }
  )

  /// Whether no fact is of a cover page, and none of a day when there were any; the first taxonomies
  /// had no names for them.
  private static func isOlderThanCoverPages(_ facts: [Fact]) -> Bool {
    guard !facts.isEmpty, let first = CalendarDate(year: 2009, month: 6, day: 15) else {
      return false
    }
    return facts.allSatisfy { fact in
      fact.concept.taxonomy != .dei && fact.period.lastDay.map { $0 < first } == true
    }
  }
}

extension CoverPageDuty.Place {
  fileprivate var shown: String { self == .contact ? " for a contact person" : "" }
}

extension FactIndex {
  /// Whether the cover page states a fact where a duty asks for it.
  fileprivate func states(_ name: String, asIn duty: CoverPageDuty) -> Bool {
    cover(name).contains { fact in
      duty.place.holds(fact) && fact.value.description.contains { !$0.isWhitespace }
    }
  }

  /// A fact by which a reader finds the cover page.
  fileprivate var anchor: [Fact] {
    let whole = ["DocumentType", "EntityRegistrantName"].flatMap { cover($0) }
      .first { $0.dimensions.isEmpty }
    return [whole ?? cover("DocumentType").first].compactMap { $0 }
  }
}
