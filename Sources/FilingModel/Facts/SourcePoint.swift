/// Where in a filing a fact stands.
package struct SourcePoint: Hashable, Sendable {
  /// The document's name inside the filing.
  package let document: String
  /// The line of the element's first byte, from 1.
  package let line: Int
  /// The offset of the element's first byte in the document, from 0.
  package let byteOffset: Int
  /// The element's `id`, when it has one.
  package let elementID: String?

  package init(document: String, line: Int, byteOffset: Int, elementID: String? = nil) {
    self.document = document
    self.line = line
    self.byteOffset = byteOffset
    self.elementID = elementID
  }
}

extension SourcePoint: CustomStringConvertible {
  /// `aapl-20240928.htm:812` with the element id or, without one, the byte offset.
  package var description: String {
    "\(document):\(line)" + (elementID.map { " (\($0))" } ?? " (byte \(byteOffset))")
  }
}
