/// The attributes of the start tag that is being reported; valid during its callback only.
struct XMLAttributes {
  /// Five pointers for each: local name, prefix, namespace, start and end of the value.
  private let fields: XMLEvents.Strings?
  let count: Int

  init(_ fields: XMLEvents.Strings?, count: Int32) {
    self.fields = fields
    self.count = Int(count)
  }

  func name(_ index: Int) -> XMLCursor.Name? { fields?[index * 5] }

  func prefix(_ index: Int) -> XMLCursor.Name? { fields?[index * 5 + 1] }

  func namespace(_ index: Int) -> XMLCursor.Name? { fields?[index * 5 + 2] }

  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = fields?[index * 5 + 3], let end = fields?[index * 5 + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The value of the attribute without namespace that has a name; nil when it is not there.
  func value(named name: XMLCursor.Name?) -> UnsafeBufferPointer<UInt8>? {
    value(named: name, in: nil)
  }

  func value(
    named name: XMLCursor.Name?, in namespace: XMLCursor.Name?
  ) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count where self.name(index) == name && self.namespace(index) == namespace {
      return value(index)
    }
    return nil
  }
}

extension String {
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self = CheckedUTF8.text(bytes)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without XML white space at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start].isXMLBlank { start += 1 }
    while end > start, self[end - 1].isXMLBlank { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  func elementsEqual(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension UInt8 {
  var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
