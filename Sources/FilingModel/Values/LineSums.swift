/// Totals among lines that are read from top to bottom.
///
/// A line that the last ones before it make up, to the digit, is their total: all are added, or all but
/// the first are taken off it. The total takes their place, so that sums of sums show too.
package struct LineSums {
  private var open: [(value: Int64, place: Int, start: Int)] = []
  private var place = -1

  package init() {}

  /// A total and its parts, by the places of their lines from 0.
  package struct Sum {
    /// The line with which the first part starts, itself or the first of its own parts.
    package let start: Int
    package let parts: [Int]
    /// Whether the parts are added; else those after the first are taken off it.
    package let isAdded: Bool
  }

  /// The sum of which the next line is the total; nil for a line that is none.
  ///
  /// Values may not be more than some thirty can be added up of. `fits` is asked of the place of a first
  /// part, where it starts, and how many parts there would be.
  package mutating func take(
    _ value: Int64, mayBeTotal: Bool, fits: (_ first: Int, _ start: Int, _ count: Int) -> Bool
  ) -> Sum? {
    place += 1
    guard mayBeTotal, let (count, isAdded) = parts(of: value, fits) else {
      open.append((value, place, place))
      return nil
    }
    let parts = open.suffix(count)
    let start = parts[parts.startIndex].start
    let sum = Sum(start: start, parts: parts.map(\.place), isAdded: isAdded)
    open.removeLast(count)
    open.append((value, place, start))
    return sum
  }

  private func parts(
    of total: Int64, _ fits: (Int, Int, Int) -> Bool
  ) -> (count: Int, isAdded: Bool)? {
    guard var sum = open.last?.value else { return nil }
    for count in stride(from: 2, through: min(Self.mostParts, open.count), by: 1) {
      let first = open[open.count - count]
      if first.value != 0, sum != 0,
        sum + first.value == total || first.value - sum == total,
        fits(first.place, first.start, count)
      {
        return (count, sum + first.value == total)
      }
      sum += first.value
    }
    return nil
  }

  /// A table has no more lines between two totals.
  private static let mostParts = 26
}
