internal import FilingModel

/// What a file's first bytes make it look like.
enum Content: Hashable, Sendable {
  /// An instance, an inline document, a schema or a linkbase.
  case document(SourceDocument.Role)
  case zip
  case empty
  /// Something else, with its article: `a PDF`.
  case other(String)

  /// How many first bytes are looked at.
  static let headSize = 65_536

  /// A name EDGAR gives to an index of filings; such a file has no mark of its own.
  static func isIndex(_ name: String) -> Bool { name.hasSuffix(".idx") }

  init(head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if let look = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.look {
      self = .other(look)
    } else {
      self = Self.text(Self.narrowed(head))
    }
  }

  private static let signatures: [(bytes: [UInt8], look: String)] = [
    (Array("%PDF".utf8), "a PDF"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("-----BEGIN PRIVACY-ENHANCED MESSAGE-----".utf8), "a full submission text"),
  ]

  /// The text as single bytes: without byte order mark, and without the zeros of UTF-16.
  ///
  /// Every name that matters here is ASCII, so nothing more needs decoding.
  private static func narrowed(_ head: [UInt8]) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
    let isMarked = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let isWide = head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C])
    guard isMarked || isWide else { return head }
    return head.dropFirst(isMarked ? 2 : 0).filter { $0 != 0 }
  }

  private static func text(_ text: [UInt8]) -> Content {
    if let root = RootElement(text) { return markup(root, in: text) }
    let first = text.first { !RootElement.isSpace($0) }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isCompanyFacts = text.contains(text: "\"entityName\"") && text.contains(text: "\"facts\"")
      return .other(isCompanyFacts ? "companyfacts JSON" : "JSON")
    case UInt8(ascii: "<"):
      return .other("markup whose root element does not start in its first 64 KiB")
    case nil:
      return .other("blank text")
    default:
      if text.starts(with: Array("Description:".utf8)) { return .other("an EDGAR index") }
      return .other(text.contains(0) ? "binary data" : "plain text")
    }
  }

  private static func markup(_ root: RootElement, in text: [UInt8]) -> Content {
    switch (root.namespace, root.localName) {
    case ("http://www.xbrl.org/2003/instance", "xbrl"): return .document(.instance)
    case ("http://www.xbrl.org/2003/linkbase", "linkbase"): return .document(.linkbase)
    case ("http://www.w3.org/2001/XMLSchema", "schema"): return .document(.schema)
    case (_, "SEC-DOCUMENT"), (_, "SUBMISSION"): return .other("a full submission text")
    case (_, let name) where name.lowercased() == "html":
      return declaresInline(text) ? .document(.inline) : .other("HTML without inline XBRL")
    default: return .other("XML with the root element \(root.name.shown)")
    }
  }

  /// Whether HTML is meant as inline XBRL.
  ///
  /// A document that lost its declaration but still has `ix:` elements counts, so that the reader
  /// says what is wrong with it.
  private static func declaresInline(_ text: [UInt8]) -> Bool {
    text.contains(text: "http://www.xbrl.org/2013/inlineXBRL")
      || text.contains(text: "http://www.xbrl.org/2008/inlineXBRL")
      || text.contains(text: "<ix:")
  }
}

extension [UInt8] {
  func contains(text: String) -> Bool {
    let pattern = Array(text.utf8)
    guard let first = pattern.first else { return true }
    var start = startIndex
    while let hit = self[start...].firstIndex(of: first) {
      if self[hit...].starts(with: pattern) { return true }
      start = hit + 1
    }
    return false
  }
}
