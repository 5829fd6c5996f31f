internal import FilingModel

/// Qualified names of one document, each made once.
struct Names {
  private struct Key: Hashable {
    let namespace: XMLCursor.Name?
    let localName: XMLCursor.Name?
  }

  /// The document whose prefixes count now.
  var cursor: XMLCursor
  private var indices: [Key: Int32] = [:]
  private(set) var all: ContiguousArray<QName> = []
  /// Prefixes of names in content that stand for nothing.
  private(set) var undeclaredPrefixes: Set<String> = []
  private var namespaces: [XMLCursor.Name?: QName.Namespace] = [:]

  init(_ cursor: XMLCursor) {
    self.cursor = cursor
  }

  subscript(index: Int32) -> QName { all[Int(index)] }

  /// The number under which an element's name is kept.
  mutating func index(
    namespace: XMLCursor.Name?, localName: XMLCursor.Name?, prefix: XMLCursor.Name?
  ) -> Int32 {
    let key = Key(namespace: namespace, localName: localName)
    if let known = indices[key] { return known }
    let index = Int32(all.count)
    all.append(
      QName(
        namespace: self.namespace(namespace), localName: Self.text(localName),
        prefix: Self.text(prefix)))
    indices[key] = index
    return index
  }

  private mutating func namespace(_ pointer: XMLCursor.Name?) -> QName.Namespace {
    if let known = namespaces[pointer] { return known }
    let namespace = QName.Namespace(Self.text(pointer))
    namespaces[pointer] = namespace
    return namespace
  }

  /// The number of a name written `prefix:local` in content; nil when the prefix is not declared.
  mutating func index(content: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard let parts = split(content) else {
      let text = content.trimmed
      if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon < 64 {
        undeclaredPrefixes.insert(String(UnsafeBufferPointer(rebasing: text[..<colon])))
      }
      return nil
    }
    return index(
      namespace: parts.namespace, localName: parts.localName, prefix: cursor.intern(parts.prefix))
  }

  /// The pointer under which a text is known in this document.
  func intern(_ text: UnsafeBufferPointer<UInt8>) -> XMLCursor.Name? { cursor.intern(text) }

  /// The parts of a name written `prefix:local` in content; nil when the prefix is not declared.
  func split(
    _ content: UnsafeBufferPointer<UInt8>
  ) -> (namespace: XMLCursor.Name, localName: XMLCursor.Name, prefix: UnsafeBufferPointer<UInt8>)? {
    let text = content.trimmed
    let colon = text.firstIndex(of: UInt8(ascii: ":"))
    let prefix = UnsafeBufferPointer(rebasing: text[..<(colon ?? 0)])
    let local = UnsafeBufferPointer(rebasing: text[(colon.map { $0 + 1 } ?? 0)...])
    guard
      !local.isEmpty, let namespace = cursor.namespace(ofPrefix: prefix),
      let localName = cursor.intern(local)
    else { return nil }
    return (namespace, localName, prefix)
  }

  static func text(_ name: XMLCursor.Name?) -> String {
    name.map { String(cString: $0) } ?? ""
  }
}
