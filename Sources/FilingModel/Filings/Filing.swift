/// One submission: who filed it, on which form, for which period, in which documents.
package struct Filing: Hashable, Sendable {
  /// SHA-256 over the documents' own digests, as 64 hexadecimal digits: the same bytes are the same
  /// filing wherever they came from.
  package let digest: String
  /// The path it was read from, as given.
  package let source: String
  package let accession: AccessionNumber?
  /// The day EDGAR took it in; nil where the bytes came without EDGAR's header.
  package let filed: CalendarDate?
  package let cik: CIK?
  /// The registrant's name on the cover page.
  package let registrant: String?
  package let form: FormType?
  /// The last day of the period the cover page names.
  package let periodEnd: CalendarDate?
  /// The fiscal year and period focus on the cover page, for example `2024` and `Q2`.
  package let fiscalYear: String?
  package let fiscalPeriod: String?
  package let tickers: [String]
  package let documents: [SourceDocument]

  package init(
    digest: String, source: String, accession: AccessionNumber?, filed: CalendarDate? = nil,
    cover: CoverPage, documents: [SourceDocument]
  ) {
    self.digest = digest
    self.source = source
    self.accession = accession
    self.filed = filed
    self.documents = documents
    cik = cover.cik
    registrant = cover.registrant
    form = cover.form
    periodEnd = cover.periodEnd
    fiscalYear = cover.fiscalYear
    fiscalPeriod = cover.fiscalPeriod
    tickers = cover.tickers
  }

  /// How people name the filing: the accession number, or else the first twelve digits of the digest.
  package var name: String { accession?.description ?? String(digest.prefix(12)) }
}

/// One document of a filing.
package struct SourceDocument: Hashable, Sendable {
  package let name: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  package let digest: String
  package let byteCount: Int
  package let role: Role

  package enum Role: String, Hashable, Sendable {
    case instance
    case inline
    case schema
    case linkbase
    /// Exhibits, pictures and whatever else lies beside the report.
    case other
  }

  package init(name: String, digest: String, byteCount: Int, role: Role) {
    self.name = name
    self.digest = digest
    self.byteCount = byteCount
    self.role = role
  }
}
