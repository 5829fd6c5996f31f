import Foundation
import Testing

@testable import Transport

@Suite("Objects in a folder")
struct FolderStorageTests {
  private let folder: ScratchFolder
  private let storage: FolderStorage

  init() throws {
    folder = try ScratchFolder()
    storage = try FolderStorage(folder.path)
  }

  @Test("What is put can be got, in parts, listed and removed; nothing else lies in the folder")
  func life() async throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    #expect(try await storage.object("packs/a") == nil)
    #expect(try await storage.put(bytes, as: "packs/a", .always) == .stored)
    #expect(try await storage.object("packs/a") == bytes)
    #expect(try await storage.bytes(of: "packs/a", in: 1000..<3000) == Array(bytes[1000..<3000]))
    #expect(try await storage.bytes(of: "packs/a", in: 5..<5) == [])
    #expect(try folder.bytes(of: "packs/a") == bytes)
    #expect(try folder.files() == ["packs/a"])
    let listing = try await storage.objects(under: "packs/")
    #expect(listing.map(\.key) == ["packs/a"])
    #expect(listing.map(\.size) == [100_000])
    #expect(listing.allSatisfy { abs($0.modified - Transport.machineClock()) < 300 })
    try await storage.remove("packs/a")
    try await storage.remove("packs/a")
    #expect(try await storage.object("packs/a") == nil)
    #expect(try await storage.objects(under: "") == [])
    #expect(try folder.files() == [])
  }

  @Test("Of puts where nothing is yet one wins, and its bytes stay")
  func ifAbsent() async throws {
    let stored = try await withThrowingTaskGroup(of: (UInt8, PutOutcome).self) { group in
      for number in UInt8(0)..<16 {
        group.addTask { [storage] in
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
    #expect(try folder.files() == ["latest"])
  }

  @Test("An empty object is an object, a folder is none")
  func empty() async throws {
    #expect(try await storage.put([], as: "a/empty", .ifAbsent) == .stored)
    #expect(try await storage.object("a/empty") == [])
    #expect(try await storage.object("a") == nil)
    try await storage.remove("a")
    #expect(try await storage.objects(under: "").map(\.key) == ["a/empty"])
    #expect(try await storage.object("a/empty/below") == nil)
    let caught = await trouble { () async throws(TransportError) in
      try await storage.put([1], as: "a/empty/below", .always)
    }
    #expect(caught?.kind == .alreadyThere)
  }

  @Test("A prefix is the beginning of keys, and the order is that of bytes")
  func listing() async throws {
    let keys = ["a b", "a.b", "a/b/c", "a/b2", "ab", "b", "é", "z"]
    for key in keys.reversed() { _ = try await storage.put([1], as: key, .always) }
    try folder.write("unfinished", to: "a/.tmp-1-2")
    try folder.write("no key", to: "a/line\nend")
    func found(_ prefix: String) async throws -> [String] {
      try await storage.objects(under: prefix).map(\.key)
    }
    #expect(try await found("") == ["a b", "a.b", "a/b/c", "a/b2", "ab", "b", "z", "é"])
    #expect(try await found("a") == ["a b", "a.b", "a/b/c", "a/b2", "ab"])
    #expect(try await found("a/b") == ["a/b/c", "a/b2"])
    #expect(try await found("a/b/") == ["a/b/c"])
    #expect(try await found("none/") == [])
    #expect(try await found("b/") == [])
    for prefix in ["/", "../", "a/../"] {
      let caught = await trouble { () async throws(TransportError) in
        try await storage.objects(under: prefix)
      }
      #expect(caught?.kind == .invalid)
    }
  }

  @Test("A part beyond the end, before the start, and of what is not there, is an error")
  func ranges() async throws {
    _ = try await storage.put([1, 2, 3, 4], as: "k", .always)
    #expect(try await storage.bytes(of: "k", in: 2..<4) == [3, 4])
    for (key, range, kind) in [
      ("k", 2..<5, .malformed), ("k", 100..<200, .malformed), ("k", -1..<2, .invalid),
      ("none", 0..<1, .missing), ("none/k", 0..<1, .missing),
    ] as [(String, Range<Int>, TransportError.Kind)] {
      let caught = await trouble { () async throws(TransportError) in
        try await storage.bytes(of: key, in: range)
      }
      #expect(caught?.kind == kind, "\(range)")
    }
  }

  @Test("The folder is made only when asked for, and never those above it")
  func creation() throws {
    let missing = #expect(throws: TransportError.self) { try FolderStorage(folder.path("new")) }
    #expect(missing?.kind == .missing)
    #expect(missing?.what == folder.path("new"))
    let deep = #expect(throws: TransportError.self) {
      try FolderStorage(folder.path("new/deep"), create: true)
    }
    #expect(deep?.kind == .missing)
    #expect(try FolderStorage(folder.path("new"), create: true).name == folder.path("new"))
    _ = try FolderStorage(folder.path("new"), create: true)
    try folder.write("text", to: "file")
    for create in [false, true] {
      let file = #expect(throws: TransportError.self) {
        try FolderStorage(folder.path("file"), create: create)
      }
      #expect(file?.kind == .alreadyThere)
    }
  }

  @Test("A folder that disappeared is missing, not empty")
  func disappeared() async throws {
    let storage = try FolderStorage(folder.path("new"), create: true)
    try FileManager.default.removeItem(atPath: folder.path("new"))
    for caught in [
      await trouble { () async throws(TransportError) in try await storage.object("k") == nil },
      await trouble { () async throws(TransportError) in
        try await storage.objects(under: "").isEmpty
      },
      await trouble { () async throws(TransportError) in
        try await storage.put([1], as: "k", .always) == .stored
      },
    ] {
      #expect(caught?.kind == .missing)
    }
  }

  @Test("What is no key is not looked for")
  func keys() async throws {
    try folder.write("text", to: "outside")
    let inner = try FolderStorage(folder.path("inner"), create: true)
    for key in ["", "/a", "../outside", "a/../../outside", "..\u{2f}\u{301}", "a\n", ".tmp-1"] {
      let caught = await trouble { () async throws(TransportError) in try await inner.object(key) }
      #expect(caught?.kind == .invalid, "\(key)")
    }
  }
}
