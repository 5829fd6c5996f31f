/// The filer's own part of the DTS: the concepts its schema declares and the networks of its linkbases.
package struct FilingTaxonomy: Hashable, Sendable {
  package internal(set) var concepts: [QName: Concept]
  package let networks: [Network]
  package let labels: [Label]
  /// What the types of the filer's own schemas are derived from.
  package let baseTypes: [QName: QName]
  /// The schemas and linkbases that the report names, as it writes them: where the DTS starts.
  package let entryPoints: [String]

  package init(
    concepts: [QName: Concept] = [:], networks: [Network] = [], labels: [Label] = [],
    baseTypes: [QName: QName] = [:], entryPoints: [String] = []
  ) {
    self.baseTypes = baseTypes
    self.entryPoints = entryPoints
    self.concepts = concepts
    self.networks = networks
    self.labels = labels
  }
}

/// What a schema declares of a concept (XBRL 2.1, section 5.1.1).
package struct Concept: Hashable, Sendable {
  package let name: QName
  package let type: QName?
  package let isInstant: Bool
  package let balance: Balance?
  package let isAbstract: Bool
  package let substitutionGroup: QName?

  package init(
    name: QName, type: QName?, isInstant: Bool, balance: Balance?, isAbstract: Bool,
    substitutionGroup: QName?
  ) {
    self.name = name
    self.type = type
    self.isInstant = isInstant
    self.balance = balance
    self.isAbstract = isAbstract
    self.substitutionGroup = substitutionGroup
  }

  package enum Balance: String, Hashable, Sendable {
    case debit
    case credit
  }
}

/// The effective relationships of one arcrole in one role (XBRL 2.1, section 3.5.3.9.7.3).
package struct Network: Hashable, Sendable {
  package let arcrole: String
  package let role: String
  /// In the order of `order`, then of the linkbase.
  package let relationships: [Relationship]

  package init(arcrole: String, role: String, relationships: [Relationship]) {
    self.arcrole = arcrole
    self.role = role
    self.relationships = relationships
  }
}

/// One resolved and effective arc between two concepts.
package struct Relationship: Hashable, Sendable {
  package let source: QName
  package let target: QName
  package let order: ExactDecimal
  /// The weight of a calculation relationship; nil in other networks.
  package let weight: ExactDecimal?
  package let preferredLabel: String?

  package init(
    source: QName, target: QName, order: ExactDecimal, weight: ExactDecimal? = nil,
    preferredLabel: String? = nil
  ) {
    self.source = source
    self.target = target
    self.order = order
    self.weight = weight
    self.preferredLabel = preferredLabel
  }
}

/// A text by which people know a concept.
package struct Label: Hashable, Sendable {
  package let concept: QName
  package let role: String
  package let language: String
  package let text: String

  package init(concept: QName, role: String, language: String, text: String) {
    self.concept = concept
    self.role = role
    self.language = language
    self.text = text
  }
}
