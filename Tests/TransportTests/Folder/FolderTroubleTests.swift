import Foundation
import Glibc
import Testing

@testable import Transport

@Suite("Folders that cannot keep objects")
struct FolderTroubleTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test("Symbolic links are not followed out of the folder")
  func links() async throws {
    try folder.write("outside", to: "outside/file")
    let storage = try FolderStorage(folder.path("inner"), create: true)
    #expect(symlink("../outside", folder.path("inner/folder")) == 0)
    #expect(symlink("../outside/file", folder.path("inner/file")) == 0)
    for key in ["folder/file", "file"] {
      let caught = await trouble { () async throws(TransportError) in
        try await storage.object(key)
      }
      #expect(caught?.kind == .invalid)
      #expect(caught?.hint == "remove the symbolic link")
    }
    let caught = await trouble { () async throws(TransportError) in
      try await storage.put([1], as: "folder/new", .always)
    }
    #expect(caught?.kind == .invalid)
    #expect(try await storage.objects(under: "") == [])
    #expect(try folder.files(in: "outside") == ["file"])
    // In the folder itself a link is replaced, and removed, like any name.
    #expect(try await storage.put([1], as: "file", .always) == .stored)
    #expect(try folder.bytes(of: "outside/file") == Array("outside".utf8))
    #expect(try await storage.object("file") == [1])
    // The folder may be named by a link.
    #expect(symlink("inner", folder.path("alias")) == 0)
    #expect(try await FolderStorage(folder.path("alias")).object("file") == [1])
  }

  @Test("A pipe is no object, and is not waited for")
  func pipe() async throws {
    let storage = try FolderStorage(folder.path)
    #expect(mkfifo(folder.path("pipe"), 0o644) == 0)
    let caught = await trouble { () async throws(TransportError) in
      try await storage.object("pipe")
    }
    #expect(caught?.kind == .invalid)
    #expect(try await storage.objects(under: "") == [])
  }

  @Test("Where nobody may write the permission is what is wrong")
  func permission() throws {
    let storage = try FolderStorage(folder.path)
    #expect(try storage.store([1], as: "a/k", .always) == .stored)
    chmod(folder.path("a"), 0o555)
    chmod(folder.path, 0o555)
    defer {
      chmod(folder.path, 0o755)
      chmod(folder.path("a"), 0o755)
    }
    for key in ["k", "a/k", "new/k"] {
      let caught = #expect(throws: TransportError.self) {
        try AsNobody.run { try storage.store([2], as: key, .always) }
      }
      #expect(caught?.kind == .permission)
      #expect(caught?.hint == "check who may write there")
      #expect(caught?.what == folder.path(key))
    }
    #expect(try folder.files() == ["a/k"])
    #expect(try folder.bytes(of: "a/k") == [1])
  }

  @Test("When a file may not grow the room is what is wrong, and no part of it stays")
  func sizeLimit() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      let storage = try FolderStorage(folder.path)
      #expect(try storage.store(Array(repeating: 1, count: 4096), as: "old", .always) == .stored)
      signal(SIGXFSZ, SIG_IGN)
      // The first write comes out short, the second does not work.
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      for condition in [PutCondition.always, .ifAbsent] {
        let caught = #expect(throws: TransportError.self) {
          try storage.store(Array(repeating: 2, count: 20_000), as: "a/new", condition)
        }
        #expect(caught?.kind == .full)
        #expect(caught?.cause == "write: file too large")
      }
      #expect(
        try storage.store(Array(repeating: 3, count: 10_000), as: "a/fits", .ifAbsent) == .stored)
      #expect(try folder.files() == ["a/fits", "old"])
    }
  }

  @Test(
    "On a full volume the room is what is wrong, and what was there stays, where one can be made")
  func fullVolume() throws {
    let place = folder.path("volume")
    #expect(mkdir(place, 0o755) == 0)
    guard mount("tmpfs", place, "tmpfs", 0, "size=64k") == 0 else {
      print("no volume can be mounted: a full one is not tested")
      return
    }
    defer { umount(place) }
    let storage = try FolderStorage(place)
    #expect(try storage.store(Array(repeating: 1, count: 20_000), as: "k", .always) == .stored)
    let caught = #expect(throws: TransportError.self) {
      try storage.store(Array(repeating: 2, count: 60_000), as: "k", .always)
    }
    #expect(caught?.kind == .full)
    #expect(caught?.hint == "free space on the volume")
    #expect(try folder.files(in: "volume") == ["k"])
    #expect(try folder.bytes(of: "volume/k") == Array(repeating: 1, count: 20_000))
    #expect(try storage.store(Array(repeating: 2, count: 20_000), as: "k", .always) == .stored)
  }

  @Test("Unfinished files of an age are removed, newer ones and objects stay")
  func leftovers() throws {
    // An hour after the files were written.
    let storage = try FolderStorage(folder.path, clock: { 1_000_003_600 })
    #expect(try storage.store([1], as: "a/b/k", .always) == .stored)
    for (name, written) in [
      ("a/b/.tmp-1-a", 1_000_000_000), ("a/.tmp-2-b", 1_000_000_001), (".tmp-3-c", 1_000_003_000),
      ("old", 900_000_000),
    ] {
      try folder.write("part", to: name)
      var times = [timespec(tv_sec: written, tv_nsec: 0), timespec(tv_sec: written, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, folder.path(name), &times, 0) == 0)
    }
    #expect(try storage.removeLeftovers(olderThan: .seconds(3600)) == 0)
    #expect(try storage.removeLeftovers(olderThan: .seconds(3599)) == 1)
    #expect(try folder.files() == [".tmp-3-c", "a/.tmp-2-b", "a/b/k", "old"])
    #expect(try storage.removeLeftovers(olderThan: .seconds(60)) == 2)
    #expect(try folder.files() == ["a/b/k", "old"])
  }
}
