import FilingModel

extension Subject {
  /// Whether an instance is SEC's extraction of an inline document, whose markup is not the filer's.
  ///
  /// Told by its name, or by a period for which filers had to hand in inline documents.
  var isExtractedFromInline: Bool {
    if report.document.hasSuffix("_htm.xml") { return true }
    guard let start = CalendarDate(year: 2019, month: 6, day: 15), let end = filing.periodEnd else {
      return false
    }
    return end >= start
  }
}
