internal import FilingModel

/// Where a document lies on disk, as far as that is known from how its filing was given.
struct DocumentPlace: Hashable {
  /// The file's path, relative where it was given so; of a member the path of its archive.
  let path: String
  /// The document's name when it lies in an archive, where lines of the file mean nothing.
  let member: String?

  /// A file that was given by its path.
  init(path: String) {
    self.path = path
    member = nil
  }

  /// A document of a filing; without a name the report document.
  init(of filing: Filing, document name: String?) {
    let source = filing.source
    if let mark = Self.endOfArchive(in: source, holding: filing.documents.first?.name) {
      path = String(source[..<mark])
      member = name ?? String(source[source.index(after: mark)...])
      return
    }
    member = nil
    guard let name, !Self.ends(source, with: name) else {
      path = source
      return
    }
    path = source.lastIndex(of: "/").map { source[...$0] + name } ?? name
  }

  /// The `!` between an archive's path and what lies in it; a file's name may hold one too.
  private static func endOfArchive(in source: String, holding name: String?) -> String.Index? {
    // Most paths have no mark, and a long list of findings asks for each.
    guard source.utf8.contains(UInt8(ascii: "!")) else { return nil }
    let marks = source.indices.filter { source[$0] == "!" }
    let named = marks.first { mark in
      let archive = source[..<mark].lowercased()
      return [".zip", ".txt", ".gz"].contains { archive.hasSuffix($0) }
    }
    if let named { return named }
    return name.map { ends(source, with: $0) } == false ? marks.first : nil
  }

  private static func ends(_ source: String, with name: String) -> Bool {
    source == name || source.hasSuffix("/" + name)
  }

  /// The path as a relative reference, or as a `file` URI when it is absolute (RFC 3986).
  var uri: String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    return (path.hasPrefix("/") ? "file://" : "") + Self.encoded(path)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Everything but unreserved characters and `/` as `%` and two hexadecimal digits.
  private static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ListedFinding {
  /// Where the finding is looked up first: its first fact, or else the filing, be it only named in the
  /// message, or else the store.
  func place(in publication: Publication) -> (file: DocumentPlace, line: Int?) {
    guard let filing = filing ?? publication.filing(namedIn: finding.message) else {
      return (DocumentPlace(path: publication.paths[0]), nil)
    }
    let point = finding.facts.first?.source
    let file = DocumentPlace(of: filing, document: point?.document)
    return (file, file.member == nil ? point?.line : nil)
  }
}

extension Fact {
  /// The fact in a few words: concept, value, unit and period.
  var words: String {
    let (value, _) = Figures.beginning(of: value.displayText, limit: 160)
    return "\(concept) \(value)" + (unit.map { " \($0)" } ?? "") + ", \(period)"
  }
}
