/// Who a fact is about: a scheme and an identifier in it (XBRL 2.1, section 4.7.3.1).
package struct Entity: Hashable, Sendable {
  private struct Identity: Hashable, Sendable {
    let scheme: String
    let identifier: String
  }

  private let identity: Interned<Identity>

  package init(scheme: String, identifier: String) {
    identity = Interned(Identity(scheme: scheme, identifier: identifier))
  }

  package var scheme: String { identity.value.scheme }
  package var identifier: String { identity.value.identifier }

  /// The scheme under which SEC's identifiers are CIKs.
  package static let secScheme = "http://www.sec.gov/CIK"

  /// The filer's CIK when the scheme is SEC's.
  package var cik: CIK? { scheme == Self.secScheme ? CIK(identifier) : nil }
}

/// A filer's number at EDGAR: one to ten digits, shown with ten.
package struct CIK: Hashable, Sendable, Comparable {
  package let number: Int

  /// Nil unless the text is one to ten digits and not zero.
  package init?(_ text: some StringProtocol) {
    guard (1...10).contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    self.number = number
  }

  package static func < (left: CIK, right: CIK) -> Bool {
    left.number < right.number
  }
}

extension CIK: CustomStringConvertible {
  package var description: String { CalendarDate.padded(number, to: 10) }
}
