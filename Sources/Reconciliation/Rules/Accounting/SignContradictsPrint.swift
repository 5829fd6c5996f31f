import FilingModel

extension Rule {
  static let signContradictsPrint = Rule(
    id: "sign-contradicts-print",
    check: .accounting,
    severity: .warning,
    summary: "A number's sign fits its print otherwise than the numbers in its row or sentence.",
    rationale: """
      A row of a printed table states one concept. Whatever its label says, either all numbers in \
      parentheses are negative, or all of them are positive since the label means the opposite; a \
      number that goes against the others of its row has a sign that the page does not show. So has \
      one that goes against those of its concept in other tables of the same lines. The page cannot \
      tell which of two numbers is wrong; with more, it is the one that stands alone. Zeros have no \
      sign; a sentence that states one concept without a minus, once below zero, is found where the \
      concept goes one way and is not taken back at times, and so is one that only its tag makes \
      negative; other numbers within words, numbers that \
      share a cell, and two numbers of different members are left out. Where many rows seem to \
      contradict themselves, the page marks negative numbers in some other way.
      """,
    basis: "Inline XBRL 1.1, section 10 (sign); EDGAR Filer Manual 5.2.5 and 6.6",
    examples: [
      Example(
        "one of two years",
        """
        irregularity       detail
        sign against row   us-gaap:NetIncomeLoss at a.htm:31 (f-7); us-gaap:NetIncomeLoss at a.htm:31 (f-8)  ◀
        """),
      Example(
        "one of two costs in a sentence",
        """
        irregularity        detail
        sign against prose  us-gaap:DefinedContributionPlanCost at a.htm:31 (f-7); us-gaap:DefinedContributionPlanCost at a.htm:31 (f-8)  ◀
        """),
      Example(
        "shares bought back, in a sentence, below zero by the tag alone",
        """
        irregularity        detail
        sign without print  us-gaap:StockRepurchasedDuringPeriodValue at a.htm:31 (f-7); negative by its tag alone  ◀
        """),
      Example(
        "a page whose signs agree",
        """
        irregularity       detail
        repeated unit      a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compareWithPage(
        subject,
        finding: [
          .signAgainstRow:
            "in one row, the signs of the two do not go with their parentheses alike",
          .signAgainstTables:
            "in tables of the same lines, the signs of the two do not go with their parentheses "
            + "alike",
          .signWithoutPrint: "the text has neither parentheses nor a minus",
          .signAgainstProse:
            "one after the other in a text, both are printed alike, and the first is below zero",
        ],
        unless: { kind, fact in
          let name = fact.concept.localName
          switch kind {
          case .signAgainstProse: return NamedSign.isEither(name) || NamedSign.isReversible(name)
          case .signWithoutPrint: return NamedSign.isEither(name) || NamedSign.isTakenBack(name)
          default: return false
          }
        })
    }
  )
}
