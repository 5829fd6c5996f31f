internal import FilingModel

/// Hidden facts, and the places of the visible text that stand for them.
///
///     <ix:hidden><ix:nonNumeric id="f3" …>P5Y</ix:nonNumeric></ix:hidden>
///     <span style="-sec-ix-hidden:f3">five years</span>
///
/// The property is SEC's own (EDGAR Filer Manual 5.2.5.14). Every `style` of a document is looked at
/// for it, so this is done only where a report is read to be compared.
struct HiddenFacts {
  private struct Reference {
    let id: XMLCursor.Name
    let document: Int
    let line: Int
  }

  let isLooking: Bool
  private var ids: Set<XMLCursor.Name> = []
  private var references: [Reference] = []
  /// How many `ix:hidden` are open.
  private var openCount = 0

  init(isLooking: Bool) {
    self.isLooking = isLooking
  }

  /// Whether what comes now is not shown on the page.
  var isOpen: Bool { openCount > 0 }

  mutating func begin() { openCount += 1 }

  mutating func end() { openCount -= 1 }

  /// Keeps the id of a fact that is hidden.
  mutating func add(_ attributes: XMLAttributes, _ cursor: XMLCursor, _ words: XMLVocabulary) {
    guard isLooking, openCount > 0,
      let id = attributes.value(named: words.id).flatMap({ cursor.intern($0.trimmed) })
    else { return }
    ids.insert(id)
  }

  /// Looks for the property in the style of an element.
  mutating func look(
    at attributes: XMLAttributes, in document: Int, _ cursor: XMLCursor, _ words: XMLVocabulary
  ) {
    guard let style = attributes.value(named: words.style), let start = Self.find(in: style),
      let id = cursor.intern(Self.value(in: style, from: start))
    else { return }
    references.append(Reference(id: id, document: document, line: cursor.line))
  }

  /// References to what is no hidden fact.
  func irregularities(_ documents: [String]) -> [Irregularity] {
    references.filter { !ids.contains($0.id) }.map {
      Irregularity(.hiddenReference, "\(Names.text($0.id)) at \(documents[$0.document]):\($0.line)")
    }
  }

  private static let property = Array("-sec-ix-hidden:".utf8)

  /// Where the value of the property starts; only every fifteenth byte is looked at where it is not
  /// there.
  private static func find(in style: UnsafeBufferPointer<UInt8>) -> Int? {
    var last = property.count - 1
    while last < style.count {
      let byte = style[last]
      guard let place = property.lastIndex(of: byte) else {
        last += property.count
        continue
      }
      let start = last - place
      if start + property.count <= style.count,
        style[start..<(start + property.count)].elementsEqual(property)
      {
        return start + property.count
      }
      last += 1
    }
    return nil
  }

  private static func value(
    in style: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let end = style[start...].firstIndex(of: UInt8(ascii: ";")) ?? style.endIndex
    return UnsafeBufferPointer(rebasing: style[start..<end]).trimmed
  }
}
