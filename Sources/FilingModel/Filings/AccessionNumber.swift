/// EDGAR's number of one submission, `0000320193-24-000123`.
///
/// Having one does not mean that SEC accepted the submission.
package struct AccessionNumber: Hashable, Sendable, Comparable {
  private let text: String

  /// The number with its dashes, or as eighteen digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    let isPlain = text.utf8.count == 18
    let isDashed =
      text.split(separator: "-", omittingEmptySubsequences: false)
      .map(\.utf8.count) == [10, 2, 6]
    guard isPlain || isDashed, digits.count == 18, digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let all = String(decoding: digits, as: UTF8.self)
    self.text = "\(all.prefix(10))-\(all.dropFirst(10).prefix(2))-\(all.suffix(6))"
  }

  /// The first accession number inside a file or folder name, or nil.
  package init?(foundIn name: some StringProtocol) {
    let runs = name.split { !($0.isASCII && ($0.isNumber || $0 == "-")) }
    for run in runs {
      let trimmed = run.drop { $0 == "-" }
      for length in [20, 18] where trimmed.utf8.count >= length {
        if let found = AccessionNumber(trimmed.prefix(length)) {
          self = found
          return
        }
      }
    }
    return nil
  }

  package static func < (left: AccessionNumber, right: AccessionNumber) -> Bool {
    left.text < right.text
  }
}

extension AccessionNumber: CustomStringConvertible {
  package var description: String { text }
}
