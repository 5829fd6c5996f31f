/// Which column of an analyst's table a value belongs to.
package enum SeriesKind: String, CaseIterable, Hashable, Sendable {
  /// A fiscal year, or the transition between two.
  case annual
  case quarterly
  /// From the start of the fiscal year to the end of its first, second or third quarter.
  case yearToDate = "ytd"
  /// The twelve months up to the end of a quarter.
  case trailingTwelveMonths = "ttm"
  /// A balance at a day.
  case instant
}

/// Where a period lies in the filer's own fiscal year.
package struct FiscalLabel: Hashable, Sendable {
  /// The number of the fiscal year, as the filer counts.
  package let year: Int
  package let part: Part

  package init(year: Int, part: Part) {
    self.year = year
    self.part = part
  }

  package enum Part: Hashable, Sendable {
    case year
    /// 1 to 4.
    case quarter(Int)
    /// The year to date by quarters, 1 to 3.
    case quarters(Int)
    /// The twelve months up to the end of a quarter, 1 to 4.
    case trailing(Int)
    /// The months between an old and a new fiscal year.
    case transition
  }
}

extension FiscalLabel: CustomStringConvertible {
  /// `FY2024`, `Q3 FY2024`, `9M FY2024`, `TTM Q3 FY2024`, or `Transition`.
  package var description: String {
    switch part {
    case .year: "FY\(year)"
    case .quarter(let number): "Q\(number) FY\(year)"
    case .quarters(let count): "\(count * 3)M FY\(year)"
    case .trailing(4): "TTM FY\(year)"
    case .trailing(let number): "TTM Q\(number) FY\(year)"
    case .transition: "Transition"
    }
  }
}
