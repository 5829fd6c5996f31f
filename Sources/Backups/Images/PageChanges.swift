internal import Crypto

/// The pages of an image that differ from another, in groups that make one frame each; and the digest
/// of the image, which is read once.
struct PageChanges {
  private let image: ImageFile
  private let parent: ImageFile?
  private let pageCount: Int
  private let parentPageCount: Int
  private var hash = SHA256()
  private var next = 0
  private var group = Group()
  private var ready: [Group] = []

  /// Pages with their bytes now, and those the parent has of them, in the same order.
  struct Group {
    var pages: [Int] = []
    var bytes: [UInt8] = []
    var earlier: [UInt8] = []
  }

  init(
    of image: ImageFile, pageCount: Int, since parent: ImageFile?, parentPageCount: Int
  ) {
    self.image = image
    self.parent = parent
    self.pageCount = pageCount
    self.parentPageCount = parent == nil ? 0 : parentPageCount
  }

  /// The next group; nil when there are no more.
  mutating func nextGroup() throws(BackupError) -> Group? {
    while ready.isEmpty, next < pageCount { try look() }
    if ready.isEmpty, !group.pages.isEmpty {
      ready.append(group)
      group = Group()
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// SHA-256 of the image, once all groups were taken.
  func digest() -> String { Digest.hexadecimal(hash.finalize()) }

  private mutating func look() throws(BackupError) {
    let range = next..<min(next + Self.pagesAtOnce, pageCount)
    let bytes = try image.pages(range)
    guard bytes.count == range.count * image.pageSize else {
      throw BackupError(.io, doing: "reading", what: image.path, cause: "the file is cut short")
    }
    hash.update(data: bytes)
    let earlier = try parent?.pages(range.clamped(to: 0..<parentPageCount)) ?? []
    let size = image.pageSize
    for (offset, page) in range.enumerated() {
      let place = offset * size..<(offset + 1) * size
      let hasEarlier = place.upperBound <= earlier.count
      if hasEarlier, Self.isEqual(bytes, earlier, place) { continue }
      group.pages.append(page)
      group.bytes += bytes[place]
      if hasEarlier { group.earlier += earlier[place] }
      if group.pages.count == Pack.pagesPerFrame {
        ready.append(group)
        group = Group()
      }
    }
    next = range.upperBound
  }

  private static func isEqual(_ left: [UInt8], _ right: [UInt8], _ place: Range<Int>) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        left[place].elementsEqual(right[place])
      }
    }
  }

  private static let pagesAtOnce = 256
}
