internal import FilingModel

/// The filings of one company by fiscal year and quarter, with holes where one should be.
///
/// Only the company's own sequence says what should be there: quarterly reports between its first
/// and its last quarterly one, and annual reports between any two filings once it has an annual one.
struct FilingTimeline: Hashable {
  /// Latest first.
  let years: [Year]
  var holes: Int { years.reduce(0) { $0 + $1.slots.count { $0 == .hole } } }

  struct Year: Hashable {
    let number: Int
    /// The first three quarters, then the year.
    let slots: [Slot]
  }

  enum Slot: Hashable {
    case filed([Scorecard])
    case hole
    /// Before the first filing or after the last.
    case outside
  }

  static let slotNames = ["Q1", "Q2", "Q3", "Year"]
  /// Years without a filing that are still shown one by one.
  private static let longestGap = 12

  init(_ cards: [Scorecard]) {
    var places: [Int: [Scorecard]] = [:]
    for card in cards {
      if let place = Self.place(of: card) { places[place, default: []].append(card) }
    }
    let known = places.keys.sorted()
    guard let first = known.first, let last = known.last else {
      years = []
      return
    }
    let quarters = known.filter { $0 % 4 != 3 }
    let hasYears = known.contains { $0 % 4 == 3 }
    func slot(_ place: Int) -> Slot {
      if let cards = places[place] { return .filed(cards) }
      if place % 4 == 3 {
        return hasYears && first < place && place < last ? .hole : .outside
      }
      guard let earliest = quarters.first, let latest = quarters.last else { return .outside }
      return earliest < place && place < latest ? .hole : .outside
    }
    let filedYears = Set(known.map { $0 / 4 }).sorted()
    var shown: [Int] = []
    for year in filedYears {
      if let before = shown.last, year - before <= Self.longestGap {
        shown.append(contentsOf: before + 1..<year)
      }
      shown.append(year)
    }
    years = shown.reversed().map { year in
      Year(number: year, slots: (0..<4).map { slot(year * 4 + $0) })
    }
  }

  /// The fiscal year times four and the quarter from 0; nil for other forms than periodic ones.
  ///
  /// The year the cover page states counts where it lies beside the year of the period's end.
  private static func place(of card: Scorecard) -> Int? {
    guard let filing = card.filing, let end = filing.periodEnd else { return nil }
    let stated = filing.fiscalYear.flatMap { Int($0) }
    let year = stated.flatMap { abs($0 - end.year) <= 1 ? $0 : nil } ?? end.year
    switch filing.form?.family ?? .other {
    case .annual: return year * 4 + 3
    case .quarterly:
      let quarter = ["Q1", "Q2", "Q3"].firstIndex(of: filing.fiscalPeriod ?? "")
      return quarter.map { year * 4 + $0 }
    case .other: return nil
    }
  }
}
