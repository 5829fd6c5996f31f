internal import FilingModel

/// Texts of inline facts to values: continuation, escaping, transformation, scale, sign, in that order
/// (Inline XBRL 1.1, sections 9 and 10).
struct InlineValues {
  private let text: InlineText
  private let continuations: Continuations
  /// Values of attributes, among them `scale`.
  private let attributes: ByteArena
  private var transformations: [InlineFormat: Transformation?] = [:]

  init(_ text: InlineText, _ continuations: Continuations, _ attributes: ByteArena) {
    self.text = text
    self.continuations = continuations
    self.attributes = attributes
  }

  mutating func value(of draft: InlineDraft) -> FactAssembly.Value {
    if draft.fact.isNil { return .nil }
    return draft.fact.isNumeric ? number(of: draft) : words(of: draft)
  }

  // MARK: - Numbers

  private mutating func number(of draft: InlineDraft) -> FactAssembly.Value {
    if let range = text.plainRange(draft.fact.text) {
      return number(of: draft, written: text.arena[range].trimmed)
    }
    var copy = text.plainText([draft.fact.text])
    return copy.withUTF8 { number(of: draft, written: $0.trimmed) }
  }

  private mutating func number(
    of draft: InlineDraft, written: UnsafeBufferPointer<UInt8>
  ) -> FactAssembly.Value {
    var isCanonical = draft.format == nil && draft.scale.isEmpty && !draft.isNegated
    var number: ExactDecimal?
    if let format = draft.format {
      guard let transformation = transformation(format) else {
        return .unreadable(reason: unknown(format))
      }
      number = transformation.number(written)
    } else if let parsed = ExactDecimal.parse(written) {
      number = parsed.value
      isCanonical = isCanonical && parsed.isCanonical
    }
    guard let number else {
      let form = draft.format.map { "in the format '\(Names.text($0.localName))'" } ?? "a decimal"
      return .unreadable(
        reason: "has the text '\(Remarks.clipped(written))', which is not \(form)")
    }
    return finish(number, of: draft, written: written, isCanonical: isCanonical)
  }

  private func finish(
    _ number: ExactDecimal, of draft: InlineDraft, written: UnsafeBufferPointer<UInt8>,
    isCanonical: Bool
  ) -> FactAssembly.Value {
    var scaled: ExactDecimal? = number
    if !draft.scale.isEmpty {
      let scale = String(attributes[draft.scale].trimmed)
      guard let power = Int(scale), (-400...400).contains(power) else {
        return .unreadable(
          reason: "has scale '\(scale)', which is not an integer from -400 to 400")
      }
      scaled = number.scaled(by: power)
    }
    guard let scaled else {
      return .unreadable(reason: "is too large to be kept exactly")
    }
    return .number(
      draft.isNegated ? scaled.negated : scaled, lexical: isCanonical ? nil : String(written))
  }

  // MARK: - Texts

  private mutating func words(of draft: InlineDraft) -> FactAssembly.Value {
    var ranges = [draft.fact.text]
    if let next = draft.continuedAt {
      switch continuations.chain(from: next) {
      case .success(let more): ranges += more
      case .failure(let broken):
        return .unreadable(reason: broken.reason)
      }
    }
    if draft.isEscaped { return .text(text.escapedText(ranges)) }
    let plain = text.plainText(ranges)
    guard let format = draft.format else { return .text(plain) }
    guard let transformation = transformation(format) else {
      return .unreadable(reason: unknown(format))
    }
    guard let value = transformation.text(plain) else {
      return .unreadable(
        reason: "has the text '\(plain.prefix(60))', which is not in the format "
          + "'\(Names.text(format.localName))'")
    }
    return .text(value)
  }

  /// The text of a footnote, with its tags.
  func note(_ draft: Footnotes.Draft) -> String {
    var ranges = [draft.text]
    if let next = draft.continuedAt, case .success(let more) = continuations.chain(from: next) {
      ranges += more
    }
    return text.escapedText(ranges)
  }

  private mutating func transformation(_ format: InlineFormat) -> Transformation? {
    if let known = transformations[format] { return known }
    let found = Transformation.named(
      Names.text(format.localName), in: Names.text(format.namespace))
    transformations[format] = found
    return found
  }

  private func unknown(_ format: InlineFormat) -> String {
    guard let namespace = format.namespace else {
      return "has a format whose prefix is not declared"
    }
    return "has the format '\(Names.text(format.localName))', which the registry "
      + "'\(Names.text(namespace))' does not hold"
  }
}

extension InlineText {
  /// The range itself when no tag stands in it, which is so for nearly every number.
  func plainRange(_ range: ByteRange) -> ByteRange? {
    firstTag(in: range) == nil && !hasExclusion(in: range) ? range : nil
  }

  /// The text of some ranges without the tags.
  func plainText(_ ranges: [ByteRange]) -> String {
    var result = ByteArena(capacity: ranges.reduce(0) { $0 + $1.end - $1.start })
    defer { result.free() }
    for range in ranges {
      forEachPiece(of: range) { piece, isTag in
        if !isTag { result.append(arena[piece]) }
      }
    }
    return String(result[ByteRange(start: 0, end: result.count)])
  }

  /// The XHTML of some ranges: tags as they are, text escaped.
  func escapedText(_ ranges: [ByteRange]) -> String {
    var result = ByteArena(capacity: ranges.reduce(0) { $0 + $1.end - $1.start } * 9 / 8)
    defer { result.free() }
    for range in ranges {
      forEachPiece(of: range) { piece, isTag in
        if isTag {
          result.append(arena[piece])
        } else {
          XMLEscape.append(arena[piece], to: &result)
        }
      }
    }
    return String(result[ByteRange(start: 0, end: result.count)])
  }

  private func firstTag(in range: ByteRange) -> Int? {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < tags.count && tags[low].start < range.end ? low : nil
  }

  private func hasExclusion(in range: ByteRange) -> Bool {
    excluded.contains { $0.start >= range.start && $0.end <= range.end }
  }

  /// The parts of a range that no `ix:exclude` inside it covers.
  private func remains(of range: ByteRange) -> [ByteRange] {
    let inside = excluded.filter { $0.start >= range.start && $0.end <= range.end }
      .sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    var parts: [ByteRange] = []
    var position = range.start
    for exclusion in inside where exclusion.end > position {
      parts.append(ByteRange(start: position, end: exclusion.start))
      position = exclusion.end
    }
    return parts + [ByteRange(start: position, end: range.end)]
  }

  private func forEachPiece(
    of range: ByteRange, _ body: (_ piece: ByteRange, _ isTag: Bool) -> Void
  ) {
    for part in remains(of: range) { forEachPiece(ofPart: part, body) }
  }

  private func forEachPiece(
    ofPart range: ByteRange, _ body: (_ piece: ByteRange, _ isTag: Bool) -> Void
  ) {
    var position = range.start
    var index = firstTag(in: range) ?? tags.count
    while index < tags.count, tags[index].start < range.end {
      let tag = tags[index]
      if tag.start > position { body(ByteRange(start: position, end: tag.start), false) }
      let inside = ByteRange(start: max(tag.start, position), end: min(tag.end, range.end))
      body(inside, true)
      position = inside.end
      index += 1
    }
    if position < range.end { body(ByteRange(start: position, end: range.end), false) }
  }
}
