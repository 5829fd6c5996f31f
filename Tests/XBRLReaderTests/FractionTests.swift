import FilingModel
import Support
import Testing
import XBRLReader

@Suite("Fractions of instances and inline documents")
struct FractionTests {
  private func report(of file: String) throws -> Report {
    try XBRLReader.report(
      of: DocumentBytes(
        name: file, bytes: try Repository.bytes(of: "fixtures/documents/\(file)")))
  }

  @Test("An instance's fraction has its two parts; zero below the line is a gap")
  func instance() throws {
    let report = try report(of: "fraction.xml")
    #expect(report.facts.map(\.value.description) == ["1/3", "2/6"])
    #expect(report.facts.map(\.lexical) == [nil, "2/6.0"])
    #expect(
      report.gaps.map(\.reason) == [
        "x:ShareOfLoss has the denominator 0",
        "x:ShareOfVotes is a fraction of 1 numerators and 0 denominators, not one of each",
      ])
  }

  @Test("Two fractions of one number are complete duplicates")
  func duplicates() throws {
    let sets = DuplicateFacts.all(in: try report(of: "fraction.xml").facts)
    #expect(sets.map(\.kind) == [.complete])
  }

  @Test("An inline fraction's parts are transformed, scaled and signed; a nested one shares them")
  func inline() throws {
    let report = try report(of: "fraction.htm")
    #expect(
      report.facts.map { "\($0.concept.localName) \($0.value)" } == [
        "ShareOfProfit 1/3", "ShareOfLoss -1000/7", "ShareOfVotes -1000/7",
      ])
    #expect(report.facts[0].lexical == "one/3")
    #expect(report.facts[0].source.elementID == "third")
    #expect(report.gaps == [])
  }

  @Test("A fraction without unit, a part outside of any and one in another part are gaps")
  func outside() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:fraction name="x:A" contextRef="day"><ix:numerator>1</ix:numerator>\
        <ix:denominator>2</ix:denominator></ix:fraction>
        <ix:numerator>5</ix:numerator>
        """
      ).replacing("xmlns:dei", with: "xmlns:x=\"http://x\" xmlns:dei"), name: "a.htm")
    #expect(report.facts == [])
    #expect(
      report.gaps.map(\.reason) == [
        "ix:numerator stands outside of ix:fraction, or in another part",
        "x:A is numeric and has no unitRef",
      ])
  }

  @Test("The words around the parts are no value, and belong to the text around the fraction")
  func surroundings() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonNumeric name="dei:B" contextRef="day">We own <ix:fraction name="dei:A" \
        contextRef="day" unitRef="usd"><ix:numerator>1</ix:numerator> of every \
        <ix:denominator>2</ix:denominator></ix:fraction>.</ix:nonNumeric>
        """), name: "a.htm")
    #expect(report.facts.map(\.value.description) == ["We own 1 of every 2.", "1/2"])
  }

  @Test("A nil fraction is nil")
  func nilFraction() throws {
    let fact = try Documents.inlineFact(
      #"<ix:fraction name="dei:A" contextRef="day" unitRef="usd" xsi:nil="true"/>"#)
    #expect(fact.isNil)
    #expect(fact.isNumeric)
  }
}
