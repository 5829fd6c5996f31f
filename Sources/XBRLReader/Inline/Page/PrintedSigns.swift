internal import FilingModel

/// In one row one concept is printed with one meaning of the parentheses.
enum PrintedSigns {
  static func irregularities(of tagged: [TaggedNumber]) -> [Irregularity] {
    tagged.lines().flatMap { line -> [Irregularity] in
      let agreeing = line.filter(\.isTaggedAsPrinted)
      let opposed = line.filter { !$0.isTaggedAsPrinted }
      guard !agreeing.isEmpty, !opposed.isEmpty else { return [] }
      let (odd, others) =
        opposed.count <= agreeing.count ? (opposed, agreeing) : (agreeing, opposed)
      return odd.map { $0.irregularity(.signAgainstRow, beside: others[0]) }
    }
  }
}

extension TaggedNumber {
  /// Whether page and value go the same way, as all numbers of a row do or none.
  fileprivate var isTaggedAsPrinted: Bool {
    let isNegative = fact.number?.isNegative == true
    // The number's own text may have a minus too.
    let isTextNegative = isNegative != isNegated
    return (print.isNegative != isTextNegative) == isNegative
  }
}
