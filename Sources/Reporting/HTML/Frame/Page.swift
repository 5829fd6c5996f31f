/// One page of a report: where it lies in the folder, and its whole text.
package struct Page: Hashable, Sendable {
  /// For example `filings/0000123456-25-000001-1a1a1a1a1a1a1a1a.html`.
  package let path: String
  package let html: String

  package init(path: String, html: String) {
    self.path = path
    self.html = html
  }
}
