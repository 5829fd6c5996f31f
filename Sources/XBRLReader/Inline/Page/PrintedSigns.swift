internal import FilingModel

/// In one row one concept is printed with one meaning of the parentheses.
///
/// A page on which many rows seem to contradict themselves marks its negative numbers in a way that is
/// not known here, as by colour, and is let be.
enum PrintedSigns {
  static func irregularities(of page: TaggedPage) -> [Irregularity] {
    let stated = page.stated
    var compared = 0
    let found = stated.rows.flatMap { row -> [Irregularity] in
      compared += row.count
      guard !row.allAgree(in: \.isTaggedAsPrinted) else { return [] }
      return row.lines().compactMap { odd(in: $0, page) }
    }
    let told = found.count <= fewest || found.count * 50 <= compared ? found : []
    return told + prose(stated, page) + (told.isEmpty ? habits(stated, page) : [])
  }

  /// A number whose parentheses mean another thing than those of its concept elsewhere, in tables that
  /// have most lines of its table too, as those of other years.
  private static func habits(_ stated: [TaggedNumber], _ page: TaggedPage) -> [Irregularity] {
    let ofTables = stated.filter { $0.print.row != nil && !$0.print.isInText }
    let concepts = Dictionary(grouping: ofTables, by: \.print.table)
      .mapValues { Set($0.map(\.concept)) }
    func isAlike(_ number: TaggedNumber, _ other: TaggedNumber) -> Bool {
      let lines = concepts[number.print.table] ?? []
      let shared = lines.intersection(concepts[other.print.table] ?? []).count
      return shared >= fewestShared && shared * 2 > lines.count
    }
    let found = Dictionary(grouping: ofTables, by: \.concept).values.compactMap {
      line -> (odd: TaggedNumber, other: TaggedNumber)? in
      let agreeing = line.filter(\.isTaggedAsPrinted)
      let opposed = line.filter { !$0.isTaggedAsPrinted }
      let (odd, others) =
        opposed.count <= agreeing.count ? (opposed, agreeing) : (agreeing, opposed)
      guard odd.count == 1, let alike = others.first(where: { isAlike(odd[0], $0) }),
        others.count(where: { isAlike(odd[0], $0) }) > 1
      else { return nil }
      return (odd[0], alike)
    }
    return found.sorted { $0.odd.print.draft < $1.odd.print.draft }
      .map { page.irregularity(.signAgainstTables, $0.odd, beside: $0.other) }
  }

  private static let fewestShared = 4

  /// Where a text states one concept several times in a row, a number without parentheses or minus that
  /// is negative while others are not; words may say so, where the concept goes both ways.
  private static func prose(_ stated: [TaggedNumber], _ page: TaggedPage) -> [Irregularity] {
    let texts = stated.filter { $0.print.row == nil || $0.print.isInText }
    var found: [Irregularity] = []
    var alone: [TaggedNumber] = []
    var start = 0
    for end in stride(from: 1, through: texts.count, by: 1)
    where end == texts.count || !texts[end].follows(texts[end - 1]) {
      let run = texts[start..<end]
      start = end
      let plain = run.filter { !$0.print.isNegative }
      let odd = plain.filter { $0.isNegative && $0.isNegated }
      if odd.count == 1, let other = plain.first(where: { !$0.isNegative }) {
        found.append(page.irregularity(.signAgainstProse, odd[0], beside: other))
      } else {
        alone += odd
      }
    }
    guard alone.count <= mostAlone else { return found }
    return found
      + alone.map { page.irregularity(.signWithoutPrint, $0, saying: "negative by its tag alone") }
  }

  /// With no more than these a page has mistakes, and no habit.
  private static let fewest = 3

  /// With more than these a page says the signs in words.
  private static let mostAlone = 500

  private static func odd(in line: [TaggedNumber], _ page: TaggedPage) -> Irregularity? {
    let agreeing = line.filter(\.isTaggedAsPrinted)
    let opposed = line.filter { !$0.isTaggedAsPrinted }
    let (odd, others) = opposed.count <= agreeing.count ? (opposed, agreeing) : (agreeing, opposed)
    guard odd.count == 1, let other = others.first else { return nil }
    // Shares that leave one column of a statement of equity for another are positive in both.
    let fact = page.fact(odd[0])
    let isMoved = line.count == 2 || fact.unit == .shares
    if isMoved, fact.dimensions != page.fact(other).dimensions { return nil }
    return page.irregularity(.signAgainstRow, odd[0], beside: other)
  }
}

extension TaggedNumber {
  /// Whether the number states the concept of the one before it in the same text, with none between.
  fileprivate func follows(_ other: TaggedNumber) -> Bool {
    concept == other.concept && print.cell == other.print.cell
      && print.draft == other.print.draft + 1
  }

  /// Whether page and value go the same way, as all numbers of a row do or none.
  fileprivate var isTaggedAsPrinted: Bool { isPrintedNegative == isNegative }
}
