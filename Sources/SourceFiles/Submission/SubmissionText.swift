/// EDGAR's full submission text: a header, then every document in an envelope of tags.
///
///     <DOCUMENT>
///     <TYPE>EX-101.SCH
///     <SEQUENCE>6
///     <FILENAME>a-20240928.xsd
///     <TEXT>
///     <XBRL>
///     ...
///     </XBRL>
///     </TEXT>
///     </DOCUMENT>
///
/// Tags are told from a document's own by their places alone, so the whole text is held to its form:
/// an envelope that is not closed, or a text without its end, is damaged and nothing of it is read.
struct SubmissionText {
  let path: String
  let bounds: SizeBounds
  let parts: [SubmissionPart]
  let header: SubmissionHeader
  private let bytes: [UInt8]

  init(path: String, bounds: SizeBounds) throws(SourceError) {
    self.path = path
    self.bounds = bounds
    bytes = try Self.read(path, bounds)
    var scan = SubmissionScan(bytes, path: path, bounds: bounds)
    parts = try scan.parts()
    header = SubmissionHeader(bytes[..<scan.headEnd])
  }

  /// The text itself, which may lie packed by gzip.
  private static func read(_ path: String, _ bounds: SizeBounds) throws(SourceError) -> [UInt8] {
    var whole = bounds
    whole.document = bounds.total
    if try Content(head: DiskFile(path: path).head().bytes) == .gzip {
      return try GzipFile(path: path, bounds: whole).bytes()
    }
    return try DiskFile(path: path).bytes(upTo: bounds.total)
  }

  /// The documents in the order of the text, each recognised by its first bytes.
  func members() throws(SourceError) -> [Container.Member] {
    var members: [Container.Member] = []
    for part in parts {
      let content = recognised(part)
      // Pictures are the bulk of a text, and nobody asks how large they are once decoded.
      let isWanted = part.isUuencoded && content.role != nil
      let byteCount = isWanted ? try self.content(of: part).count : part.range.count
      members.append(
        Container.Member(name: part.name, byteCount: byteCount, content: content))
    }
    return members
  }

  /// A damaged picture does no harm to the documents beside it.
  private func recognised(_ part: SubmissionPart) -> Content {
    do throws(SourceError) {
      return Content(head: try content(of: part, upTo: Content.headSize))
    } catch {
      return .other("a uuencoded text that does not decode")
    }
  }

  /// The bytes of some documents by name; a name that is not there is left out.
  func bytes(of names: Set<String>) throws(SourceError) -> [String: [UInt8]] {
    var loaded: [String: [UInt8]] = [:]
    for part in parts where names.contains(part.name) {
      loaded[part.name] = try content(of: part)
    }
    return loaded
  }

  /// The zip that stands in the text as a document of this name.
  func archive(_ name: String) throws(SourceError) -> ZipArchive {
    guard let packed = try bytes(of: [name])[name] else {
      throw .damaged("\(path)!\(name)", "the member is no longer there")
    }
    return ZipArchive(path: "\(path)!\(name)", bounds: bounds, bytes: packed)
  }

  private func content(
    of part: SubmissionPart, upTo limit: Int? = nil
  ) throws(SourceError) -> [UInt8] {
    let text = bytes[part.range]
    guard part.isUuencoded else { return Array(text.prefix(limit ?? .max)) }
    do throws(Uuencoding.Damage) {
      return try Uuencoding.decode(text, upTo: limit)
    } catch {
      throw .damaged("\(path)!\(part.name.shown)", error.reason)
    }
  }
}

/// One document of a full submission text.
struct SubmissionPart: Hashable {
  /// The `FILENAME`; early submissions have none and count their documents instead.
  let name: String
  /// Where the document stands, without `<TEXT>` and `<XBRL>`.
  let range: Range<Int>
  let isUuencoded: Bool
}
