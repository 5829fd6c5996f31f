import FilingModel

extension Rule {
  static let styleNamesNoHiddenFact = Rule(
    id: "style-names-no-hidden-fact",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "A visible text says which hidden fact it stands for, and that is not there.",
    rationale: """
      Whoever reads the document in a browser is led from a text to the fact behind it by the style \
      `-sec-ix-hidden`. Where it names no hidden fact the text says something that is tagged nowhere. \
      Styles are looked at where the kept documents are read again.
      """,
    basis: "EDGAR Filer Manual 5.2.5.14",
    examples: [
      Example(
        "no hidden fact has the id",
        """
        source concept        period      unit  value
        dei:TradingSymbol     2024-12-31  -     XMPL

        source irregularity   detail
        hidden reference      f-99 at a.htm:812  ◀
        """),
      Example(
        "every style names a hidden fact",
        """
        source concept        period      unit  value
        dei:TradingSymbol     2024-12-31  -     XMPL
        """),
    ],
    asks: .filing { subject, answer in
      guard let report = subject.reread else { return }
      answer.compared()
      for irregularity in report.irregularities(of: .hiddenReference) {
        answer.find("a style stands for the hidden fact \(irregularity.detail), which is not there")
      }
    }
  )
}
