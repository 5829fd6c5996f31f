internal import FilingModel

/// One row of companyfacts: a value of a concept in a unit, as one filing states it.
struct CompanyFactsRow {
  /// Where the row's object starts.
  let source: SourcePoint
  private(set) var value = Value.missing
  private(set) var accession: String?
  private(set) var form: String?
  private(set) var filed: String?
  private var start: String?
  private var end: String?

  enum Value {
    case number(ExactDecimal, lexical: String?)
    /// A number beyond what can be kept exactly, as written.
    case unkept(String)
    case null
    case other
    case missing
  }

  /// Reads the row that comes next; one member said twice is refused.
  init(_ json: inout JSONScanner) throws(ReadError) {
    _ = json.peek()
    source = SourcePoint(document: json.document, line: json.line, byteOffset: json.position)
    var seen: Set<Member> = []
    try json.open(.object)
    while let name = try json.nextMember() {
      guard let member = Member(name) else {
        try json.skipValue()
        continue
      }
      guard seen.insert(member).inserted else {
        throw json.error("'\(member.rawValue)' is there twice in one row")
      }
      if member == .val { value = try Self.value(&json) } else { try take(member, &json) }
    }
  }

  /// What the row's columns are called; `fy`, `fp` and `frame` say nothing of the fact.
  private enum Member: String {
    case start
    case end
    case val
    case accn
    case form
    case filed

    init?(_ name: JSONScanner.Text) {
      self.init(rawValue: String(decoding: name.content, as: UTF8.self))
    }
  }

  private mutating func take(_ member: Member, _ json: inout JSONScanner) throws(ReadError) {
    guard json.peek() == UInt8(ascii: "\"") else {
      try json.skipValue()
      return
    }
    let text = try json.text()
    guard let string = text.string else { throw json.error("a string is not valid") }
    switch member {
    case .start: start = string
    case .end: end = string
    case .accn: accession = string
    case .form: form = string
    case .filed: filed = string
    case .val: break
    }
  }

  private static func value(_ json: inout JSONScanner) throws(ReadError) -> Value {
    switch json.peek() {
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      let number = try json.number()
      let text = String(decoding: number.text, as: UTF8.self)
      guard let exact = number.exact else { return .unkept(text) }
      return .number(exact.value, lexical: exact.isCanonical ? nil : text)
    case UInt8(ascii: "n"):
      try json.skip("null")
      return .null
    default:
      try json.skipValue()
      return .other
    }
  }

  /// The period, or why there is none.
  var period: Result<Period, Reason> {
    guard let end else { return .failure(Reason("has no 'end'")) }
    guard let last = CalendarDate(end) else {
      return .failure(Reason("has the end '\(end)', which is no date"))
    }
    guard let start else { return .success(.endOf(last)) }
    guard let first = CalendarDate(start) else {
      return .failure(Reason("has the start '\(start)', which is no date"))
    }
    guard first <= last else {
      return .failure(Reason("starts on \(first), after its end on \(last)"))
    }
    return .success(.days(first, last))
  }

  /// Why a row cannot be taken, as the end of a sentence about it.
  struct Reason: Error {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }
}
