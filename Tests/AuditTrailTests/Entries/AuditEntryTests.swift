import AuditTrail
import Testing

@Suite("Entries of the log")
struct AuditEntryTests {
  @Test("An entry is one line of JSON, in the order of its keys, without escaped slashes")
  func line() throws {
    let line =
      #"{"accession":"0000320193-24-000123","digest":"\#(Sample.digest("b"))","#
      + #""factDigest":"\#(Sample.digest("f"))","facts":12,"name":"b.xml"}"#
    let expected =
      #"{"actor":{"host":"node-1","process":4242,"user":"batch"},"#
      + #""arguments":["--store","a/b.sqlite"],"command":"ingest","#
      + #""counts":{"filings":1,"skipped":0},"event":"filing","filing":\#(line),"#
      + #""inputs":[{"name":"b.xml","sha256":"\#(Sample.digest("b"))"}],"outcome":"partly","#
      + #""refers":{"backup":"m-1"},"run":"run-1","status":3,"#
      + #""store":{"counts":{"facts":12},"digest":"\#(Sample.digest("s"))"},"#
      + #""time":"2026-03-01T09:30:00.000Z","tool":"1.4.0","version":1}"#
    #expect(String(decoding: try Sample.full().bytes(), as: UTF8.self) == expected)
  }

  @Test("What an entry does not have is not written")
  func least() throws {
    #expect(
      String(decoding: try Sample.begin().bytes(), as: UTF8.self)
        == #"{"actor":{"host":"node-1","process":4242,"user":"batch"},"command":"ingest","#
        + #""event":"begin","run":"run-1","time":"2026-03-01T09:30:00.000Z","tool":"1.4.0","#
        + #""version":1}"#)
  }

  @Test("An entry is read back as it was, and written the same again")
  func roundTrip() throws {
    var odd = Sample.full()
    odd.arguments = [
      "", "\"\\/\u{8}\t\n\u{C}\r", "\0\u{1F}\u{7F}", "\u{2028} e\u{301} \u{E9} \u{1F4BE}",
      "</script>",
    ]
    odd.counts = ["\u{1F4BE}": 1, "\u{FFFF}": .min, "a": .max, "B": 0, "": 2]
    for entry in [Sample.begin(), Sample.end(), Sample.full(), odd] {
      let bytes = try entry.bytes()
      let read = try AuditEntry(bytes)
      #expect(read == entry)
      #expect(try read.bytes() == bytes)
      #expect(!bytes.contains(10))
    }
    let text = String(decoding: try odd.bytes(), as: UTF8.self)
    #expect(text.contains(#""\"\\/\b\t\n\f\r","\u0000\u001f"#))
    // By UTF-16 code units, a surrogate stands before U+FFFF.
    #expect(text.contains(#""counts":{"":2,"B":0,"a":9223372036854775807,"💾":1,""#))
  }

  @Test("Keys that this version does not know are passed over, in whatever form they have")
  func unknownKeys() throws {
    let text = String(decoding: try Sample.begin().bytes(), as: UTF8.self)
    for value in [
      "1", "-0.5e+9", "null", "true", #"{"a":[{}]}"#, "[]", #""x""#, "18446744073709551616",
    ] {
      let more = text.replacingFirst(#""time""#, with: #""signer":\#(value),"time""#)
      #expect(try AuditEntry(Array(more.utf8)) == Sample.begin())
    }
  }

  @Test("An entry of another version is told so")
  func otherVersion() throws {
    let text = String(decoding: try Sample.begin().bytes(), as: UTF8.self)
    let newer = text.replacingFirst(#""version":1"#, with: #""version":2"#)
    let fault2 = fault { _ = try AuditEntry(Array(newer.utf8)) }
    #expect(fault2?.kind == .newerVersion)
    #expect(
      fault2?.description
        == "reading entry: it is of version 2, and this FinLoom knows 1; "
        + "read it with a newer FinLoom")
    for version in ["0", "-1", #""1""#, "1.0", "null"] {
      let other = text.replacingFirst(#""version":1"#, with: #""version":\#(version)"#)
      #expect(fault { _ = try AuditEntry(Array(other.utf8)) }?.kind == .malformed)
    }
  }

  @Test("An entry that cannot be is not written", arguments: AuditEntryTests.flaws)
  func flawed(flaw: Flaw) {
    #expect(
      fault { _ = try flaw.entry.bytes() }?.description == "writing entry ingest: \(flaw.cause)")
  }

  struct Flaw: Sendable, CustomTestStringConvertible {
    let cause: String
    let entry: AuditEntry
    var testDescription: String { cause }

    init(
      _ cause: String, of entry: AuditEntry = Sample.full(), _ change: (inout AuditEntry) -> Void
    ) {
      var entry = entry
      change(&entry)
      self.cause = cause
      self.entry = entry
    }
  }

  static let flaws = [
    Flaw("run is empty") { $0.run = "" }, Flaw("tool is empty") { $0.tool = "" },
    Flaw("actor.user is empty") { $0.actor.user = "" },
    Flaw("actor.host is empty") { $0.actor.host = "" },
    Flaw("the sha256 of input \"b.xml\" is not a SHA-256") { $0.inputs[0].sha256 = "AB" },
    Flaw("filing.digest \"x\" is not a SHA-256") { $0.filing?.digest = "x" },
    Flaw("filing.factDigest \"\" is not a SHA-256") { $0.filing?.factDigest = "" },
    Flaw("store.digest \"x\" is not a SHA-256") { $0.store?.digest = "x" },
    Flaw("filing.facts is below zero") { $0.filing?.facts = -1 },
    Flaw("filing is missing") { $0.filing = nil },
    Flaw("filing is there, and the event is note") { $0.event = .note },
    Flaw("outcome is missing", of: Sample.end()) { $0.outcome = nil },
    Flaw("time \"2026-03-01\" is not UTC with milliseconds") { $0.time = "2026-03-01" },
  ]

  @Test(
    "A time is a moment of the calendar in UTC with milliseconds",
    arguments: [
      ("2026-03-01T09:30:00.000Z", true), ("2024-02-29T23:59:59.999Z", true),
      ("2000-02-29T00:00:00.000Z", true), ("2026-12-31T00:00:00.000Z", true),
      ("2026-02-29T00:00:00.000Z", false), ("1900-02-29T00:00:00.000Z", false),
      ("2026-04-31T00:00:00.000Z", false), ("2026-13-01T00:00:00.000Z", false),
      ("2026-00-01T00:00:00.000Z", false), ("2026-01-00T00:00:00.000Z", false),
      ("2026-01-01T24:00:00.000Z", false), ("2026-01-01T00:60:00.000Z", false),
      ("2026-01-01T00:00:60.000Z", false), ("2026-01-01 00:00:00.000Z", false),
      ("2026-01-01T00:00:00Z", false), ("2026-01-01T00:00:00.000+00:00", false),
      ("2026-01-01T00:00:00.000z", false), ("2026-01-01T00:00:00.0000", false),
      ("+026-01-01T00:00:00.000Z", false), ("", false),
    ])
  func times(time: String, isValid: Bool) {
    let fault = fault { _ = try Sample.begin(time: time).bytes() }
    #expect(fault?.kind == (isValid ? nil : .malformed))
  }
}

extension String {
  /// The text with the first place of another replaced.
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }
      .map { $0..<index($0, offsetBy: part.count) }
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
