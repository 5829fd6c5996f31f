/// Something about the syntax of a report that its facts no longer show.
package struct Irregularity: Hashable, Sendable {
  package let kind: Kind
  /// What stands there, for example the ids of two contexts that say the same.
  package let detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A context with `xbrli:scenario` (XBRL 2.1, section 4.7.4).
    case scenario
    /// A segment or scenario without content (sections 4.7.3.2 and 4.7.4).
    case emptyContainer = "empty container"
    /// A segment or scenario with elements of XBRL's own namespace (likewise).
    case instanceElement = "instance element"
    /// A context whose period does not start before it ends (section 4.7.2).
    case periodOutOfOrder = "period out of order"
    /// A segment or scenario that holds other elements than dimensions.
    case foreignContent = "foreign content"
    /// A context that says the same as one before it (section 4.10, s-equal).
    case repeatedContext = "repeated context"
    /// A unit that says the same as one before it (section 4.10, u-equal).
    case repeatedUnit = "repeated unit"
    /// A unit with one measure above and below its line (section 4.8.4).
    case measureCancelled = "measure cancelled"
    /// An `id` that two elements have (section 4.3 with XML 1.0; Inline XBRL 1.1, section 3.1).
    case repeatedID = "repeated id"
    /// A number with both `decimals` and `precision` (section 4.6.3).
    case decimalsAndPrecision = "decimals and precision"
    /// A nil fact or a fraction with `decimals` or `precision` (section 4.6.3).
    case needlessAccuracy = "needless accuracy"
    /// A nil fact of an instance with content (XML Schema 1.0, section 2.6.2).
    case nilWithContent = "nil with content"
    /// A text with a unit (section 4.6.2; Inline XBRL 1.1, section 11.1.1).
    case textWithUnit = "text with unit"
    /// A tuple with attributes that only facts have (section 4.9).
    case tupleAttribute = "tuple attribute"
    /// A style that stands for a hidden fact which is not there (EDGAR Filer Manual 5.2.5.14).
    ///
    /// Looked for only where a report is read again from its kept documents.
    case hiddenReference = "hidden reference"
    /// A number whose sign fits its parentheses otherwise than the numbers beside it.
    case signAgainstRow = "sign against row"
    /// A number whose parentheses mean another thing than those of its concept in tables of like lines.
    case signAgainstTables = "sign against tables"
    /// A negative number of a sentence that states its concept without a minus, and beside it above zero.
    case signAgainstProse = "sign against prose"
    /// A number of a text that is negative by its tag alone.
    case signWithoutPrint = "sign without print"
    /// A number whose scale is not the one that the word behind it says, as "billion".
    case scaleAgainstWord = "scale against word"
    /// A number of thousands or more in a sentence without a word that says so.
    case scaleWithoutWord = "scale without word"
    /// A count, as of shares, of thousands or more in a sentence without a word that says so.
    case countWithoutWord = "count without word"
    /// A number whose scale differs from that of all others of its row or table.
    case scaleAgainstTable = "scale against table"
    /// A number whose period differs from that of all others of its column.
    case periodAgainstColumn = "period against column"
    /// A number whose period differs from that of all others of its row, where rows have one each.
    case periodAgainstRow = "period against row"
    /// A total that the lines above it make up in another column, and not in its own.
    case sumAgainstLines = "sum against lines"
    /// A total that the numbers before it in its row make up in other rows, and not in its own.
    case sumAgainstRow = "sum against row"
    /// A fact with `precision` in place of `decimals` (section 4.6.4).
    case precision
    /// An element of a footnote link that is no locator, footnote or arc (section 4.11.1).
    case footnoteElement = "footnote element"
    /// A footnote link of a role that the filer made up (section 4.11.1.2).
    case footnoteLinkRole = "footnote link role"
    /// A locator of a footnote link with a role, or with a reference that is no plain `#id`.
    case footnoteLocator = "footnote locator"
  }
}
