import AuditTrail
import Testing

@Suite("An entry has one form")
struct EntryFormTests {
  private static let line = #"{"actor":{"host":"node-1","process":4242,"user":"batch"},"#

  /// What is changed in the line of an entry that has all there is.
  static let forms: [(why: String, from: String, to: String)] = [
    ("a space", #""actor":"#, #""actor": "#), ("a leading space", "{\"actor", " {\"actor"),
    ("a newline at the end", #""version":1}"#, "\"version\":1}\n"),
    ("something after it", #""version":1}"#, #""version":1}{}"#),
    ("no end", #""version":1}"#, #""version":1"#),
    ("a comma at the end", #""version":1}"#, #""version":1,}"#),
    ("keys out of order", #""host":"node-1","process":4242"#, #""process":4242,"host":"node-1""#),
    ("a key twice", #""host":"node-1","#, #""host":"node-1","host":"node-2","#),
    ("an escaped slash", "a/b.sqlite", #"a\/b.sqlite"#),
    ("an escape that is not needed", "node-1", #"node\u002d1"#),
    ("a letter as an escape of another kind", #""--store""#, #""\u000a""#),
    ("an escape in capitals", #""--store""#, #""\u001F""#),
    ("an escape beyond control characters", #""--store""#, #""\u00e9""#),
    ("half of a surrogate pair", #""--store""#, #""\ud800""#),
    ("an escape that is cut off", #""version":1}"#, #""version":"\u00"#),
    ("an unknown escape", #""--store""#, #""\v""#),
    ("a control character", "--store", "--\tstore"),
    ("a leading zero", ":4242", ":04242"), ("a plus", ":4242", ":+4242"),
    ("a number without digits", ":4242", ":-"), ("a fraction for a number", ":4242", ":4242.0"),
    ("a number beyond 64 bits", ":4242", ":9223372036854775808"),
    ("minus zero", ":4242", ":-0"), ("a text for a number", ":4242", #":"4242""#),
    ("a number for a text", #""node-1""#, "1"), ("a null for a text", #""node-1""#, "null"),
    ("a list for an object", #""refers":{"backup":"m-1"}"#, #""refers":["m-1"]"#),
    ("an empty list", #""arguments":["--store","a/b.sqlite"]"#, #""arguments":[]"#),
    ("an empty object", #""refers":{"backup":"m-1"}"#, #""refers":{}"#),
    ("a number among texts", #"["--store""#, "[1"),
    ("a text among numbers", #""skipped":0"#, #""skipped":"0""#),
    ("an event that is none", #""event":"filing""#, #""event":"ingest""#),
    ("a key that is missing", #""tool":"1.4.0","#, ""),
    ("an inner key that is missing", #""process":4242,"#, ""),
    ("a word that is none", #""status":3"#, #""status":nil"#),
    ("a comment", #","version""#, #",/**/"version""#),
    (
      "nothing left out", #""inputs":"#,
      #""argumentsLeftOut":{"count":0,"sha256":"\#(Sample.digest("b"))"},"inputs":"#
    ),
  ]

  @Test("An entry is refused for its form", arguments: forms)
  func refuses(why: String, from: String, to: String) throws {
    let line = String(decoding: try Sample.full().bytes(), as: UTF8.self)
    let other = line.replacingFirst(from, with: to)
    try #require(other != line)
    #expect(fault { _ = try AuditEntry(Array(other.utf8)) }?.kind == .malformed)
  }

  @Test(
    "Bytes that are no object, and no UTF-8, are refused",
    arguments: [
      [], [0x7B], [0xFF], Array("[]".utf8), Array("1".utf8), Array("\u{FEFF}{}".utf8),
      Array("{}".utf8),
      Array(#"{"a":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8),
      Array(#"{"a":""#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8),
    ] as [[UInt8]])
  func noEntry(bytes: [UInt8]) {
    #expect(fault { _ = try AuditEntry(bytes) }?.kind == .malformed)
  }

  @Test("Values nested without end are refused before they exhaust anything")
  func depth() {
    for (opening, closing) in [("[", "]"), (#"{"a":"#, "}")] {
      for count in [20, 10_000] {
        let text =
          String(repeating: opening, count: count) + "1"
          + String(repeating: closing, count: count)
        let fault = fault { _ = try AuditEntry(Array(text.utf8)) }
        #expect(fault?.cause.hasPrefix("values are nested too deep") == true)
      }
    }
  }

  @Test("Two spellings of one accented key are refused, which a dictionary could not tell apart")
  func spellings() throws {
    let line = String(decoding: try Sample.full().bytes(), as: UTF8.self)
    let other = line.replacingFirst(
      #""skipped":0"#, with: "\"o\u{308}\":0,\"\u{F6}\":1")
    #expect(
      fault { _ = try AuditEntry(Array(other.utf8)) }?.cause
        == "the key \u{F6} is there in two spellings")
  }

  @Test("What mutations of an entry are still read, is written as it was read")
  func mutations() throws {
    var chance = Chance(seed: 6_962)
    let seeds = [try Sample.full().bytes(), try Sample.end().bytes()]
    var read = 0
    for round in 0..<8_000 {
      let bytes = chance.mutation(of: seeds[round % 2])
      do {
        let entry = try AuditEntry(bytes)
        let again = try entry.bytes()
        // Only a key that is not known can be lost.
        try #require(again == bytes || again.count < bytes.count)
        try #require(try AuditEntry(again) == entry)
        read += 1
      } catch let fault as AuditTrailError {
        try #require([.malformed, .newerVersion, .tooLarge].contains(fault.kind))
      }
    }
    #expect(read > 100)
  }

  @Test(
    "Whichever bit of an entry is turned over, it is refused or another entry, of the same bytes")
  func everyBit() throws {
    let entry = Sample.full()
    let bytes = try entry.bytes()
    for place in bytes.indices {
      for bit in 0..<8 {
        let other = bytes.flipped(at: place, bit: 1 << bit)
        do {
          let read = try AuditEntry(other)
          // A key of another name is unknown, and what it said is gone from the entry.
          try #require(read != entry, "byte \(place)")
        } catch let fault as AuditTrailError {
          try #require([.malformed, .newerVersion].contains(fault.kind))
        }
      }
    }
  }
}
