import FilingModel

extension Rule {
  static let scaleContradictsPrint = Rule(
    id: "scale-contradicts-print",
    check: .accounting,
    severity: .warning,
    summary: "A number's scale is not what the word behind it, its row or its table says.",
    rationale: """
      A page prints 1.2 and the word billion; the scale says the power of ten. Where both are there \
      they must agree. A table is printed in one scale, thousands or millions, so a single number \
      with a larger one than all other amounts, or with another one than all others of its concept \
      or row, is a thousand times too large or too small. Zeros have no scale, percentages and \
      multiples have one each, currencies have their own, the cover page and labels print in full, \
      and tables of fewer than six numbers are compared within rows. In a sentence, a number of \
      thousands or more is mostly followed by its word; where it is not, that is information, but a \
      count, as of shares, is made one by one.
      """,
    basis: "Inline XBRL 1.1, section 10 (scale); EDGAR Filer Manual 6.6.32",
    examples: [
      Example(
        "1.2 billion in trillions",
        """
        irregularity         detail
        scale against word   us-gaap:DebtInstrumentFaceAmount at a.htm:31 (f-7); scale 12, and the word behind it says 9  ◀
        """),
      Example(
        "one number of a table",
        """
        irregularity         detail
        scale against table  us-gaap:Goodwill at a.htm:31 (f-7); us-gaap:Assets at a.htm:33 (f-9)  ◀
        """),
      Example(
        "four million shares, a thousand times",
        """
        irregularity         detail
        count without word   own:SharesToBeIssued at a.htm:31 (f-7); scale 3, and no word behind it says so  ◀
        """),
      Example(
        "a page whose scales agree",
        """
        irregularity         detail
        repeated unit        a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compareWithPage(
        subject,
        finding: [
          .scaleAgainstWord: "the scale is not what is printed",
          .countWithoutWord: "the sentence counts one by one",
          .scaleAgainstTable: "the first has another scale than all others of its row or table",
        ],
        hinting: [.scaleWithoutWord: "the sentence does not say the scale"])
    }
  )
}
