internal import FilingModel

/// What a file's first bytes make it look like.
enum Content: Hashable, Sendable {
  /// An instance, an inline document, a schema or a linkbase.
  case document(SourceDocument.Role)
  /// SEC's companyfacts answer.
  case companyFacts
  case zip
  case gzip
  /// EDGAR's full submission text, or one of its documents in the same wrapping.
  case submission
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
    } else if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = known.content
    } else {
      self = Self.text(NarrowedText.bytes(head))
    }
  }

  /// What a gzip packs; one in another is not opened, or there would be no end to it.
  init(packed head: [UInt8]) {
    let content = Content(head: head)
    self = content == .gzip ? .other("\(content.look) inside a gzip") : content
  }

  /// How people call it, with its article.
  var look: String {
    switch self {
    case .document(let role): "a \(role.rawValue)"
    case .companyFacts: "companyfacts JSON"
    case .zip: "a zip"
    case .gzip: "a gzip archive"
    case .submission: "a full submission text"
    case .empty: "an empty file"
    case .other(let look): look
    }
  }

  private static let signatures: [(bytes: [UInt8], content: Content)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x1F, 0x8B], .gzip),
    (Array("-----BEGIN PRIVACY-ENHANCED MESSAGE-----".utf8), .submission),
    (Array("%PDF".utf8), .other("a PDF")),
    ([0xFF, 0xD8, 0xFF], .other("a picture")),
    ([0x89, 0x50, 0x4E, 0x47], .other("a picture")),
    (Array("GIF8".utf8), .other("a picture")),
    (Array("SQLite format 3".utf8), .other("an SQLite database")),
    ([0x4C, 0x6F, 0xA7, 0x94], .other("XML in EBCDIC")),
  ]

  private static func text(_ text: [UInt8]) -> Content {
    if let root = RootElement(text) { return markup(root, in: text) }
    let first = text.first { !RootElement.isSpace($0) }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let namesFiler = text.find("\"cik\"") != nil || text.find("\"entityName\"") != nil
      return namesFiler && text.find("\"facts\"") != nil ? .companyFacts : .other("JSON")
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
    case (_, "SEC-DOCUMENT"), (_, "IMS-DOCUMENT"), (_, "SUBMISSION"): return .submission
    case (_, "DOCUMENT") where text.find("<TYPE>") != nil && text.find("<TEXT>") != nil:
      return .submission
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
    text.find("http://www.xbrl.org/2013/inlineXBRL") != nil
      || text.find("http://www.xbrl.org/2008/inlineXBRL") != nil
      || text.find("<ix:") != nil
  }
}
