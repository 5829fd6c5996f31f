/// A fact as its inline element states it, before its text becomes a value.
struct InlineDraft {
  var fact: FactDraft
  var isNegated = false
  var isEscaped = false
  /// The `scale` attribute, among the attributes' values; empty when it is not there.
  var scale = ByteRange.empty
  var format: InlineFormat?
  var continuedAt: XMLCursor.Name?
  /// The `target` attribute, likewise; empty for the default target.
  var target = ByteRange.empty

  init(_ fact: FactDraft) {
    self.fact = fact
  }
}

/// The `format` attribute, with its prefix resolved where it stands.
struct InlineFormat: Hashable {
  /// Nil when the prefix is not declared.
  let namespace: XMLCursor.Name?
  let localName: XMLCursor.Name?

  init(_ value: UnsafeBufferPointer<UInt8>, _ names: borrowing Names) {
    let parts = names.split(value)
    namespace = parts?.namespace
    localName = parts?.localName
  }
}
