/// A key that every storage can keep: parts between slashes, each a name a file may have.
struct ObjectKey: Hashable, Sendable {
  let text: String
  let parts: [String]

  /// Unfinished files of a folder have names that begin so; no key has such a part.
  static let unfinished = ".tmp-"
  static let longest = 1024
  static let longestPart = 255

  /// Nil for what is no key.
  init?(_ text: String) {
    let parts = Self.parts(of: text)
    guard text.utf8.count <= Self.longest, parts.allSatisfy(Self.isPart) else { return nil }
    self.text = text
    self.parts = parts
  }

  /// A key, or `invalid` with what is wrong about it.
  init(_ text: String, for work: Work) throws(TransportError) {
    guard let key = Self(text) else {
      throw work.error(
        .invalid, "\"\(text.shown)\" is no key",
        hint: "a key is a relative path without empty parts, dots for folders, control characters "
          + "or names that begin with \(Self.unfinished)")
    }
    self = key
  }

  /// Whether keys can begin with the text; its last part may go on.
  static func canBegin(with text: String) -> Bool {
    let parts = parts(of: text)
    let last = parts.last ?? ""
    return text != "/" && parts.dropLast().allSatisfy(isPart)
      && (["", ".", ".."].contains(last) || isPart(last))
  }

  /// What stands between slashes; told by bytes, since a slash can be a part of a letter with marks.
  static func parts(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private static func isPart(_ part: String) -> Bool {
    !part.isEmpty && part != "." && part != ".." && part.utf8.count <= longestPart
      && !part.hasBytePrefix(unfinished)
      && part.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

extension String {
  /// Whether the bytes begin with those of another text, which is not so for all texts that look alike.
  func hasBytePrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
