internal import Compression
internal import Foundation

/// Frames of pages in one object of about sixteen MiB: header, frames, directory, and the directory's
/// length in four bytes, the highest first.
///
/// A frame holds up to 128 pages. That of an incremental snapshot is compressed after the same pages of
/// its parent, so it is as large as they differ.
enum Pack {
  /// Bytes after which a pack is closed.
  static let fullSize = 16 << 20
  static let pagesPerFrame = 128

  struct Directory: Codable, Hashable, Sendable {
    var frames: [Frame]
  }

  struct Frame: Codable, Hashable, Sendable {
    /// The stored bytes.
    let size: Int
    /// First page and number of pages, in turn.
    let runs: [Int]

    /// The pages in ascending order; nil when the runs are none, or outside an image.
    func pages(below pageCount: Int) -> [Int]? {
      guard !runs.isEmpty, runs.count.isMultiple(of: 2) else { return nil }
      var pages: [Int] = []
      for index in stride(from: 0, to: runs.count, by: 2) {
        let (first, count) = (runs[index], runs[index + 1])
        guard first > (pages.last ?? -1), count > 0, count <= pagesPerFrame,
          first < pageCount, count <= pageCount - first,
          pages.count + count <= pagesPerFrame
        else { return nil }
        pages += first..<first + count
      }
      return pages
    }

    init(size: Int, pages: [Int]) {
      self.size = size
      var runs: [Int] = []
      for page in pages {
        if let first = runs.dropLast().last, let count = runs.last, first + count == page {
          runs[runs.count - 1] += 1
        } else {
          runs += [page, 1]
        }
      }
      self.runs = runs
    }
  }

  /// The part number of the directory; frames count from 0.
  fileprivate static let directoryPart = UInt32.max
}

/// Puts frames together to one pack.
struct PackWriter {
  private let header: ObjectHeader
  private let sealing: SealedObject
  private var bytes: [UInt8]
  private var directory = Pack.Directory(frames: [])
  private(set) var pages = 0

  init(_ sealer: Sealer) {
    header = ObjectHeader(.pack, isSealed: sealer.isSealing)
    sealing = sealer.object(header)
    bytes = []
    // Room for the last frame too, so that a pack never lies in memory twice.
    bytes.reserveCapacity(Pack.fullSize + (1 << 20))
    bytes += header.bytes
  }

  var isEmpty: Bool { directory.frames.isEmpty }
  var isFull: Bool { bytes.count >= Pack.fullSize }

  /// Adds a compressed frame of some pages.
  mutating func add(_ frame: [UInt8], of pages: [Int]) throws(BackupError) {
    let part = UInt32(directory.frames.count)
    let sealed = try sealing.seal(frame, part: part)
    directory.frames.append(Pack.Frame(size: sealed.count, pages: pages))
    bytes += sealed
    self.pages += pages.count
  }

  /// The whole object, which leaves nothing behind.
  mutating func finish() throws(BackupError) -> [UInt8] {
    let json = try StableJSON.bytes(of: directory)
    let frame = try reading("a pack") { try Compressor().frame(of: json) }
    let sealed = try sealing.seal(frame, part: Pack.directoryPart)
    let length = UInt32(sealed.count)
    var object = bytes
    bytes = []
    object += sealed
    object += (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
    return object
  }
}

/// Takes a pack apart.
struct PackReader {
  private let object: [UInt8]
  private let sealing: SealedObject
  let frames: [Pack.Frame]

  /// Needs the whole object.
  init(_ object: [UInt8], _ sealer: Sealer) throws {
    let header = try ObjectHeader(of: object, .pack, isSealed: sealer.isSealing)
    sealing = sealer.object(header)
    let room = object.count - ObjectHeader.length - 4
    let length = object.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    guard room >= 0, length <= room else { throw Flaw(reason: "its directory is cut short") }
    let sealed = object[(object.count - 4 - length)..<(object.count - 4)]
    let json = try Compressor.bytes(of: sealing.open(sealed, part: Pack.directoryPart))
    frames = try StableJSON.value(Pack.Directory.self, of: json).frames
    let expected = frames.reduce(0) { $0 &+ max(0, $1.size) }
    guard frames.allSatisfy({ $0.size > 0 }), expected == room - length else {
      throw Flaw(reason: "its frames are not as long as its directory says")
    }
    self.object = object
  }

  /// How many pages its frames name.
  var pages: Int {
    frames.reduce(0) { sum, frame in
      stride(from: 1, to: frame.runs.count, by: 2).reduce(sum) { $0 &+ frame.runs[$1] }
    }
  }

  /// Hands over every frame with its pages; `reference` gives what a frame was compressed after.
  func eachFrame(
    pageSize: Int, pageCount: Int, reference: ([Int]) throws -> [UInt8],
    _ body: ([Int], [UInt8]) throws -> Void
  ) throws {
    var start = ObjectHeader.length
    for (part, frame) in frames.enumerated() {
      guard let pages = frame.pages(below: pageCount) else {
        throw Flaw(reason: "a frame names pages that cannot be")
      }
      let opened = try sealing.open(object[start..<start + frame.size], part: UInt32(part))
      let bytes = try Compressor.bytes(
        of: opened, size: pages.count * pageSize, after: reference(pages))
      try body(pages, bytes)
      start += frame.size
    }
  }
}
