internal import FilingModel

/// In one row one concept is printed with one meaning of the parentheses.
enum PrintedSigns {
  static func irregularities(of page: TaggedPage) -> [Irregularity] {
    page.stated.rows.filter { !$0.allAgree(in: \.isTaggedAsPrinted) }
      .flatMap { $0.lines() }
      .flatMap { line -> [Irregularity] in
        let agreeing = line.filter(\.isTaggedAsPrinted)
        let opposed = line.filter { !$0.isTaggedAsPrinted }
        let (odd, others) =
          opposed.count <= agreeing.count ? (opposed, agreeing) : (agreeing, opposed)
        guard odd.count == 1, let other = others.first else { return [] }
        return [page.irregularity(.signAgainstRow, odd[0], beside: other)]
      }
  }
}

extension TaggedNumber {
  /// Whether page and value go the same way, as all numbers of a row do or none.
  fileprivate var isTaggedAsPrinted: Bool {
    // The number's own text may have a minus too.
    let isTextNegative = isNegative != isNegated
    return (print.isNegative != isTextNegative) == isNegative
  }
}
