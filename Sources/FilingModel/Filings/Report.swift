/// What a filing's documents state: facts, the filing's own concepts and networks, and what could not
/// be taken (OIM calls the facts with their DTS a report).
package struct Report: Hashable, Sendable {
  /// The document the facts stand in, by its name inside the filing.
  package let document: String
  package let syntax: Syntax
  /// Every fact, nil ones too, in document order.
  package let facts: [Fact]
  /// What the reader met and could not take, each with its place.
  package let gaps: [Gap]
  /// Remarks on bytes that were read all the same, for example a line break before the declaration.
  package let remarks: [String]
  package let declared: DeclaredCounts
  package let footnotes: [Footnote]
  /// In the order of their first bytes.
  package let tuples: [Tuple]
  /// What the syntax shows and the facts do not.
  package let irregularities: [Irregularity]
  package internal(set) var taxonomy: FilingTaxonomy

  package init(
    document: String, syntax: Syntax, facts: [Fact], gaps: [Gap] = [], remarks: [String] = [],
    declared: DeclaredCounts = DeclaredCounts(), footnotes: [Footnote] = [],
    tuples: [Tuple] = [], irregularities: [Irregularity] = [],
    taxonomy: FilingTaxonomy = FilingTaxonomy()
  ) {
    self.document = document
    self.syntax = syntax
    self.facts = facts
    self.gaps = gaps
    self.remarks = remarks
    self.declared = declared
    self.footnotes = footnotes
    self.tuples = tuples
    self.irregularities = irregularities
    self.taxonomy = taxonomy
  }

  package enum Syntax: String, Hashable, Sendable {
    /// An XBRL 2.1 instance.
    case xbrl
    /// An Inline XBRL 1.1 document, or several that are one report.
    case ixbrl
    /// A part of SEC's companyfacts answer: facts without dimensions and without accuracy.
    case companyfacts
  }
}

/// How much a document declares, whether facts use it or not.
package struct DeclaredCounts: Hashable, Sendable {
  package var contexts: Int
  package var units: Int
  package var contextsUsed: Int
  package var unitsUsed: Int
  /// Bytes before the XML declaration.
  package var leadingBytes: Int
  /// Numbers that were compared with the page they are printed on; nil where there is no page, or none
  /// was looked at.
  package var printed: Int?

  package init(
    contexts: Int = 0, units: Int = 0, contextsUsed: Int = 0, unitsUsed: Int = 0,
    leadingBytes: Int = 0, printed: Int? = nil
  ) {
    self.contexts = contexts
    self.units = units
    self.contextsUsed = contextsUsed
    self.unitsUsed = unitsUsed
    self.leadingBytes = leadingBytes
    self.printed = printed
  }
}
