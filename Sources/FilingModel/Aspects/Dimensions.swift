/// A taxonomy-defined dimension and the member a fact is about (XDT 1.0); people call it an axis.
package struct Dimension: Hashable, Sendable {
  package let axis: QName
  package let member: Member

  package init(axis: QName, member: Member) {
    self.axis = axis
    self.member = member
  }
}

/// The member of a dimension.
package enum Member: Hashable, Sendable {
  /// A member that the taxonomy names.
  case explicit(QName)
  /// A value that the filing states: the text of its element.
  case typed(String)
}

/// All taxonomy-defined dimensions of a fact, sorted by axis; empty for the whole entity.
package struct Dimensions: Hashable, Sendable {
  private let list: Interned<[Dimension]>

  package static let none = Dimensions([])

  package init(_ dimensions: [Dimension]) {
    list = Interned(dimensions.sorted { $0.axis < $1.axis })
  }

  package var all: [Dimension] { list.value }
  package var isEmpty: Bool { list.value.isEmpty }

  package func member(of axis: StandardConcept) -> Member? {
    all.first { $0.axis.isNamed(axis) }?.member
  }
}

extension Dimensions: CustomStringConvertible {
  /// `Axis=Member, Axis=Member`, without prefixes; empty for none.
  package var description: String {
    all.map { "\($0.axis.localName)=\($0.member)" }.joined(separator: ", ")
  }

  /// `Member, Member`, without axes and prefixes.
  package var members: String { all.map(\.member.description).joined(separator: ", ") }
}

extension Member: CustomStringConvertible {
  /// The member's name without its prefix, or the text of its value.
  package var description: String {
    switch self {
    case .explicit(let name): name.localName
    case .typed(let text): text
    }
  }
}
