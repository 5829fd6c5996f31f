import Testing

@testable import Backups

@Suite("Damage to a repository")
struct DamageTests {
  private func whatIsWrong(_ workshop: Workshop, key: String?) async -> Bool {
    do {
      // The key derivation is slow, so only a damaged config is opened again.
      let verification = try await workshop.verifyAll()
      return !verification.problems.isEmpty
    } catch {
      return true
    }
  }

  @Test(
    "Every byte that is changed is found", arguments: [nil, "a passphrase of some length"])
  func flippedBytes(key: String?) async throws {
    let workshop = try await Workshop(key: key)
    try await workshop.back(up: "abcdefgh")
    try await workshop.back(up: "abXdefgh")
    let sound = workshop.storage.objects
    let heads = sound.keys.filter { $0.hasPrefix("heads/") }.sorted()
    var unseen: [String] = []
    for (name, bytes) in sound where name != "config" && name != heads.first {
      for index in bytes.indices {
        workshop.storage.objects[name]?[index] ^= 0x10
        if await !whatIsWrong(workshop, key: key) { unseen.append("\(name) at \(index)") }
        workshop.storage.objects = sound
      }
    }
    // The older head is only history: it says nothing while a newer one is there.
    #expect(unseen == [])
    #expect(try await workshop.verifyAll().problems.isEmpty)
  }

  @Test("Every byte of the config that is changed is found")
  func flippedConfig() async throws {
    let key = try #require(BackupKey("a passphrase of some length"))
    let workshop = try await Workshop(key: "a passphrase of some length")
    let sound = workshop.storage.objects
    let bytes = try #require(sound["config"])
    var unseen: [Int] = []
    for index in bytes.indices {
      workshop.storage.objects["config"]?[index] ^= 0x01
      do {
        _ = try await BackupRepository.open(workshop.storage, key: key)
        unseen.append(index)
      } catch {}
      workshop.storage.objects = sound
    }
    #expect(unseen == [])
  }

  @Test("Every object that is cut short, emptied or gone is found")
  func missingObjects() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh")
    let sound = workshop.storage.objects
    for (name, bytes) in sound where name != "config" && !name.hasPrefix("heads/") {
      for cut in [nil, 0, 20, bytes.count - 1] as [Int?] {
        workshop.storage.objects[name] = cut.map { Array(bytes.prefix($0)) }
        #expect(await whatIsWrong(workshop, key: nil), "\(name) \(cut ?? -1)")
        workshop.storage.objects = sound
      }
    }
  }

  @Test("An object in the place of another is found")
  func swappedObjects() async throws {
    let workshop = try await Workshop(key: "a passphrase of some length")
    try await workshop.back(up: "abcdefgh")
    try await workshop.back(up: "abXdefgh")
    let sound = workshop.storage.objects
    for folder in ["packs/", "manifests/"] {
      let names = sound.keys.filter { $0.hasPrefix(folder) }.sorted()
      #expect(names.count == 2)
      workshop.storage.objects[names[0]] = sound[names[1]]
      #expect(await whatIsWrong(workshop, key: nil), "\(folder)")
      workshop.storage.objects = sound
    }
    // An older head under the newest number would bring old snapshots back.
    let heads = sound.keys.filter { $0.hasPrefix("heads/") }.sorted()
    workshop.storage.objects[heads[1]] = sound[heads[0]]
    #expect(await whatIsWrong(workshop, key: nil))
  }

  @Test("A damaged step makes the snapshots that rest on it worthless, and no others")
  func laterSnapshots() async throws {
    let workshop = try await Workshop()
    let full = try await workshop.back(up: "abcdefgh").snapshot
    let before = Set(workshop.storage.objects.keys)
    let step = try await workshop.back(up: "abXdefgh").snapshot
    let new = workshop.storage.objects.keys.filter { !before.contains($0) }
    let pack = try #require(new.first { $0.hasPrefix("packs/") })
    let last = try await workshop.back(up: "abXdefgY").snapshot
    let other = try await workshop.back(up: "abXdefgY", .full).snapshot
    workshop.storage.objects[pack]?[60] ^= 1
    let broken = try await workshop.verifyAll().problems.map(\.snapshot.name)
    #expect(Set(broken) == [step.name, last.name])
    #expect(try await workshop.bytes(of: full) == workshop.bytes(of: "abcdefgh"))
    #expect(try await workshop.bytes(of: other) == workshop.bytes(of: "abXdefgY"))
  }

  @Test("Structure is looked at without reading packs, and sees what is missing")
  func structure() async throws {
    let workshop = try await Workshop()
    try await workshop.back(up: "abcdefgh")
    #expect(try await workshop.verifyAll(.structure).readSize == 0)
    let pack = try #require(workshop.storage.objects.keys.first { $0.hasPrefix("packs/") })
    workshop.storage.objects[pack]?.removeLast()
    #expect(try await workshop.verifyAll(.structure).problems.count == 1)
  }
}
