internal import FilingModel

/// The word behind a number, its row and its table say its scale.
enum PrintedScales {
  static func irregularities(of page: TaggedPage) -> [Irregularity] {
    let stated = page.stated
    return words(stated, page) + sentences(stated, page)
      + rowsAndTables(stated.filter { $0.print.saying.atOnce == nil }, page)
  }

  /// "1.2 billion" has the scale 9.
  private static func words(_ stated: [TaggedNumber], _ page: TaggedPage) -> [Irregularity] {
    stated.compactMap { number in
      guard let power = number.print.saying.atOnce, power != number.scale else { return nil }
      return page.irregularity(
        .scaleAgainstWord, number,
        saying: "scale \(number.scale), and the word behind it says \(power)")
    }
  }

  /// In a sentence a number of thousands or millions is followed by the word, sooner or later.
  ///
  /// A document that leaves the words out as a habit, with a line at its head, is let be. Sentences
  /// count shares and things one by one.
  private static func sentences(_ stated: [TaggedNumber], _ page: TaggedPage) -> [Irregularity] {
    let scaled = stated.filter { $0.print.row == nil && $0.scale > 2 }
    let silent = scaled.filter { $0.print.saying == ScaleWords.Saying() }
    guard silent.count * 10 <= scaled.count else { return [] }
    return silent.map { number in
      page.irregularity(
        page.fact(number).unit?.currency == nil ? .countWithoutWord : .scaleWithoutWord, number,
        saying: "scale \(number.scale), and no word behind it says so")
    }
  }

  /// In one row, or in all of a table, one number alone has another scale.
  private static func rowsAndTables(
    _ stated: [TaggedNumber], _ page: TaggedPage
  ) -> [Irregularity] {
    let rows = stated.rows.filter { !$0.allAgree(in: \.scale) }.flatMap { $0.lines() }
    let tables = stated.tables.filter { $0.count >= fewest && !$0.allAgree(in: \.scale) }
      .flatMap { sheets($0, page) }
      .filter { $0.count >= fewest && isInColumn($0) }
    var noted: Set<Int> = []
    return (tables + rows).compactMap { group in
      guard let (odd, other) = oddOne(group), isComparable(odd, group, page),
        noted.insert(odd.print.row ?? 0).inserted
      else { return nil }
      return page.irregularity(.scaleAgainstTable, odd, beside: other)
    }
  }

  /// The cover page prints its numbers in full, whatever table they stand in, what is put into a
  /// valuation may be rates and multiples, and each currency has a scale of its own.
  private static func isComparable(
    _ odd: TaggedNumber, _ group: [TaggedNumber], _ page: TaggedPage
  ) -> Bool {
    let fact = page.fact(odd)
    return fact.concept.taxonomy != .dei && !fact.concept.localName.contains("MeasurementInput")
      && group.allSatisfy { page.fact($0).unit == fact.unit }
  }

  /// Whether the odd number stands in a column of the others, and not in the text of a label.
  private static func isInColumn(_ group: [TaggedNumber]) -> Bool {
    guard let (odd, _) = oddOne(group) else { return false }
    return group.contains {
      $0.print.draft != odd.print.draft && $0.print.column == odd.print.column
    }
  }

  /// What has one scale in a table: all numbers for one concept, and all amounts in one unit.
  private static func sheets(
    _ table: ArraySlice<TaggedNumber>, _ page: TaggedPage
  ) -> [[TaggedNumber]] {
    let concepts = table.grouped(by: \.concept)
    let amounts = table.filter { page.fact($0).unit?.isCounted == true }
    guard !amounts[...].allAgree(in: \.scale) else { return concepts }
    // A row in full dollars among thousands says so in its label.
    let units = amounts.grouped { page.fact($0).unit }.filter { group in
      oddOne(group).map { $0.odd.scale > $0.other.scale } ?? false
    }
    return concepts + units
  }

  /// The numbers a table must have before one of them stands out.
  private static let fewest = 6

  /// The only number with another scale than the rest, and one of the rest.
  private static func oddOne(_ group: [TaggedNumber]) -> (odd: TaggedNumber, other: TaggedNumber)? {
    let scales = Dictionary(grouping: group, by: \.scale)
    guard scales.count == 2 else { return nil }
    let sorted = scales.values.sorted {
      ($0.count, -$0[0].print.draft) < ($1.count, -$1[0].print.draft)
    }
    return sorted[0].count == 1 ? (sorted[0][0], sorted[1][0]) : nil
  }
}

extension Unit {
  /// Whether it is of what is printed in thousands or millions: an amount of money, or shares.
  ///
  /// Percentages and multiples share the unit `pure` and have scales of their own.
  fileprivate var isCounted: Bool {
    currency != nil
      || denominators.isEmpty && numerators.count == 1 && numerators[0].localName == "shares"
  }
}
