import FilingModel
import Support
import Testing

@testable import Backups

@Suite("Snapshots come back")
struct RoundTripTests {
  @Test("Page for page, plain and encrypted", arguments: [nil, "a passphrase of some length"])
  func chain(key: String?) async throws {
    let workshop = try await Workshop(key: key)
    let states = ["abcdefgh", "abXdefgh", "abXdefghijk", "abXdeYghijkZ"]
    var snapshots: [BackupSnapshot] = []
    for state in states { snapshots.append(try await workshop.back(up: state).snapshot) }
    #expect(snapshots.map(\.kind) == [.full, .incremental, .incremental, .incremental])
    for (snapshot, state) in zip(snapshots, states) {
      #expect(try await workshop.bytes(of: snapshot) == workshop.bytes(of: state))
    }
    let verification = try await workshop.verifyAll()
    #expect(verification.problems.isEmpty)
    #expect(verification.unreferenced == 0)
  }

  @Test("An incremental snapshot stores what differs, and nothing more")
  func onlyChanges() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: String(repeating: "a", count: 500))
    let letters = String(repeating: "a", count: 250) + "b" + String(repeating: "a", count: 251)
    let creation = try await workshop.back(up: letters)
    #expect(creation.pages == 3)
    #expect(creation.pageCount == 502)
    let unchanged = try await workshop.back(up: letters)
    #expect(unchanged.pages == 0)
    #expect(try await workshop.bytes(of: unchanged.snapshot) == workshop.bytes(of: letters))
  }

  @Test("A store that shrank comes back short")
  func shrinks() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefghijklmnop")
    let snapshot = try await workshop.back(up: "abc").snapshot
    let grown = try await workshop.back(up: "abcxyz").snapshot
    #expect(try await workshop.bytes(of: snapshot) == workshop.bytes(of: "abc"))
    #expect(try await workshop.bytes(of: grown) == workshop.bytes(of: "abcxyz"))
  }

  @Test("Without the last copy, or with another in its place, the repository gives it back")
  func rebuildsLast() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh", keepsLast: false)
    let second = try await workshop.back(up: "abcdefgX")
    #expect(second.snapshot.kind == .incremental)
    #expect(second.pages == 1)
    _ = try workshop.folder.write("something else", to: "last")
    let third = try await workshop.back(up: "abcdefYX")
    #expect(third.pages == 1)
    #expect(try await workshop.bytes(of: third.snapshot) == workshop.bytes(of: "abcdefYX"))
  }

  @Test("What nothing can rest on becomes a full snapshot, and says why")
  func becomesFull() async throws {
    let workshop = try await Workshop()
    #expect(try await workshop.back(up: "ab").isFullBecause != nil)
    #expect(try await workshop.back(up: "ab", pageSize: 1_024).isFullBecause != nil)
    for _ in 1..<30 {
      #expect(try await workshop.back(up: "ab", pageSize: 1_024).isFullBecause == nil)
    }
    #expect(try await workshop.back(up: "ab", pageSize: 1_024).isFullBecause != nil)
  }

  @Test("The snapshot of a moment is the newest that is not later")
  func moments() async throws {
    let workshop = try await Workshop()
    let first = try await workshop.back(up: "a").snapshot
    let second = try await workshop.back(up: "b").snapshot
    let repository = workshop.repository
    #expect(try await repository.snapshot(notLaterThan: nil) == second)
    #expect(try await repository.snapshot(notLaterThan: second.taken) == second)
    let before = Moment(seconds: second.taken.seconds - 1)
    #expect(try await repository.snapshot(notLaterThan: before) == first)
    let error = await #expect(throws: BackupError.self) {
      try await repository.snapshot(notLaterThan: Moment(seconds: first.taken.seconds - 1))
    }
    #expect(error?.kind == .missing)
  }

  @Test("The last that was committed is the newest, in one second and after the clock went back")
  func sameSecond() async throws {
    let workshop = try await Workshop()
    for seconds in [0, 0, 0, -86_400, 0] {
      let made = try await workshop.back(up: "a\(seconds)", after: seconds).snapshot
      #expect(try await workshop.repository.snapshot(notLaterThan: nil) == made)
      #expect(try await workshop.repository.snapshot(notLaterThan: made.taken) == made)
      var policy = KeepPolicy()
      policy.last = 1
      let trial = try await workshop.repository.prune(
        policy, graceSeconds: 0, at: made.taken, isTrial: true)
      #expect(trial.decisions.last?.isKept == true)
      #expect(trial.decisions.last?.snapshot == made)
    }
  }

  @Test("A repository takes no second store")
  func otherStore() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "a")
    let error = await #expect(throws: BackupError.self) {
      try await workshop.back(up: "a", store: "another")
    }
    #expect(error?.kind == .refused)
    #expect(try await workshop.repository.snapshots().count == 1)
  }

  @Test("An encrypted repository opens with its key alone, and shows nothing of the pages")
  func keys() async throws {
    let workshop = try await Workshop(key: "a passphrase of some length")
    try await workshop.back(up: String(repeating: "a", count: 8))
    for key in [nil, "another passphrase of that length"] {
      let error = await #expect(throws: BackupError.self) {
        try await BackupRepository.open(workshop.storage, key: key.flatMap { BackupKey($0) })
      }
      #expect(error?.kind == .key)
    }
    #expect(BackupKey("too short") == nil)
    #expect("\(try #require(BackupKey("a passphrase of some length")))" == "***")
    let manifest = Array("manifest".utf8)
    for object in workshop.storage.objects.values {
      #expect(!object.indices.contains { object[$0...].starts(with: manifest) })
    }
  }
}
