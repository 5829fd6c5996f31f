import AuditTrail
import Testing

@Suite("What is odd about entries")
struct EntryReviewTests {
  private static func review(_ entries: [AuditEntry]) throws -> EntryReview {
    var review = EntryReview()
    for entry in entries { review.add(try entry.bytes()) }
    review.finish()
    return review
  }

  private static func lines(_ review: EntryReview) -> [String] {
    review.findings.map { "\($0.kind) \($0.kind.severity): \($0)" }
  }

  @Test("Runs that begin and end, one after another or at once, are nothing odd")
  func nothing() throws {
    var filing = Sample.full()
    filing.run = "b"
    var note = Sample.begin("other")
    note.event = .note
    let entries = [
      Sample.begin("a"), Sample.begin("b"), filing, note, Sample.end("b"), Sample.end("a"),
      Sample.begin("a", time: "2026-03-01T09:31:00.000Z"), Sample.end("a"),
    ]
    let ordered = entries.enumerated().map { number, entry in
      var entry = entry
      entry.time = "2026-03-01T09:30:0\(number / 2).000Z"
      return entry
    }
    let review = try Self.review(ordered)
    #expect(Self.lines(review) == [])
    #expect(review.tree.size == 8)
    #expect(review.tree.head == MerkleTree(leaves: try ordered.map { .leaf(try $0.bytes()) }).head)
  }

  @Test("A begin without an end is an interrupted run, and no more than a notice")
  func interrupted() throws {
    let review = try Self.review([
      Sample.begin("b"), Sample.begin("a"), Sample.begin("c"), Sample.end("a"),
    ])
    #expect(
      Self.lines(review) == [
        "interrupted notice: entry 0: run b of ingest began and did not end",
        "interrupted notice: entry 2: run c of ingest began and did not end",
      ])
  }

  @Test("An end, or a filing, without a begin is a warning, and so is a second begin")
  func unpaired() throws {
    let review = try Self.review(
      [
        Sample.end("a"), Sample.begin("b"), Sample.begin("b"), Sample.end("b"), Sample.full(),
      ].map { entry in
        var entry = entry
        entry.time = "2026-03-01T09:30:00.000Z"
        return entry
      })
    #expect(
      Self.lines(review) == [
        "noBegin warning: entry 0: run a ends, and did not begin",
        "secondBegin warning: entry 2: run b begins, as it did at entry 1",
        "noBegin warning: entry 4: run run-1 records a filing, and did not begin",
      ])
  }

  @Test("A clock that runs backwards is a warning, once for each entry before the latest time")
  func clock() throws {
    let times = ["10:00:00.002", "10:00:00.000", "10:00:00.001", "10:00:00.002"]
    let review = try Self.review(
      times.map { time in
        var note = Sample.begin(time: "2026-03-01T\(time)Z")
        note.event = .note
        return note
      })
    #expect(
      Self.lines(review) == [
        "clockBackwards warning: entry 1: its time is 2026-03-01T10:00:00.000Z, "
          + "and one before has 2026-03-01T10:00:00.002Z",
        "clockBackwards warning: entry 2: its time is 2026-03-01T10:00:00.001Z, "
          + "and one before has 2026-03-01T10:00:00.002Z",
      ])
  }

  @Test(
    "Bytes that are no entry, and a hash kept beside an entry that is not its own, are violations")
  func violations() throws {
    var review = EntryReview()
    let entry = try Sample.begin().bytes()
    review.add(entry, claimed: .leaf(entry))
    review.add(entry.flipped(at: 0), claimed: .leaf(entry))
    review.add(try Sample.end().bytes(), claimed: .leaf(entry))
    #expect(review.findings.map(\.kind) == [.otherHash, .unreadable, .otherHash])
    #expect(review.findings.map(\.index) == [1, 1, 2])
    #expect(review.findings.allSatisfy { $0.kind.severity == .violation })
    #expect(review.tree.size == 3)
  }

  @Test("An entry of a newer version is a warning, and its hash counts all the same")
  func newer() throws {
    let text = String(decoding: try Sample.begin().bytes(), as: UTF8.self)
    let newer = Array(text.replacingFirst(#""version":1"#, with: #""version":9"#).utf8)
    var review = EntryReview()
    review.add(newer, claimed: .leaf(newer))
    review.finish()
    #expect(
      Self.lines(review) == [
        "newerVersion warning: entry 0: it is of version 9, and this FinLoom knows 1"
      ])
    #expect(review.tree.leaves == [.leaf(newer)])
  }

  @Test("Entries that were read by many threads give what they give one after another")
  func threads() async throws {
    let entries = try (0..<200).map { number in
      number % 7 == 0 ? [7] : try Sample.begin("\(number % 5)").bytes()
    }
    let claimed = MerkleHash.leaf([7])
    let readings = await withTaskGroup(of: (Int, EntryReview.Reading).self) { group in
      for (place, entry) in entries.enumerated() {
        group.addTask { (place, EntryReview.Reading(entry, claimed: claimed)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var (together, alone) = (EntryReview(), EntryReview())
    for (place, entry) in entries.enumerated() {
      together.add(try #require(readings[place]))
      alone.add(entry, claimed: claimed)
    }
    together.finish()
    alone.finish()
    #expect(together.findings == alone.findings)
    #expect(together.tree.head == alone.tree.head)
    #expect(Set(alone.counts.keys) == [.unreadable, .otherHash, .secondBegin, .interrupted])
  }

  @Test("Of a thousand findings of a kind and more, all are counted")
  func many() {
    var review = EntryReview()
    for _ in 0..<1_500 { review.add([0]) }
    #expect(review.findings.count == 1_000)
    #expect(review.counts == [.unreadable: 1_500])
  }
}
