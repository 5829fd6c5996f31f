/// Everything about a fact but its value.
///
/// Drafts of OIM said *aspect* where the Recommendation says *dimension*, for the built-in and the
/// taxonomy-defined ones alike. Here an aspect is any of them, and a dimension is taxonomy-defined.
package struct Aspects: Hashable, Sendable {
  package let concept: QName
  package let entity: Entity
  package let period: Period
  package let dimensions: Dimensions
  /// Nil for facts that are not numeric.
  package let unit: Unit?
  /// The language of a text in lower case; nil when none is in scope, and for numbers.
  package let language: String?
  /// The tuple that holds the fact, by its ordinal in the report; nil for the report itself.
  ///
  /// Facts in different tuples are never duplicates of each other (XBRL 2.1, section 4.10, p-equal).
  package let tuple: Int?

  package init(
    concept: QName, entity: Entity, period: Period, dimensions: Dimensions = .none,
    unit: Unit? = nil, language: String? = nil, tuple: Int? = nil
  ) {
    self.concept = concept
    self.entity = entity
    self.period = period
    self.dimensions = dimensions
    self.unit = unit
    self.language = language
    self.tuple = tuple
  }
}
