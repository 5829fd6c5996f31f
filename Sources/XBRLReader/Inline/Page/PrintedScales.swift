internal import FilingModel

/// The word behind a number, its row and its table say its scale.
enum PrintedScales {
  static func irregularities(of tagged: [TaggedNumber]) -> [Irregularity] {
    words(tagged) + prose(tagged)
      + rowsAndTables(tagged.filter { $0.print.saying.atOnce == nil })
  }

  /// "1.2 billion" has the scale 9.
  private static func words(_ tagged: [TaggedNumber]) -> [Irregularity] {
    tagged.compactMap { number in
      guard let power = number.print.saying.atOnce, power != number.scale else { return nil }
      return number.irregularity(
        .scaleAgainstWord, saying: "scale \(number.scale), and the word behind it says \(power)")
    }
  }

  /// In a sentence a number of thousands or millions is followed by the word, sooner or later.
  ///
  /// A document that leaves the words out as a habit, with a line at its head, is let be.
  private static func prose(_ tagged: [TaggedNumber]) -> [Irregularity] {
    let scaled = tagged.filter { $0.print.row == nil && $0.scale > 2 }
    let silent = scaled.filter { $0.print.saying == ScaleWords.Saying() }
    guard silent.count * 10 <= scaled.count else { return [] }
    return silent.map {
      $0.irregularity(.scaleAgainstWord, saying: "scale \($0.scale), and no word behind it says so")
    }
  }

  /// What has one scale: all numbers of a table for one concept, or all its amounts in one unit.
  private struct Sheet: Hashable {
    let table: Int
    var concept: Int32?
    var unit: Unit?
  }

  /// In one row, or in all of a table, one number alone has another scale.
  private static func rowsAndTables(_ tagged: [TaggedNumber]) -> [Irregularity] {
    var noted: Set<Int> = []
    // The cover page prints its numbers in full, whatever table they stand in.
    let others = tagged.filter { $0.fact.concept.taxonomy != .dei }
    let concepts = others.inTables { Sheet(table: $0.print.table, concept: $0.concept) }
    let amounts = others.filter { $0.fact.unit?.isCounted == true }
      .inTables { Sheet(table: $0.print.table, unit: $0.fact.unit) }
    let tables = (concepts + amounts).filter { $0.count >= fewest }
    return (tagged.lines() + tables).compactMap { group in
      guard let (odd, other) = oddOne(group), noted.insert(odd.print.draft).inserted else {
        return nil
      }
      return odd.irregularity(.scaleAgainstTable, beside: other)
    }
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
