/// The schema and linkbases of a generated filing as text.
struct TaxonomyText {
  private let filing: GeneratedFiling

  init(_ filing: GeneratedFiling) {
    self.filing = filing
  }

  /// The filer's own concepts.
  var schema: [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
        xmlns:dtr-types="http://www.xbrl.org/dtr/type/2022-03-31" xmlns:gen="\(filing.namespace)"
        targetNamespace="\(filing.namespace)" elementFormDefault="qualified">

      """
    for note in filing.notes where note.isOwn {
      text += element(
        String(note.concept.dropFirst(4)), "xbrli:monetaryItemType", isInstant: note.isInstant)
    }
    for member in ["EastMember", "WestMember"] {
      text += element(member, "dtr-types:domainItemType", isInstant: false)
    }
    for block in NoteNames.blocks.count..<max(NoteNames.blocks.count, filing.size.textBlocks) {
      text += element("Note\(block)TextBlock", "dtr-types:textBlockItemType", isInstant: false)
    }
    return Array((text + "</xsd:schema>\n").utf8)
  }

  private func element(_ name: String, _ type: String, isInstant: Bool) -> String {
    "<xsd:element name=\"\(name)\" id=\"gen_\(name)\" type=\"\(type)\" nillable=\"true\" "
      + "substitutionGroup=\"xbrli:item\" xbrli:periodType=\"\(isInstant ? "instant" : "duration")\""
      + (type.hasPrefix("xbrli:monetary") ? " xbrli:balance=\"debit\"" : "")
      + (type.hasSuffix("domainItemType") ? " abstract=\"true\"" : "") + "/>\n"
  }

  var calculations: [UInt8] {
    linkbase { text in
      text += open("calculationLink", role: "Statements")
      for name in Set(Statements.sums.flatMap { $0.parts.map(\.name) + [$0.name] }).sorted() {
        text += locator("us-gaap:\(name)")
      }
      for sum in Statements.sums {
        for (order, part) in sum.parts.enumerated() {
          text += arc(
            "calculationArc", "http://www.xbrl.org/2003/arcrole/summation-item",
            from: "us-gaap:\(sum.name)", to: "us-gaap:\(part.name)", order: order + 1,
            weight: part.weight)
        }
      }
      text += "</link:calculationLink>\n"
    }
  }

  var presentations: [UInt8] {
    linkbase { text in
      let tables = [
        ("BalanceSheet", Statements.balanceSheet.map { "us-gaap:\($0)" }),
        ("Flows", Statements.flows.map { "us-gaap:\($0)" }),
        ("Notes", filing.notes.map(\.concept)),
      ]
      for (role, concepts) in tables {
        text += open("presentationLink", role: role)
        text += locator("us-gaap:StatementLineItems")
        for concept in concepts { text += locator(concept) }
        for (order, concept) in concepts.enumerated() {
          text += arc(
            "presentationArc", "http://www.xbrl.org/2003/arcrole/parent-child",
            from: "us-gaap:StatementLineItems", to: concept, order: order + 1)
        }
        text += "</link:presentationLink>\n"
      }
    }
  }

  private func linkbase(_ fill: (inout String) -> Void) -> [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">

      """
    fill(&text)
    return Array((text + "</link:linkbase>\n").utf8)
  }

  private func open(_ link: String, role: String) -> String {
    "<link:\(link) xlink:type=\"extended\" "
      + "xlink:role=\"http://www.example.com/\(filing.prefix)/role/\(role)\">\n"
  }

  private func locator(_ concept: String) -> String {
    let id = concept.replacing(":", with: "_")
    let schema =
      concept.hasPrefix("gen:")
      ? "\(filing.stem).xsd" : "https://xbrl.fasb.org/us-gaap/2024/elts/us-gaap-2024.xsd"
    return
      "<link:loc xlink:type=\"locator\" xlink:href=\"\(schema)#\(id)\" xlink:label=\"\(id)\"/>\n"
  }

  private func arc(
    _ name: String, _ arcrole: String, from: String, to: String, order: Int, weight: Int? = nil
  ) -> String {
    "<link:\(name) xlink:type=\"arc\" xlink:arcrole=\"\(arcrole)\" "
      + "xlink:from=\"\(from.replacing(":", with: "_"))\" "
      + "xlink:to=\"\(to.replacing(":", with: "_"))\" order=\"\(order)\""
      + (weight.map { " weight=\"\($0)\"" } ?? "") + "/>\n"
  }
}
