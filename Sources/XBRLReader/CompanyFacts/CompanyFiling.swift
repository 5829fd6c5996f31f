package import FilingModel

/// What SEC's companyfacts answer says of one filing.
package struct CompanyFiling: Hashable, Sendable {
  package let accession: AccessionNumber
  /// The form of the filing; nil when no row names it.
  package let form: FormType?
  /// The day of filing; nil when no row names it.
  package let filed: CalendarDate?
  /// The facts of this filing alone, without dimensions and without `decimals`.
  package let report: Report

  package init(
    accession: AccessionNumber, form: FormType?, filed: CalendarDate?, report: Report
  ) {
    self.accession = accession
    self.form = form
    self.filed = filed
    self.report = report
  }
}

extension XBRLReader {
  /// Reads SEC's companyfacts JSON as facts of many filings, by day of filing, then accession number.
  ///
  /// A fact that several filings state is a fact of each. `fy` and `fp` name the filing and not the
  /// fact, so periods come from `start` and `end` alone. A row that cannot be taken is a gap of its
  /// filing; one that names no filing is a gap of the first. Throws when the text is not strict JSON
  /// (RFC 8259), has another shape, or names no filing at all.
  package static func companyFacts(
    of document: DocumentBytes
  ) throws(ReadError) -> [CompanyFiling] {
    let outcome = document.bytes.withUnsafeBufferPointer {
      bytes -> Swift.Result<[CompanyFiling], ReadError> in
      do throws(ReadError) {
        var reader = CompanyFactsReader(JSONScanner(bytes, document: document.name))
        return .success(try reader.read())
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
