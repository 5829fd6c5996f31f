/// A taxonomy that many filers share, whatever its year.
package enum StandardTaxonomy: String, Hashable, Sendable {
  case usGAAP = "us-gaap"
  case dei
  case srt
  case ifrs = "ifrs-full"
  case ecd
  case cyd
  case currency
  case country
  case exchange = "exch"
  case stateOrProvince = "stpr"
  case naics
  case sic
  case invest
  case risk = "rr"

  /// Recognises the forms of two publishers, for example `http://fasb.org/us-gaap/2023`,
  /// `http://xbrl.us/us-gaap/2009-01-31` and `http://xbrl.sec.gov/dei/2023`.
  package init?(namespace: String) {
    if namespace.hasPrefix("http://xbrl.ifrs.org/taxonomy/"), namespace.hasSuffix("/ifrs-full") {
      self = .ifrs
      return
    }
    let publishers = ["http://fasb.org/", "http://xbrl.sec.gov/", "http://xbrl.us/"]
    guard let publisher = publishers.first(where: namespace.hasPrefix) else { return nil }
    let name = namespace.dropFirst(publisher.count).prefix { $0 != "/" }
    self.init(rawValue: String(name))
  }
}

/// A concept of a standard taxonomy without its year, written `us-gaap:Assets`.
package struct StandardConcept: Hashable, Sendable {
  package let taxonomy: StandardTaxonomy
  package let localName: String

  package init(_ taxonomy: StandardTaxonomy, _ localName: String) {
    self.taxonomy = taxonomy
    self.localName = localName
  }

  /// The concept written `us-gaap:Assets`; nil when the prefix is not a standard taxonomy's.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let taxonomy = StandardTaxonomy(rawValue: String(parts[0])) else {
      return nil
    }
    self.init(taxonomy, String(parts[1]))
  }

  package static func usGAAP(_ localName: String) -> StandardConcept {
    StandardConcept(.usGAAP, localName)
  }

  package static func dei(_ localName: String) -> StandardConcept {
    StandardConcept(.dei, localName)
  }
}

extension StandardConcept: CustomStringConvertible {
  package var description: String { "\(taxonomy.rawValue):\(localName)" }
}
