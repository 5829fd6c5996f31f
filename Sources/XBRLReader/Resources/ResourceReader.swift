internal import FilingModel

/// Routes what stands inside contexts and units, wherever a document declares them.
struct ResourceReader {
  private(set) var contexts = ContextReader()
  private(set) var units = UnitReader()
  private var leaf = ByteArena(capacity: 4096)

  func free() {
    leaf.free()
  }

  /// Whether the present element stands inside a context or unit.
  var isOpen: Bool { contexts.isOpen || units.isOpen }

  /// Takes the start tag of a context, a unit or anything inside one; false when it is none of these.
  mutating func start(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, _ attributes: XMLAttributes,
    _ cursor: XMLCursor, _ words: XMLVocabulary, _ names: inout Names
  ) -> Bool {
    if contexts.isOpen {
      contexts.start(name, namespace, attributes, words, &names)
    } else if units.isOpen {
      if namespace == words.xbrli { units.start(name, words) }
    } else if namespace == words.xbrli, name == words.context {
      contexts.begin(id: attributes.value(named: words.id).flatMap { cursor.intern($0.trimmed) })
    } else if namespace == words.xbrli, name == words.unit {
      units.begin(id: attributes.value(named: words.id).flatMap { cursor.intern($0.trimmed) })
    } else {
      return false
    }
    leaf.truncate(to: 0)
    return true
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    leaf.append(bytes, count: count)
  }

  /// Takes an end tag; only while `isOpen`.
  mutating func end(
    _ name: XMLCursor.Name?, _ namespace: XMLCursor.Name?, _ words: XMLVocabulary,
    _ names: inout Names
  ) {
    let text = leaf[ByteRange(start: 0, end: leaf.count)]
    if contexts.isOpen {
      if namespace == words.xbrli, name == words.context {
        contexts.finish()
      } else {
        contexts.end(name, namespace, text: text, words, &names)
      }
    } else if namespace == words.xbrli, name == words.unit {
      units.finish()
    } else if namespace == words.xbrli {
      units.end(name, text: text, words, &names)
    }
    leaf.truncate(to: 0)
  }
}
