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
    /// A segment or scenario that holds other elements than dimensions.
    case foreignContent = "foreign content"
    /// A context that says the same as one before it (section 4.10, s-equal).
    case repeatedContext = "repeated context"
    /// A unit that says the same as one before it (section 4.10, u-equal).
    case repeatedUnit = "repeated unit"
    /// A fact with `precision` in place of `decimals` (section 4.6.4).
    case precision
    /// An element of a footnote link that is no locator, footnote or arc (section 4.11.1).
    case footnoteElement = "footnote element"
    /// A locator of a footnote link with a role, or with a reference that is no plain `#id`.
    case footnoteLocator = "footnote locator"
  }
}
