/// What an inline document declares for itself, found without parsing it.
///
/// It decides which documents of a folder make one report; whether they are sound is for the reader.
struct InlineHeader: Hashable, Sendable {
  /// The filer's own schemas that `link:schemaRef` names; shared ones on the web say nothing.
  let schemas: Set<String>
  /// The ids of the contexts that stand in the document.
  let contexts: Set<String>
  /// The contexts its facts refer to.
  let references: Set<String>

  init(_ document: [UInt8]) {
    let text = NarrowedText.bytes(document)
    schemas = Set(
      Self.elements(":schemaRef", in: text)
        .compactMap { $0.attributes["xlink:href"] }.filter { !$0.contains("://") })
    contexts = Set(Self.elements(":context", in: text).compactMap { $0.attributes["id"] })
    references = Self.contextReferences(in: text)
  }

  /// Whether the document relies on another for the contexts of its facts.
  var isBare: Bool { schemas.isEmpty && contexts.isEmpty && !references.isEmpty }

  /// The start tags with an ending of their names.
  private static func elements(_ ending: StaticString, in text: [UInt8]) -> [RootElement] {
    var found: [RootElement] = []
    var position = 0
    while let hit = text.find(ending, from: position) {
      position = hit + ending.utf8CodeUnitCount
      let prefix = text[max(0, hit - 64)..<hit].lastIndex { !isNameByte($0) }
      guard let start = prefix, text[start] == UInt8(ascii: "<"), position < text.count,
        !isNameByte(text[position]),
        let end = text.find(">", from: position, before: position + 4096),
        let element = RootElement(Array(text[start...end]))
      else { continue }
      found.append(element)
    }
    return found
  }

  private static func contextReferences(in text: [UInt8]) -> Set<String> {
    var found: Set<ArraySlice<UInt8>> = []
    var position = 0
    while let hit = text.find("contextRef=", from: position) {
      position = hit + "contextRef=".utf8.count
      guard position < text.count else { break }
      let quote = text[position]
      let value = text[(position + 1)...].prefix(256).prefix { $0 != quote }
      found.insert(value)
    }
    return Set(found.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
