internal import FilingModel

/// Numbers whose tags say something else than the page that is printed.
///
/// A row states one concept, a column one period, and a table one scale, so a single number that is
/// tagged otherwise than all its neighbours is tagged wrong, whatever it is.
struct PrintedContradictions {
  /// A number of the page with what its tags say.
  struct Tagged {
    let print: PrintedNumbers.Number
    let fact: Fact
    let concept: Int32
    let scale: Int
    /// Whether the value is negative by the attribute `sign`.
    let isNegated: Bool

    /// Whether the page shows it below zero: around it, or in its own text.
    fileprivate var isPrintedNegative: Bool {
      let isTextNegative = (fact.number?.isNegative == true) != isNegated
      return print.isNegative != isTextNegative
    }
    /// Whether page and value go the same way, as all numbers of a row do or none.
    fileprivate var isTaggedAsPrinted: Bool {
      isPrintedNegative == (fact.number?.isNegative == true)
    }
    fileprivate var isZero: Bool { fact.number?.isZero ?? true }
  }

  /// How many numbers were looked at.
  let count: Int
  private(set) var irregularities: [Irregularity] = []

  /// Looks at the numbers that became facts; `ordinals` are those of the drafts' facts.
  init(
    _ numbers: ContiguousArray<PrintedNumbers.Number>, _ drafts: ContiguousArray<InlineDraft>,
    _ attributes: borrowing ByteArena, _ ordinals: ContiguousArray<Int?>, _ facts: [Fact]
  ) {
    var tagged: [Tagged] = []
    for number in numbers {
      guard let ordinal = ordinals[number.draft] else { continue }
      let draft = drafts[number.draft]
      let scale = draft.scale.isEmpty ? nil : Int(String(attributes[draft.scale].trimmed))
      tagged.append(
        Tagged(
          print: number, fact: facts[ordinal], concept: draft.fact.concept, scale: scale ?? 0,
          isNegated: draft.isNegated))
    }
    self.init(tagged)
  }

  private init(_ tagged: [Tagged]) {
    count = tagged.count
    let stated = tagged.filter { !$0.isZero }
    addSigns(stated)
    let scaled = addWords(stated)
    addScales(stated.filter { $0.print.power == nil && !scaled.contains($0.print.draft) })
    addPeriods(tagged)
  }

  // MARK: - Signs

  private struct Line: Hashable {
    let row: Int
    let concept: Int32
  }

  /// In one row one concept is printed with one meaning of the parentheses.
  private mutating func addSigns(_ tagged: [Tagged]) {
    for row in Self.groups(tagged, by: { Line(row: $0.row, concept: $1) }) {
      let agreeing = row.filter(\.isTaggedAsPrinted)
      let opposed = row.filter { !$0.isTaggedAsPrinted }
      guard !agreeing.isEmpty, !opposed.isEmpty else { continue }
      let (odd, others) =
        opposed.count <= agreeing.count ? (opposed, agreeing) : (agreeing, opposed)
      for number in odd {
        note(.signAgainstRow, number, beside: others[0])
      }
    }
  }

  /// The numbers of a row by concept, where each stands in its own cell.
  private static func groups<Key: Hashable>(
    _ tagged: [Tagged], by key: (_ place: (row: Int, table: Int), _ concept: Int32) -> Key
  ) -> [[Tagged]] {
    var order: [Key] = []
    var groups: [Key: [Tagged]] = [:]
    for number in tagged {
      guard let row = number.print.row else { continue }
      let key = key((row, number.print.table), number.concept)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(number)
    }
    return order.compactMap { key in
      guard let group = groups[key], group.count > 1,
        Set(group.map(\.print.cell)).count == group.count
      else { return nil }
      return group
    }
  }

  // MARK: - Scales

  /// "1.2 billion" has the scale 9; gives the drafts that were noted.
  private mutating func addWords(_ tagged: [Tagged]) -> Set<Int> {
    var noted: Set<Int> = []
    for number in tagged {
      guard let power = number.print.power, power != number.scale else { continue }
      note(
        .scaleAgainstWord, number,
        saying: "scale \(number.scale), and the word behind it says \(power)")
      noted.insert(number.print.draft)
    }
    return noted
  }

  private struct Sheet: Hashable {
    let table: Int
    let unit: Unit?
  }

  /// In one row, or in all of a table, one number alone has another scale.
  private mutating func addScales(_ tagged: [Tagged]) {
    var noted: Set<Int> = []
    for row in Self.groups(tagged, by: { Line(row: $0.row, concept: $1) }) {
      guard let (odd, others) = Self.oddOne(row, by: \.scale, among: 2) else { continue }
      note(.scaleAgainstTable, odd, beside: others)
      noted.insert(odd.print.draft)
    }
    // The cover page prints its numbers in full, whatever table they stand in.
    let inTables = tagged.filter { $0.print.row != nil && $0.fact.concept.taxonomy != .dei }
    let tables = Dictionary(grouping: inTables) {
      Sheet(table: $0.print.table, unit: $0.fact.unit)
    }
    for table in tables.values.sorted(by: { $0[0].print.draft < $1[0].print.draft }) {
      guard let (odd, others) = Self.oddOne(table, by: \.scale, among: 5),
        !noted.contains(odd.print.draft)
      else { continue }
      note(.scaleAgainstTable, odd, beside: others)
    }
  }

  /// The only number that differs, and one of the others.
  private static func oddOne<Value: Hashable>(
    _ tagged: [Tagged], by value: (Tagged) -> Value, among least: Int
  ) -> (Tagged, Tagged)? {
    guard tagged.count >= least else { return nil }
    let groups = Dictionary(grouping: tagged, by: value)
    guard groups.count == 2 else { return nil }
    let sorted = groups.values.sorted {
      ($0.count, -$0[0].print.draft) < ($1.count, -$1[0].print.draft)
    }
    return sorted[0].count == 1 ? (sorted[0][0], sorted[1][0]) : nil
  }

  // MARK: - Periods

  private struct Column: Hashable {
    let table: Int
    let column: Int
    let isInstant: Bool
  }

  private struct Item: Hashable {
    let concept: Int32
    let dimensions: Dimensions
  }

  /// One number of a column has a period that no other has, and most have the same.
  ///
  /// A line that stands in the column for that period too is a balance that opens or closes a movement.
  private mutating func addPeriods(_ tagged: [Tagged]) {
    let inTables = tagged.filter { $0.print.row != nil }
    let columns = Dictionary(grouping: inTables) {
      Column(
        table: $0.print.table, column: $0.print.column, isInstant: $0.fact.period.isInstant)
    }
    for column in columns.values.sorted(by: { $0[0].print.draft < $1[0].print.draft })
    where column.count > 3 {
      let periods = Dictionary(grouping: column, by: \.fact.period)
      guard let most = periods.values.max(by: { $0.count < $1.count }), most.count > 2,
        most.count * 5 >= column.count * 3
      else { continue }
      let items = Dictionary(grouping: column) {
        Item(concept: $0.concept, dimensions: $0.fact.dimensions)
      }
      for odd in column where periods[odd.fact.period]?.count == 1 {
        let item = Item(concept: odd.concept, dimensions: odd.fact.dimensions)
        if items[item]?.count == 1 { note(.periodAgainstColumn, odd, beside: most[0]) }
      }
    }
  }

  // MARK: - Notes

  private mutating func note(
    _ kind: Irregularity.Kind, _ number: Tagged, beside other: Tagged
  ) {
    irregularities.append(Irregularity(kind, "\(Self.shown(number)); \(Self.shown(other))"))
  }

  private mutating func note(
    _ kind: Irregularity.Kind, _ number: Tagged, saying what: String
  ) {
    irregularities.append(Irregularity(kind, "\(Self.shown(number)); \(what)"))
  }

  private static func shown(_ number: Tagged) -> String {
    "\(number.fact.concept) at \(number.fact.source)"
  }
}
