/// A fact as it stands in the document, before contexts and units end: numbers and pointers only.
struct FactDraft {
  var concept: Int32
  /// 1 for `xsi:nil="true"`.
  var isNil = false
  /// Whether the fact is numeric: it has a unit, or its element says so.
  var isNumeric = false
  var context: XMLCursor.Name?
  var unit: XMLCursor.Name?
  var language: XMLCursor.Name?
  /// The `decimals` attribute, in the document's arena; empty when it is not there.
  var decimals = ByteRange.empty
  var precision = ByteRange.empty
  var elementID = ByteRange.empty
  /// The text of the element.
  var text = ByteRange.empty
  var line: Int
  var byteOffset: Int
  /// The number of its document in the set.
  let document: Int32

  /// Whether it states what only facts have, and tuples may not.
  var hasAspects: Bool {
    context != nil || unit != nil || !decimals.isEmpty || !precision.isEmpty
  }

  init(concept: Int32, at place: (line: Int, byteOffset: Int), in document: Int = 0) {
    self.concept = concept
    self.document = Int32(document)
    line = place.line
    byteOffset = place.byteOffset
  }
}
