/// What kind of document stands in some bytes, judged by its first element.
struct RootElement: XMLHandler {
  enum Kind {
    case instance
    case inline
    case other(String)
  }

  private let cursor: XMLCursor
  private var kind: Kind?

  static func kind(of document: XMLDocument) throws(ReadError) -> Kind {
    // libxml2 copies what it is given, and the first element is seldom far.
    let head = document.head(of: 1 << 14)
    do throws(ReadError) {
      return try XMLCursor.parse(head) { RootElement(cursor: $0) }
    } catch {
      guard head.bytes.count < document.bytes.count else { throw error }
      return try XMLCursor.parse(document) { RootElement(cursor: $0) }
    }
  }

  private init(cursor: XMLCursor) {
    self.cursor = cursor
  }

  func result(of documents: [XMLDocument]) throws(ReadError) -> Kind {
    guard let kind else { throw documents[0].error("the document holds no element") }
    return kind
  }

  func free() {}

  static let events = XMLEvents(
    start: { context, name, _, _, _, _, _, _, _ in
      XMLCursor.handler(RootElement.self, of: context).pointee.start(name)
    },
    end: { _, _, _, _ in },
    characters: { _, _, _ in })

  private mutating func start(_ name: XMLCursor.Name?) {
    kind =
      switch name {
      case cursor.intern("xbrl"): .instance
      case cursor.intern("html"): .inline
      default: .other(Names.text(name))
      }
    cursor.finish()
  }
}
