internal import FilingModel

extension HTMLWriter {
  /// What the cover page says, and where the filing came from.
  mutating func cover(_ filing: Filing) {
    markup("<dl>\n")
    entry("Registrant", filing.registrant)
    entry("CIK", filing.cik?.description)
    entry("Accession number", filing.accession?.description)
    entry("Form", filing.form?.description)
    entry("Period end", filing.periodEnd?.description)
    entry("Fiscal year", filing.fiscalYear)
    entry("Fiscal period", filing.fiscalPeriod)
    entry("Tickers", filing.tickers.isEmpty ? nil : filing.tickers.joined(separator: ", "))
    entry("Read from", filing.source)
    if let address = EDGARLink.filing(filing) {
      markup("<dt>At EDGAR</dt><dd>")
      outward("All documents of this filing", to: address)
      markup("</dd>\n")
    }
    element("<dt>Digest</dt><dd class=\"code\">", filing.digest, "</dd>\n</dl>\n")
  }

  private mutating func entry(_ term: StaticString, _ value: String?) {
    markup("<dt>")
    markup(term)
    guard let value else {
      markup("</dt><dd class=\"quiet\">not stated</dd>\n")
      return
    }
    markup("</dt><dd><bdi>")
    beginning(of: value, limit: 300)
    markup("</bdi></dd>\n")
  }

  /// The documents the filing was read from, each with the way to it at EDGAR.
  mutating func documents(of filing: Filing) {
    guard !filing.documents.isEmpty else {
      markup("<p>No document is recorded.</p>\n")
      return
    }
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Document</th><th scope="col">Role</th>\
      <th scope="col" class="n">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>

      """)
    for document in filing.documents {
      markup("<tr><th scope=\"row\" class=\"wide\">")
      if let address = EDGARLink.document(document.name, of: filing) {
        outward(document.name, to: address)
      } else {
        beginning(of: document.name, limit: 200)
      }
      element("</th><td>", document.role.rawValue, "</td>")
      countCell(document.byteCount, label: "bytes")
      element("<td class=\"code\">", document.digest, "</td></tr>\n")
    }
    markup("</tbody></table>\n")
  }
}
