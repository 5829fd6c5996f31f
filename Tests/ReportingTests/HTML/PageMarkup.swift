import Foundation

/// The markup of a page without its texts.
enum PageMarkup {
  /// Every tag, its quoted attribute values emptied, as a browser finds tags: byte by byte.
  static func tags(of html: String) -> [String] {
    var tags: [String] = []
    var tag: [UInt8] = []
    var isInTag = false
    var isQuoted = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<") where !isInTag: (isInTag, tag) = (true, [])
      case UInt8(ascii: ">") where isInTag && !isQuoted:
        isInTag = false
        tags.append(String(decoding: tag, as: UTF8.self))
      case UInt8(ascii: "\"") where isInTag: isQuoted.toggle()
      default: if isInTag, !isQuoted { tag.append(byte) }
      }
    }
    return tags
  }

  /// The values of an attribute in the order of the page.
  static func values(of attribute: String, in html: String) -> [String] {
    html.components(between: " \(attribute)=\"", and: "\"")
  }
}

extension String {
  /// What stands between each opening and the closing after it.
  func components(between opening: String, and closing: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.range(of: opening) {
      rest = rest[start.upperBound...]
      guard let end = rest.range(of: closing) else { break }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}
