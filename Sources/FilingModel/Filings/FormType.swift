/// The type of a submission, for example `10-K` or `10-Q/A`.
package struct FormType: Hashable, Sendable, Comparable {
  /// As filed, for example `10-K/A`.
  package let name: String

  package init(_ name: some StringProtocol) {
    self.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  package var isAmendment: Bool { name.hasSuffix("/A") }

  /// The form without `/A`.
  package var base: FormType { isAmendment ? FormType(name.dropLast(2)) : self }

  /// What the form reports on, which says what it owes.
  package var family: Family {
    switch base.name {
    case "10-K", "10-K405", "10-KSB", "10-KT", "20-F", "40-F": .annual
    case "10-Q", "10-QT", "10-QSB": .quarterly
    default: .other
    }
  }

  package enum Family: String, Hashable, Sendable {
    case annual
    case quarterly
    /// Current reports, proxies, registrations and the rest: no statements are owed.
    case other
  }

  /// Whether the form reports a changed fiscal year, whose length is its own.
  package var isTransition: Bool { base.name == "10-KT" || base.name == "10-QT" }

  package static func < (left: FormType, right: FormType) -> Bool {
    left.name < right.name
  }
}

extension FormType: CustomStringConvertible {
  package var description: String { name }
}
