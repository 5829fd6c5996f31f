import FilingModel
import Testing

@testable import Backups

@Suite("Storage that fails")
struct FaultTests {
  /// Fails at each call in turn, until the work gets through without meeting the failure.
  private func atEachCall(
    of workshop: Workshop, _ failures: [(Int) -> MemoryStorage.Failure],
    _ work: () async throws -> Void, then check: () async throws -> Void
  ) async throws -> Int {
    var met = 0
    let sound = workshop.storage.objects
    for failure in failures {
      var call = 1
      while true {
        workshop.storage.objects = sound
        workshop.storage.fail(failure(call))
        do {
          try await work()
        } catch is BackupError {
          met += 1
        }
        let isOver = workshop.storage.calls < call
        workshop.storage.fail(nil)
        try await check()
        if isOver { break }
        call += 1
        #expect(call < 200)
      }
    }
    return met
  }

  private let ways: [(Int) -> MemoryStorage.Failure] = [
    { MemoryStorage.Failure(call: $0) },
    { MemoryStorage.Failure(call: $0, lasts: true) },
    { MemoryStorage.Failure(call: $0, answerIsLost: true) },
  ]

  @Test("A backup that fails anywhere leaves every snapshot whole, and the next one works")
  func creating() async throws {
    let workshop = try await Workshop()
    let first = try await workshop.back(up: "abcdefgh").snapshot
    let met = try await atEachCall(of: workshop, ways) {
      try await workshop.back(up: "abXdefgh")
    } then: {
      let verification = try await workshop.verifyAll()
      #expect(verification.problems.isEmpty)
      #expect((1...2).contains(verification.snapshots.count))
      #expect(try await workshop.bytes(of: first) == workshop.bytes(of: "abcdefgh"))
      let next = try await workshop.back(up: "abYdefgh").snapshot
      #expect(try await workshop.bytes(of: next) == workshop.bytes(of: "abYdefgh"))
    }
    #expect(met > 20)
  }

  @Test("Pruning that fails anywhere takes nothing that is needed, and the next one finishes")
  func pruning() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh", .full)
    try await workshop.back(up: "abXdefgh")
    let kept = try await workshop.back(up: "abXdefgY", .full).snapshot
    var policy = KeepPolicy()
    policy.last = 1
    let met = try await atEachCall(of: workshop, ways) {
      _ = try await workshop.repository.prune(policy, graceSeconds: 0, at: workshop.now)
    } then: {
      let verification = try await workshop.verifyAll()
      #expect(verification.problems.isEmpty)
      #expect(verification.snapshots.contains { $0.name == kept.name })
      _ = try await workshop.repository.prune(policy, graceSeconds: 0, at: workshop.now)
      let after = try await workshop.verifyAll()
      #expect(after.snapshots.map(\.name) == [kept.name])
      #expect(after.unreferenced == 0)
    }
    #expect(met > 20)
  }

  @Test("A put that comes twice makes one snapshot, and no error")
  func twice() async throws {
    let workshop = try await Workshop()
    workshop.storage.fail(MemoryStorage.Failure(call: .max, putsComeTwice: true))
    let snapshot = try await workshop.back(up: "abcdefgh").snapshot
    workshop.storage.fail(nil)
    #expect(try await workshop.repository.snapshots() == [snapshot])
  }

  @Test("A server that keeps nothing of what it takes makes no snapshot")
  func keepsNothing() async throws {
    let workshop = try await Workshop()
    workshop.storage.fail(MemoryStorage.Failure(call: .max, keepsNothing: true))
    await #expect(throws: BackupError.self) { try await workshop.back(up: "abcdefgh") }
    workshop.storage.fail(nil)
    #expect(try await workshop.repository.snapshots().isEmpty)
  }

  @Test("Packs that are removed while a backup is made make it fail, and nothing is listed")
  func prunedMeanwhile() async throws {
    let workshop = try await Workshop()
    let first = try await workshop.back(up: "abcdefgh").snapshot
    let before = Set(workshop.storage.objects.keys)
    let image = try workshop.image("abXdefgh")
    let (repository, storage, now) = (workshop.repository, workshop.storage, workshop.now)
    storage.whenManifestComes { objects in
      for key in objects.keys where key.hasPrefix("packs/") && !before.contains(key) {
        objects[key] = nil
      }
    }
    let error = await #expect(throws: BackupError.self) {
      try await repository.create(.full, image, at: now)
    }
    #expect(error?.kind == .busy)
    #expect(try await repository.snapshots() == [first])
  }

  @Test("Unneeded objects go only once the grace is over")
  func grace() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh", .full)
    try await workshop.back(up: "ijklmnop", .full)
    var policy = KeepPolicy()
    policy.last = 1
    let start = workshop.now
    func prune(after seconds: Int) async throws -> BackupPruning {
      try await workshop.repository.prune(
        policy, graceSeconds: 86_400, at: Moment(seconds: start.seconds + seconds))
    }
    let first = try await prune(after: 0)
    #expect((first.removed, first.doomed) == (0, 2))
    let early = try await prune(after: 86_399)
    #expect((early.removed, early.doomed) == (0, 2))
    let due = try await prune(after: 86_400)
    #expect((due.removed, due.doomed) == (2, 0))
    #expect(try await workshop.verifyAll().unreferenced == 0)
  }

  @Test("A trial changes nothing and says what would be")
  func trial() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh", .full)
    try await workshop.back(up: "ijklmnop", .full)
    let before = workshop.storage.objects
    var policy = KeepPolicy()
    policy.last = 1
    let trial = try await workshop.repository.prune(
      policy, graceSeconds: 0, at: workshop.now, isTrial: true)
    #expect(trial.decisions.map(\.isKept) == [false, true])
    #expect(trial.removed == 2)
    #expect(workshop.storage.objects == before)
  }

  @Test("A policy that keeps nothing is refused")
  func emptyPolicy() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "a")
    let error = await #expect(throws: BackupError.self) {
      _ = try await workshop.repository.prune(
        KeepPolicy(), graceSeconds: 0, at: workshop.now)
    }
    #expect(error?.kind == .refused)
  }

  @Test("Of two backups at the same time both are kept")
  func race() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh")
    let image = try workshop.image("abXdefgh")
    let (repository, now) = (workshop.repository, workshop.now)
    async let one = repository.create(.full, image, at: now)
    async let two = repository.create(.full, image, at: Moment(seconds: now.seconds + 1))
    let names = try await [one.snapshot.name, two.snapshot.name]
    let listed = try await repository.snapshots().map(\.name)
    #expect(Set(names).isSubset(of: Set(listed)))
    #expect(listed.count == 3)
  }
}
