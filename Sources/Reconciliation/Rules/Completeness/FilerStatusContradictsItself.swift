import FilingModel

extension Rule {
  static let filerStatusContradictsItself = Rule(
    id: "filer-status-contradicts-itself",
    check: .completeness,
    severity: .warning,
    summary: "What the cover page says of the filer's kind contradicts itself or the statements.",
    rationale: """
      Investors and supervisors select companies by their filer category and by the boxes for \
      small, young and empty companies. A large accelerated filer is no emerging growth company \
      any more; a shell company has no revenue to speak of. A company may be on its way from \
      smaller reporting company to large accelerated filer or back, and a young one may have a \
      large float before it has filed reports long enough, so that these are information; with \
      revenue of two billions and more none is on that way, and who is an accelerated filer has \
      filed long enough to be a large one, as has a well-known seasoned issuer. Nor is one called smaller \
      with the float of a large one; and with less than most of the bound that let it in, a filer \
      has left its category. The auditor of a large accelerated filer attests to its internal \
      controls, and who spends millions on research is no shell. That such a filer has not filed all \
      reports is told too, since it is rare and costs it the use of short forms.
      """,
    basis: "Exchange Act, rule 12b-2; Securities Act, section 2(a)(19)",
    examples: [
      Example(
        "large and emerging",
        """
        concept                          period                  value
        dei:DocumentType                 2024-01-01..2024-12-31  10-K
        dei:EntityFilerCategory          2024-01-01..2024-12-31  Large Accelerated Filer  ◀
        dei:EntityEmergingGrowthCompany  2024-01-01..2024-12-31  true                     ◀
        """),
      Example(
        "large and small, with revenue like a large one",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityFilerCategory    2024-01-01..2024-12-31  -     Large Accelerated Filer  ◀
        dei:EntitySmallBusiness    2024-01-01..2024-12-31  -     true                     ◀
        Revenues                   2024-01-01..2024-12-31  USD   3,000,000,000            ◀
        """),
      Example(
        "a shell that sells",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-03-31  -     10-Q
        dei:DocumentPeriodEndDate  2024-01-01..2024-03-31  -     2024-03-31
        dei:EntityShellCompany     2024-01-01..2024-03-31  -     true        ◀
        Revenues                   2024-01-01..2024-03-31  USD   30,000,000  ◀
        """),
      Example(
        "a float above the bound of the largest category",
        """
        concept                  period                  unit  value
        dei:DocumentType         2024-01-01..2024-12-31  -     10-K
        dei:EntityFilerCategory  2024-01-01..2024-12-31  -     Accelerated Filer  ◀
        dei:EntityPublicFloat    2024-06-30              USD   900,000,000        ◀
        """),
      Example(
        "a well-known issuer with the float of the largest category",
        """
        concept                            period                  unit  value
        dei:DocumentType                   2024-01-01..2024-12-31  -     10-K
        dei:EntityFilerCategory            2024-01-01..2024-12-31  -     Non-accelerated Filer  ◀
        dei:EntityWellKnownSeasonedIssuer  2024-01-01..2024-12-31  -     Yes
        dei:EntityPublicFloat              2024-06-30              USD   900,000,000            ◀
        """),
      Example(
        "a large filer whose auditor does not attest to its controls",
        """
        concept                       period                  value
        dei:DocumentType              2024-01-01..2024-12-31  10-K
        dei:EntityFilerCategory       2024-01-01..2024-12-31  Large Accelerated Filer  ◀
        dei:IcfrAuditorAttestationFlag  2024-01-01..2024-12-31  false                  ◀
        """),
      Example(
        "a large filer that is behind with its reports",
        """
        concept                           period                  value
        dei:DocumentType                  2024-01-01..2024-12-31  10-K
        dei:EntityFilerCategory           2024-01-01..2024-12-31  Large Accelerated Filer  ◀
        dei:EntityCurrentReportingStatus  2024-01-01..2024-12-31  No                       ◀
        """),
      Example(
        "a shell that does research",
        """
        concept                        period                  unit  value
        dei:DocumentType               2024-01-01..2024-03-31  -     10-Q
        dei:DocumentPeriodEndDate      2024-01-01..2024-03-31  -     2024-03-31
        dei:EntityShellCompany         2024-01-01..2024-03-31  -     true       ◀
        ResearchAndDevelopmentExpense  2024-01-01..2024-03-31  USD   3,000,000  ◀
        """),
      Example(
        "a smaller company with the float of a large one",
        """
        concept                  period                  unit  value        dimensions
        dei:DocumentType         2024-01-01..2024-12-31  -     10-K         -
        dei:EntityFilerCategory  2024-01-01..2024-12-31  -     Smaller Reporting Company  -  ◀
        dei:EntityPublicFloat    2024-06-30              USD   900,000,000  -  ◀
        """),
      Example(
        "a float that no filer of the category has",
        """
        concept                  period                  unit  value  dimensions
        dei:DocumentType         2024-01-01..2024-12-31  -     10-K   -
        dei:EntityFilerCategory  2024-01-01..2024-12-31  -     Large Accelerated Filer  -  ◀
        dei:EntityPublicFloat    2024-06-30              USD   9,000  -  ◀
        """),
      Example(
        "a young company that has no place among the accelerated yet",
        """
        concept                  period                  unit  value
        dei:DocumentType         2024-01-01..2024-12-31  -     10-K
        dei:EntityFilerCategory  2024-01-01..2024-12-31  -     Non-accelerated Filer  ◀
        dei:EntityPublicFloat    2024-06-30              USD   900,000,000            ◀
        """),
      Example(
        "a young company with a little revenue, and a shell without",
        """
        concept                          period                  unit  value
        dei:DocumentType                 2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate        2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityFilerCategory          2024-01-01..2024-12-31  -     Non-accelerated Filer
        dei:EntityEmergingGrowthCompany  2024-01-01..2024-12-31  -     true
        dei:EntitySmallBusiness          2024-01-01..2024-12-31  -     true
        dei:EntityShellCompany           2024-01-01..2024-12-31  -     true
        dei:EntityPublicFloat            2024-06-30              USD   9,000,000
        Revenues                         2024-01-01..2024-12-31  USD   20,000
        """),
      Example(
        "a large company with revenue",
        """
        concept                          period                  unit  value
        dei:DocumentType                 2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate        2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityFilerCategory          2024-01-01..2024-12-31  -     Large Accelerated Filer
        dei:EntityEmergingGrowthCompany  2024-01-01..2024-12-31  -     false
        dei:EntitySmallBusiness          2024-01-01..2024-12-31  -     false
        dei:EntityShellCompany           2024-01-01..2024-12-31  -     false
        dei:EntityPublicFloat            2024-06-30              USD   9,000,000,000
        Revenues                         2024-01-01..2024-12-31  USD   3,000,000,000
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      let status = FilerStatus(subject)
      answer.compared(status.statements)
      if let category = status.category, status.isLarge {
        if let flag = status.emerging {
          answer.find(
            "a large accelerated filer is no emerging growth company", in: [category, flag])
        }
        if let flag = status.small {
          let proof = status.revenue.flatMap { $0.amount > FilerStatus.muchRevenue ? $0 : nil }
          answer.find(
            "a large accelerated filer is called a smaller reporting company"
              + (proof.map { ", with revenue of \($0.amount.grouped)" } ?? ""),
            in: [category, flag] + (proof.map { [$0.fact] } ?? []),
            as: proof == nil ? .information : nil)
        }
      }
      if let category = status.category, status.isLarge || status.isAccelerated,
        let largest = status.tinyTotal
      {
        answer.find(
          "\(category.shownValue), whose \(largest.concept.localName) is \(largest.shownValue)",
          in: [category, largest])
      }
      if let flag = status.shell, let revenue = status.revenue,
        revenue.amount > FilerStatus.someRevenue
      {
        answer.find(
          "a shell company has revenue of \(revenue.amount.grouped)", in: [flag, revenue.fact])
      }
      if let flag = status.shell, let research = status.research {
        answer.find(
          "a shell company spends \(research.shownValue) on research", in: [flag, research])
      }
      if let category = status.category, status.isLarge, let flag = status.unattested,
        subject.filing.form?.isAmendment != true
      {
        answer.find(
          "\(category.shownValue), whose auditor attests to no internal controls",
          in: [category, flag])
      }
      if let category = status.category, status.isLarge, let flag = status.isBehind {
        answer.find(
          "\(category.shownValue), which has not filed all reports", in: [category, flag])
      }
      if let category = status.category, !status.isLarge, let float = status.largeFloat {
        answer.find(
          "the public float is \(float.shownValue), and the filer is "
            + "\(category.shownValue)", in: [category, float],
          as: status.isAccelerated || status.isNamedSmall || status.isWellKnown
            ? nil : .information)
      }
      if let category = status.category, let float = status.smallFloat {
        answer.find(
          "the public float is \(float.shownValue), and the filer is \(category.shownValue)",
          in: [category, float])
      }
    }
  )
}

/// What a cover page says of the filer's kind; a box that is not ticked is nil.
private struct FilerStatus {
  let category: Fact?
  let emerging: Fact?
  let small: Fact?
  let shell: Fact?
  /// The public float, where it is one of large accelerated filers (rule 12b-2) in dollars.
  let largeFloat: Fact?
  /// The public float, where no filer of the category has so little of it left.
  let smallFloat: Fact?
  /// The largest total of the balance sheet, where it is less than any listed company has.
  let tinyTotal: Fact?
  /// The box that says that no auditor attests to the internal controls.
  let unattested: Fact?
  /// The box that says that reports are missing.
  let isBehind: Fact?
  let isWellKnown: Bool
  /// What is spent on research in a period that ends with the report's, where it is much.
  let research: Fact?
  /// In the currency of the report, for the period that ends with the report's.
  let revenue: (amount: ExactDecimal, fact: Fact)?
  /// How many of the statements there are.
  let statements: Int

  init(_ subject: Subject) {
    let index = subject.index
    func stated(_ name: String) -> Fact? {
      index.cover(name).first { $0.dimensions.isEmpty }
    }
    category = stated("EntityFilerCategory")
    let boxes = ["EntityEmergingGrowthCompany", "EntitySmallBusiness", "EntityShellCompany"]
    let facts = boxes.map(stated)
    statements = facts.count { $0 != nil }
    let ticked = facts.map { $0?.isTrue == true ? $0 : nil }
    (emerging, small, shell) = (ticked[0], ticked[1], ticked[2])
    let float = stated("EntityPublicFloat").flatMap { $0.unit?.currency == "USD" ? $0 : nil }
    largeFloat = float.flatMap { fact in
      fact.number.map { $0 >= Self.largestCategory } == true ? fact : nil
    }
    let leastFloat = (category?.value.description.lowercased()).flatMap { Self.leastFloats[$0] }
    smallFloat = float.flatMap { fact in
      // Who had no listed stock then, as a subsidiary, states a float of nothing.
      guard let number = fact.number, let leastFloat, !number.isZero else { return nil }
      return number < leastFloat ? fact : nil
    }
    let totals = ["Assets", "LiabilitiesAndStockholdersEquity"].flatMap { index.whole(.usGAAP($0)) }
    tinyTotal = totals.map { index.facts[$0] }.max { $0.number ?? .zero < $1.number ?? .zero }
      .flatMap { fact in
        fact.number.map { $0 < Self.leastTotal } == true && fact.number?.isZero == false
          ? fact : nil
      }
    unattested = stated("IcfrAuditorAttestationFlag").flatMap { $0.isTrue ? nil : $0 }
    isBehind = stated("EntityCurrentReportingStatus").flatMap { $0.isTrue ? nil : $0 }
    isWellKnown = stated("EntityWellKnownSeasonedIssuer")?.isTrue == true
    research = index.whole(.usGAAP("ResearchAndDevelopmentExpense")).map { index.facts[$0] }.first {
      $0.period.lastDay == subject.filing.periodEnd
        && $0.number.map { $0 > Self.someRevenue } == true
    }
    revenue =
      subject.metrics.lazy.compactMap { metric in
        guard metric.name == "Revenue", metric.period.lastDay == subject.filing.periodEnd,
          case .stated(let ordinal) = metric.origin
        else { return nil }
        return (metric.value, index.facts[ordinal])
      }.first
  }

  var isLarge: Bool { isNamed("large accelerated filer") }

  var isAccelerated: Bool { isNamed("accelerated filer") }

  var isNamedSmall: Bool { isNamed("smaller reporting company") }

  private func isNamed(_ name: String) -> Bool { category?.value.description.lowercased() == name }

  /// Below what a filer leaves its category at the end of its year, since 2005.
  private static let leastFloats = [
    "large accelerated filer": ExactDecimal(500_000_000),
    "accelerated filer": ExactDecimal(50_000_000),
  ]
  private static let leastTotal = ExactDecimal(1_000_000)
  private static let largestCategory = ExactDecimal(700_000_000)
  static let muchRevenue = ExactDecimal(2_000_000_000)
  static let someRevenue = ExactDecimal(1_000_000)
}
