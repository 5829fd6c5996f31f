import FilingModel
import Testing
import XBRLReader

@Suite("Facts of an inline document")
struct InlineReaderTests {
  @Test(
    "A number is transformed, scaled, then given its sign",
    arguments: [
      (#"scale="6" format="ixt:num-dot-decimal""#, "364,980", "364980000000"),
      (#"scale="-2" format="ixt:num-dot-decimal""#, "12.5", "0.125"),
      (#"sign="-" scale="3" format="ixt:num-dot-decimal""#, "1,250", "-1250000"),
      (#"format="ixt:num-comma-decimal""#, "1.234,5", "1234.5"),
      (#"format="ixt:fixed-zero""#, "—", "0"),
      ("", "250", "250"),
    ])
  func number(attributes: String, written: String, value: String) throws {
    let fact = try Documents.inlineFact(
      """
      <p><ix:nonFraction name="us-gaap:Assets" contextRef="day" unitRef="usd" decimals="0" \
      \(attributes)>\(written)</ix:nonFraction></p>
      """)
    #expect(fact.value.description == value)
  }

  @Test("A number without format that is not a decimal is a gap")
  func unformatted() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonFraction name="us-gaap:Assets" contextRef="day" unitRef="usd">1,000</ix:nonFraction>
        """), name: "report.htm")
    #expect(report.facts == [])
    #expect(report.gaps.count == 1)
  }

  @Test("An unknown format is a gap that names it")
  func unknownFormat() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonFraction name="us-gaap:Assets" contextRef="day" unitRef="usd" \
        format="ixt:no-such-format">1</ix:nonFraction>
        """), name: "report.htm")
    #expect(report.gaps.map { $0.reason.contains("'no-such-format'") } == [true])
  }

  @Test("Facts nest: the inner number is part of the outer text")
  func nested() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonNumeric name="us-gaap:CommitmentsDisclosureTextBlock" contextRef="year">We owe \
        <b><ix:nonFraction name="us-gaap:Liabilities" contextRef="day" unitRef="usd" \
        decimals="0">5</ix:nonFraction></b> dollars</ix:nonNumeric>
        """), name: "report.htm")
    #expect(report.facts.map(\.value.description) == ["We owe 5 dollars", "5"])
  }

  @Test("An escaped text keeps its tags and escapes its characters")
  func escaped() throws {
    let fact = try Documents.inlineFact(
      """
      <ix:nonNumeric name="us-gaap:CommitmentsDisclosureTextBlock" contextRef="year" escape="true">\
      <p style="x">A &amp; B<br/></p></ix:nonNumeric>
      """)
    #expect(fact.value == .text(#"<p style="x">A &amp; B<br/></p>"#))
  }

  @Test("Continuations are followed, and what is excluded is left out")
  func continuation() throws {
    let fact = try Documents.inlineFact(
      """
      <ix:nonNumeric name="us-gaap:CommitmentsDisclosureTextBlock" contextRef="year" \
      continuedAt="c2">one <ix:exclude>page 7</ix:exclude></ix:nonNumeric>
      <ix:continuation id="c3">three</ix:continuation>
      <ix:continuation id="c2" continuedAt="c3">two </ix:continuation>
      """)
    #expect(fact.value == .text("one two three"))
  }

  @Test(
    "A chain of continuations that does not end is a gap",
    arguments: ["", #"<ix:continuation id="c2" continuedAt="c2">two</ix:continuation>"#])
  func brokenChain(continuations: String) throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonNumeric name="us-gaap:CommitmentsDisclosureTextBlock" contextRef="year" \
        continuedAt="c2">one</ix:nonNumeric>\(continuations)
        """), name: "report.htm")
    #expect(report.gaps.count == 1)
  }

  @Test("Hidden facts are facts")
  func hidden() throws {
    let report = try Documents.read(
      Documents.inline(
        "",
        hidden: """
          <ix:nonNumeric name="dei:AmendmentFlag" contextRef="year">false</ix:nonNumeric>
          """), name: "report.htm")
    #expect(report.facts.map(\.value) == [.text("false")])
  }

  @Test("A fact of another target is a gap that names the target")
  func target() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonNumeric name="dei:AmendmentFlag" contextRef="year" target="ifrs">false</ix:nonNumeric>
        """), name: "report.htm")
    #expect(report.facts.isEmpty)
    #expect(report.gaps.map { $0.reason.contains("target 'ifrs'") } == [true])
  }
}
