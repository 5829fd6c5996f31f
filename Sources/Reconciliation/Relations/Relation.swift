import FilingModel

/// A sum that holds between standard concepts whatever the filer, for example equity and its owners.
///
/// It is compared only where every operand is stated, optional ones aside; nothing is taken as zero
/// and no derived value takes part.
struct Relation: Sendable {
  /// The concepts that may state the total, all of which are compared.
  let totals: [StandardConcept]
  let operands: [MetricDefinition.Operand]
  /// Parts that are counted, where stated, only if the operands do not close without them.
  var spare: [MetricDefinition.Operand] = []
  /// Whether the total is its parts by definition; else other lines may belong to it, and a
  /// difference counts only when the same sum closes in another situation.
  let isDefinition: Bool

  /// A total that is its parts by definition.
  static func definition(_ totals: String..., of operands: [MetricDefinition.Operand]) -> Relation {
    Relation(totals: totals.map { .usGAAP($0) }, operands: operands, isDefinition: true)
  }

  /// The same relation, in which further parts may be what closes it.
  func orWith(_ spare: MetricDefinition.Operand...) -> Relation {
    var relation = self
    relation.spare = spare
    return relation
  }

  /// A total to which a filer may add lines of its own.
  static func usual(_ totals: String..., of operands: [MetricDefinition.Operand]) -> Relation {
    Relation(totals: totals.map { .usGAAP($0) }, operands: operands, isDefinition: false)
  }
}

extension MetricDefinition.Operand {
  static func plusIfStated(_ names: String...) -> Self {
    Self(concepts: names.map { .usGAAP($0) }, sign: 1, isOptional: true)
  }
}

/// One relation in one filing, its concepts resolved once.
struct ResolvedRelation {
  private let totals: [Int]
  private let operands: [Operand]
  private let spare: [Operand]
  private let index: FactIndex

  private struct Operand {
    let concepts: [Int]
    let weight: ExactDecimal
    let isOptional: Bool

    init(_ operand: MetricDefinition.Operand, in index: FactIndex) {
      concepts = operand.concepts.flatMap { index.concepts(of: $0) }
      weight = ExactDecimal(operand.sign)
      isOptional = operand.isOptional
    }
  }

  /// Nil when the filing states no total, or none of the concepts of an operand.
  init?(_ relation: Relation, in index: FactIndex) {
    totals = relation.totals.flatMap { index.concepts(of: $0) }
    guard !totals.isEmpty else { return nil }
    operands = relation.operands.map { Operand($0, in: index) }
    spare = relation.spare.map { Operand($0, in: index) }.filter { !$0.concepts.isEmpty }
    guard operands.allSatisfy({ $0.isOptional || !$0.concepts.isEmpty }) else { return nil }
    self.index = index
  }

  /// For each total the reading that closes, or else the most usual one.
  func sums() -> [BoundSum] {
    totals.flatMap { index.numbers(ofConcept: $0) }.compactMap { total in
      let readings = self.readings(of: operands, beside: total)
      if let closing = readings.first(where: closes) { return closing }
      guard !readings.isEmpty, !spare.isEmpty else { return readings.first }
      return self.readings(of: operands + spare, beside: total).first(where: closes)
        ?? readings.first
    }
  }

  private func closes(_ sum: BoundSum) -> Bool {
    if case .consistent = sum.verdict(in: index, by: .roundToNearest) { true } else { false }
  }

  /// Every choice among the operands' concepts, those that are optional present first.
  private func readings(of operands: [Operand], beside total: Int) -> [BoundSum] {
    let situation = index.situation(of: total)
    var readings: [[BoundSum.Part]] = [[]]
    for operand in operands {
      var options = operand.concepts.compactMap { concept -> BoundSum.Part? in
        guard let ordinal = index.number(ofConcept: concept, in: situation), ordinal != total else {
          return nil
        }
        return BoundSum.Part(ordinal: ordinal, weight: operand.weight)
      }.map { [$0] }
      if operand.isOptional { options.append([]) }
      guard !options.isEmpty else { return [] }
      guard options != [[]] else { continue }
      readings = readings.flatMap { known in
        options.filter { $0.allSatisfy { !known.contains($0) } }.map { known + $0 }
      }
    }
    return readings.map { BoundSum(total: total, parts: $0, missing: []) }
  }
}

extension Answer {
  /// Compares relations wherever a filing states all they need.
  mutating func compare(_ relations: [Relation], in index: FactIndex) {
    for relation in relations {
      guard let resolved = ResolvedRelation(relation, in: index) else { continue }
      let judged = JudgedSums(resolved.sums(), in: index, by: .roundToNearest)
      compared(judged.consistent + judged.inconsistent.count)
      for (sum, reason) in judged.unknown { leave(sum, in: index, reason) }
      for (sum, difference) in judged.inconsistent {
        let isDoubtful = !relation.isDefinition && judged.standing == .alone
        let standing = isDoubtful ? .inDoubt : judged.standing
        find(InconsistentSum(sum, difference, in: index, standing), in: index)
      }
    }
  }
}
