import FilingModel
import Operations
import Reconciliation

/// Start tags with one mistake.
struct PageMistakes {
  let pages: InlinePages

  /// Nil where the mistake would change nothing, or the filing is not inline.
  func report(of subject: Subject, _ fact: Fact, _ mistake: PageMistake) -> Report? {
    guard fact.number?.isZero == false, let tag = pages.startTag(of: fact, in: subject.filing),
      tag.contains("nonFraction")
    else { return nil }
    let changed: String? =
      switch mistake {
      case .sign: Self.withOtherSign(tag)
      case .scale: Self.withLargerScale(tag)
      case .period: withOtherPeriod(tag, of: fact, in: subject)
      }
    guard let changed, changed != tag else { return nil }
    return pages.report(of: subject.filing, replacing: fact, with: changed)
  }

  private static func withOtherSign(_ tag: String) -> String {
    tag.contains("sign=\"-\"")
      ? tag.replacing("sign=\"-\"", with: "")
      : tag.replacing("nonFraction ", with: "nonFraction sign=\"-\" ", maxReplacements: 1)
  }

  private static func withLargerScale(_ tag: String) -> String? {
    guard let old = attribute("scale", in: tag) else {
      return tag.replacing("nonFraction ", with: "nonFraction scale=\"3\" ", maxReplacements: 1)
    }
    return Int(old).map {
      tag.replacing("scale=\"\(old)\"", with: "scale=\"\($0 + 3)\"")
    }
  }

  /// The context of the same members and another period, taken from some other fact.
  private func withOtherPeriod(_ tag: String, of fact: Fact, in subject: Subject) -> String? {
    guard let old = Self.attribute("contextRef", in: tag) else { return nil }
    let other = subject.report.facts.first { other in
      other.isNumeric && other.dimensions == fact.dimensions && other.period != fact.period
        && other.period.isInstant == fact.period.isInstant
    }
    guard let other, let otherTag = pages.startTag(of: other, in: subject.filing),
      let new = Self.attribute("contextRef", in: otherTag)
    else { return nil }
    return tag.replacing("contextRef=\"\(old)\"", with: "contextRef=\"\(new)\"")
  }

  private static func attribute(_ name: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return nil }
    return String(tag[start..<end])
  }
}
