internal import FilingModel

extension HTMLWriter {
  /// How many facts of one finding are listed; some rest on hundreds.
  static let factLimit = 40

  /// The facts a finding rests on, each with its line and the way to it at EDGAR.
  mutating func facts(_ facts: [Fact], of filing: Filing?) {
    markup(
      """
      <table class="facts stack"><thead><tr><th scope="col">Concept</th><th scope="col">Period</th>\
      <th scope="col" class="n">Value</th><th scope="col" class="n">Decimals</th>\
      <th scope="col">Line</th></tr></thead><tbody>

      """)
    for fact in facts.prefix(Self.factLimit) { row(of: fact, of: filing) }
    markup("</tbody></table>\n")
    if facts.count > Self.factLimit {
      let rest = (facts.count - Self.factLimit).of("more fact")
      element("<p class=\"quiet\">And ", rest, ", all of them in the JSON form.</p>\n")
    }
  }

  private mutating func row(of fact: Fact, of filing: Filing?) {
    element("<tr><th scope=\"row\" class=\"wide\">", fact.concept.description, "")
    if !fact.dimensions.isEmpty {
      markup(" <small>")
      beginning(of: fact.dimensions.description, limit: 300)
      markup("</small>")
    }
    element("</th><td class=\"day\">", fact.period.description, "</td>")
    switch fact.value {
    case .text: markup("<td class=\"wide\">")
    case .number, .fraction, .nil: markup("<td class=\"n value\">")
    }
    beginning(of: fact.value.displayText, limit: 160)
    if let unit = fact.unit { element(" <span class=\"quiet\">", unit.description, "</span>") }
    markup("</td>")
    if let decimals = fact.decimals {
      element("<td class=\"n\" data-label=\"decimals\">", decimals.description, "</td>")
    } else {
      markup("<td class=\"n\"></td>")
    }
    place(of: fact.source, of: filing)
    markup("</tr>\n")
  }

  private mutating func place(of source: SourcePoint, of filing: Filing?) {
    let text = "\(source.document):\(source.line)"
    let address = filing.flatMap {
      EDGARLink.document(source.document, of: $0, element: source.elementID)
    }
    markup("<td class=\"code\">")
    if let address { outward(text, to: address) } else { beginning(of: text, limit: 200) }
    markup(" <small>")
    beginning(of: source.elementID ?? "byte \(source.byteOffset.grouped)", limit: 100)
    markup("</small></td>")
  }
}
