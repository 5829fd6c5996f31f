import Foundation
import Testing

@testable import Transport

/// Each test is run with every server there is; see `.ci/s3` for how they are started.
@Suite("Objects in buckets of real servers", .timeLimit(.minutes(2)))
struct S3ServerTests {
  @Test("Every server that a variable names is tested")
  func servers() {
    let named = S3Server.variables.filter { ProcessInfo.processInfo.environment[$0] != nil }
    #expect(S3Server.all.map(\.variable) == named)
  }

  @Test("What is put can be got, in parts, listed and removed", arguments: S3Server.all)
  func life(server: S3Server) async throws {
    let storage = try server.storage()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    #expect(try await storage.object("packs/a") == nil)
    #expect(try await storage.put(bytes, as: "packs/a", .always) == .stored)
    #expect(try await storage.object("packs/a") == bytes)
    #expect(try await storage.bytes(of: "packs/a", in: 1000..<3000) == Array(bytes[1000..<3000]))
    #expect(try await storage.bytes(of: "packs/a", in: 99_999..<100_000) == [bytes[99_999]])
    let listing = try await storage.objects(under: "packs/")
    #expect(listing.map(\.key) == ["packs/a"])
    #expect(listing.map(\.size) == [100_000])
    #expect(listing.allSatisfy { abs($0.modified - Transport.machineClock()) < 300 })
    try await storage.remove("packs/a")
    try await storage.remove("packs/a")
    #expect(try await storage.object("packs/a") == nil)
    #expect(try await storage.objects(under: "") == [])
  }

  @Test("Of puts where nothing is yet one wins, and its bytes stay", arguments: S3Server.all)
  func ifAbsent(server: S3Server) async throws {
    let storage = try server.storage()
    let stored = try await withThrowingTaskGroup(of: (UInt8, PutOutcome).self) { group in
      for number in UInt8(0)..<8 {
        group.addTask {
          (number, try await storage.put([number], as: "latest", .ifAbsent))
        }
      }
      return try await group.filter { $0.1 == .stored }.reduce(into: []) { $0.append($1.0) }
    }
    #expect(stored.count == 1)
    #expect(try await storage.object("latest") == stored)
    #expect(try await storage.put([99], as: "latest", .ifAbsent) == .alreadyThere)
    #expect(try await storage.put([99], as: "latest", .always) == .stored)
    #expect(try await storage.object("latest") == [99])
  }

  @Test("An empty object is an object", arguments: S3Server.all)
  func empty(server: S3Server) async throws {
    let storage = try server.storage()
    #expect(try await storage.put([], as: "empty", .ifAbsent) == .stored)
    #expect(try await storage.object("empty") == [])
    #expect(try await storage.objects(under: "").map(\.size) == [0])
  }

  @Test("Keys of all kinds of characters are kept as they are", arguments: S3Server.all)
  func characters(server: S3Server) async throws {
    let storage = try server.storage()
    let keys = [
      "a b", "a+b", "a%20b", "a&b=c", "é/ü", "\u{1F600}", "(x)*'!,;:@$~", "q?x#y", "<&>\"", "a//b",
    ].filter { ObjectKey($0) != nil }
    #expect(keys.count == 9)
    for key in keys {
      #expect(try await storage.put(Array(key.utf8), as: key, .always) == .stored, "\(key)")
    }
    for key in keys {
      #expect(try await storage.object(key) == Array(key.utf8), "\(key)")
    }
    let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try await storage.objects(under: "").map(\.key) == sorted)
    #expect(try await storage.objects(under: "a").map(\.key) == sorted.filter { $0.hasPrefix("a") })
    for key in keys { try await storage.remove(key) }
    #expect(try await storage.objects(under: "") == [])
  }

  @Test("A listing of more than a page has every object once", arguments: S3Server.all)
  func pages(server: S3Server) async throws {
    let storage = try server.storage()
    let keys = (0..<1005).map { "packs/\($0 % 10)/\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for key in keys {
        group.addTask { _ = try await storage.put([1], as: key, .always) }
      }
      try await group.waitForAll()
    }
    let found = try await storage.objects(under: "packs/").map(\.key)
    #expect(found == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try await storage.objects(under: "packs/3/100").map(\.key) == ["packs/3/1003"])
  }

  @Test("A part beyond the end, and of what is not there, is an error", arguments: S3Server.all)
  func ranges(server: S3Server) async throws {
    let storage = try server.storage()
    _ = try await storage.put([1, 2, 3, 4], as: "k", .always)
    for range in [2..<5, 4..<6, 100..<200] {
      let caught = await #expect(throws: TransportError.self) {
        try await storage.bytes(of: "k", in: range)
      }
      #expect(caught?.kind == .malformed, "\(range)")
    }
    let caught = await #expect(throws: TransportError.self) {
      try await storage.bytes(of: "none", in: 0..<1)
    }
    #expect(caught?.kind == .missing)
  }

  @Test("Sixteen megabytes go and come", arguments: S3Server.all)
  func large(server: S3Server) async throws {
    let storage = try server.storage()
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_777_216) { buffer, count in
      for index in buffer.indices { buffer[index] = UInt8(truncatingIfNeeded: index &* 131 >> 3) }
      count = buffer.count
    }
    #expect(try await storage.put(bytes, as: "pack", .ifAbsent) == .stored)
    #expect(try await storage.object("pack") == bytes)
    try await storage.remove("pack")
  }

  @Test(
    "A wrong secret and an unknown key are refused, each with its hint", arguments: S3Server.all)
  func refused(server: S3Server) async throws {
    let wrong = await #expect(throws: TransportError.self) {
      try await server.storage(secretKey: "wrong-secret").put([1], as: "k", .always)
    }
    #expect(wrong?.kind == .refused)
    #expect(wrong?.hint == "check the secret key")
    #expect(!"\(String(describing: wrong))".contains("wrong-secret"))
    let unknown = await #expect(throws: TransportError.self) {
      try await server.storage(accessKey: "UNKNOWNKEY").object("k")
    }
    #expect(unknown?.kind == .refused)
    #expect(unknown?.hint == "check the access key")
  }

  @Test("A clock that is half an hour off is refused, with its own hint", arguments: S3Server.all)
  func clock(server: S3Server) async throws {
    for offset in [-1800, 1800] as [Int64] {
      let storage = try server.storage(clock: { Transport.machineClock() + offset })
      let caught = await #expect(throws: TransportError.self) { try await storage.object("k") }
      #expect(caught?.kind == .refused)
      #expect(caught?.hint == "set this machine's clock, or the server's")
    }
  }

  @Test("A bucket that is not there is missing, not empty", arguments: S3Server.all)
  func bucket(server: S3Server) async throws {
    let storage = try server.storage(bucket: "finloom-none")
    for caught in [
      await trouble { () async throws(TransportError) in try await storage.object("k") == nil },
      await trouble { () async throws(TransportError) in
        try await storage.objects(under: "").isEmpty
      },
    ] {
      #expect(caught?.kind == .missing)
      #expect(caught?.hint == "check the bucket's name, or create it")
    }
  }

  @Test("Bytes that are damaged on the way are refused", arguments: S3Server.all)
  func damaged(server: S3Server) async throws {
    let storage = try server.storage()
    let work = Work(doing: "putting object", what: "k")
    var call = S3Call(.put, key: "k")
    call.body = [1, 2, 3]
    // The digest of other bytes.
    call.headers["Content-MD5"] = "1EfQ6PKJ8WoS/2AnznfCWA=="
    let caught = await trouble { [call] () async throws(TransportError) in
      try await S3Storage(
        storage.location, credentials: storage.signer.credentials, client: storage.client,
        retry: .none
      ).send(call, for: work, expecting: [200])
    }
    #expect(caught?.kind == .unavailable)
    #expect(caught?.hint == "look for what damages bytes on the way")
    #expect(try await storage.object("k") == nil)
  }
}
