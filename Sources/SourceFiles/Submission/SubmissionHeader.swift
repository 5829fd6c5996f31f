package import FilingModel

/// What EDGAR writes at the head of a full submission text about the submission as a whole.
package struct SubmissionHeader: Hashable, Sendable {
  package let accession: AccessionNumber?
  package let form: FormType?
  /// Every filer and subject company, in the order of the text.
  package let ciks: [CIK]
  package let filed: CalendarDate?

  /// Reads lines such as `ACCESSION NUMBER: 0000320193-24-000123` and `<CIK>0000320193`.
  ///
  /// The first line of a kind counts, as those that follow belong to other filers.
  init(_ head: ArraySlice<UInt8>) {
    var values: [String: [String]] = [:]
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let (name, value) = Self.field(line.trimming) else { continue }
      values[name, default: []].append(value)
    }
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { values[$0]?.first }.first
    }
    let file = first("SEC-DOCUMENT", "IMS-DOCUMENT")
    accession =
      first("ACCESSION NUMBER", "ACCESSION-NUMBER").flatMap { AccessionNumber($0) }
      ?? file.flatMap { AccessionNumber(foundIn: $0) }
    form = first("CONFORMED SUBMISSION TYPE", "TYPE", "FORM TYPE").map { FormType($0) }
    filed = first("FILED AS OF DATE", "FILING-DATE").flatMap(Self.date)
    var seen: Set<CIK> = []
    ciks = ((values["CENTRAL INDEX KEY"] ?? []) + (values["CIK"] ?? []))
      .compactMap { CIK($0) }.filter { seen.insert($0).inserted }
  }

  /// The parts of `NAME: value` or `<NAME>value`; nil where either is missing.
  private static func field(_ line: Substring) -> (name: String, value: String)? {
    let isTag = line.first == "<"
    guard let end = line.firstIndex(of: isTag ? ">" : ":") else { return nil }
    let name = isTag ? line[..<end].dropFirst() : line[..<end]
    let value = line[line.index(after: end)...].prefix { !isTag || $0 != "<" }.trimming
    return value.isEmpty ? nil : (String(name), String(value))
  }

  /// A date written `20241101`.
  private static func date(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}

extension Substring {
  fileprivate var trimming: Substring {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return tail[...last]
  }
}
