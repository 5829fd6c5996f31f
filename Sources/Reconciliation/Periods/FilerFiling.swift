package import FilingModel

/// One filing of a filer as the series of its metrics needs it.
package struct FilerFiling: Sendable {
  package let filing: Filing
  let metrics: [Metric]
  /// The least accurate of each metric's facts.
  let decimals: [Decimals?]
  /// How each metric was taken, by the concepts of its facts.
  let formulas: [String]
  /// How far each metric's source is from what the metric means, as `FiledValue.distance`.
  let distances: [Int]
  /// The period the cover page is about.
  let coverPeriod: Period?
  let yearEnd: YearEnd?
  /// Whether the filing reports on the months between two fiscal years.
  let isTransition: Bool

  /// A day of the year, as `dei:CurrentFiscalYearEndDate` states it.
  package struct YearEnd: Hashable, Sendable {
    let month: Int
    let day: Int

    /// The day written `--12-31`; nil for anything else.
    package init?(_ text: String) {
      // A leap year has every day there is.
      guard text.hasPrefix("--"), let date = CalendarDate("2000-" + text.dropFirst(2)) else {
        return nil
      }
      (month, day) = (date.month, date.day)
    }
  }

  package init(filing: Filing, facts: [Fact], metrics: [Metric]) {
    self.filing = filing
    self.metrics = metrics
    decimals = metrics.map { metric in
      let all = metric.facts.map { facts.indices.contains($0) ? facts[$0].decimals : nil }
      let stated = all.compactMap { $0 }
      return stated.count == all.count ? stated.min() : nil
    }
    formulas = metrics.map { Self.formula(of: $0, facts) }
    distances = metrics.map { MetricDefinition.named($0.name)?.distance(of: $0, facts) ?? 0 }
    let cover = facts.filter { $0.concept.taxonomy == .dei && $0.dimensions.isEmpty && !$0.isNil }
    coverPeriod =
      FactIndex.coverNames.lazy.flatMap { name in cover.filter { $0.concept.localName == name } }
      .first { $0.period.dayCount != nil }?.period
    yearEnd = cover.first { $0.concept.localName == "CurrentFiscalYearEndDate" }
      .flatMap { YearEnd($0.value.description) }
    let saysSo = cover.contains { $0.concept.localName == "DocumentTransitionReport" && $0.isTrue }
    isTransition =
      filing.form?.isTransition == true || saysSo && coverPeriod.map { $0.span != .year } ?? false
  }

  private init(_ other: FilerFiling, keeping kept: [Int]) {
    filing = other.filing
    metrics = kept.map { other.metrics[$0] }
    decimals = kept.map { other.decimals[$0] }
    formulas = kept.map { other.formulas[$0] }
    distances = kept.map { other.distances[$0] }
    coverPeriod = other.coverPeriod
    yearEnd = other.yearEnd
    isTransition = other.isTransition
  }

  /// The filing with the metrics of one name alone; nil keeps all.
  package func limited(to name: String?) -> FilerFiling {
    guard let name else { return self }
    return FilerFiling(self, keeping: metrics.indices.filter { metrics[$0].name == name })
  }

  private static func formula(of metric: Metric, _ facts: [Fact]) -> String {
    metric.origin.terms.enumerated().map { index, term in
      let name =
        facts.indices.contains(term.fact) ? facts[term.fact].concept.shown : "a missing fact"
      return (term.sign < 0 ? "- " : index == 0 ? "" : "+ ") + name
    }.joined(separator: " ")
  }
}

extension QName {
  /// A standard concept by its taxonomy's usual prefix, whatever the filing writes.
  fileprivate var shown: String { standardConcept?.description ?? description }
}

extension MetricDefinition {
  /// How far the source that a metric was taken from is from what the metric means.
  fileprivate func distance(of metric: Metric, _ facts: [Fact]) -> Int {
    let terms = metric.origin.terms
    guard terms.allSatisfy({ facts.indices.contains($0.fact) }) else { return 0 }
    let taken = terms.map { (facts[$0.fact].concept, $0.sign) }
    let source = sources.first { $0.gives(taken, isDerived: metric.isDerived) }
    switch source?.difference {
    case nil: return 0
    case .near: return 1
    case .part: return 2
    }
  }
}

extension MetricSource {
  /// Whether the source makes a value of these concepts, with their signs.
  fileprivate func gives(_ terms: [(concept: QName, sign: Int)], isDerived: Bool) -> Bool {
    switch way {
    case .stated(let concept), .statedUnlessBelow(let concept, _):
      return !isDerived && terms.count == 1 && terms[0].concept.isNamed(concept)
    case .summedOverClasses(let concept):
      return isDerived && terms.allSatisfy { $0.concept.isNamed(concept) }
    case .derived(let operands):
      return isDerived
        && terms.allSatisfy { term in
          operands.contains { operand in
            operand.sign == term.sign && operand.concepts.contains { term.concept.isNamed($0) }
          }
        }
    case .combined: return isDerived
    }
  }
}
