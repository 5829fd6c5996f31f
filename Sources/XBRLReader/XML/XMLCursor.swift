internal import CLibXML2
internal import FilingModel
internal import Glibc

/// Bytes to elements, by libxml2's SAX2 interface.
///
/// The only file that knows libxml2.
///
/// Elements are pushed into a handler: a struct behind a raw pointer, since a class would cost a
/// retain and an exclusivity check at each of some hundred thousand callbacks. Names and namespaces
/// arrive as interned pointers: equal names are equal pointers within one document.
///
/// What is never done: fetch anything, load a DTD, replace an entity. A document type declaration with
/// an internal subset ends the parse, so entity bombs and external entities end there too. libxml2's
/// own limits stay on: 256 levels of depth, 10 MB for an attribute.
struct XMLCursor {
  fileprivate let context: xmlParserCtxtPtr

  /// A name or namespace of this document; equal names are equal pointers.
  typealias Name = UnsafePointer<UInt8>

  private let skippedBytes: Int

  /// Parses a document from its first byte to its last, then asks the handler for its result.
  static func parse<Handler: XMLHandler>(
    _ document: XMLDocument, with makeHandler: (XMLCursor) -> Handler
  ) throws(ReadError) -> Handler.Result {
    try parse([document], with: makeHandler)
  }

  /// Parses documents that belong together, one after the other, with one handler and one dictionary:
  /// equal names are equal pointers in all of them.
  ///
  /// Names live until `result` returns. The handler is freed here, whatever happens.
  static func parse<Handler: XMLHandler>(
    _ documents: [XMLDocument], with makeHandler: (XMLCursor) -> Handler
  ) throws(ReadError) -> Handler.Result {
    let first = try XMLCursor(documents[0], as: Handler.self, sharing: nil)
    defer { xmlFreeParserCtxt(first.context) }
    var handler = makeHandler(first)
    defer { handler.free() }
    try first.run(documents[0], &handler)
    for document in documents.dropFirst() {
      let next = try XMLCursor(document, as: Handler.self, sharing: first)
      // Its dictionary is the first one's, so names outlive it.
      defer { xmlFreeParserCtxt(next.context) }
      handler.begin(document, next)
      try next.run(document, &handler)
      handler.begin(documents[0], first)
    }
    return try handler.result(of: documents)
  }

  private init<Handler: XMLHandler>(
    _ document: XMLDocument, as type: Handler.Type, sharing other: XMLCursor?
  ) throws(ReadError) {
    let bytes = UnsafeRawBufferPointer(rebasing: document.bytes[document.leadingBlanks...])
    guard !bytes.isEmpty else { throw document.error("the document is empty") }
    guard let count = Int32(exactly: bytes.count) else {
      throw document.error("the document has \(bytes.count) bytes; at most 2 GiB are read")
    }
    guard
      let start = bytes.bindMemory(to: CChar.self).baseAddress,
      let context = xmlCreateMemoryParserCtxt(start, count)
    else { throw document.error("libxml2 has no memory for the document") }
    if let shared = other?.context.pointee.dict {
      xmlDictReference(shared)
      xmlDictFree(context.pointee.dict)
      context.pointee.dict = shared
      // What the parser compares with by pointer is looked up anew.
      context.pointee.str_xml = xmlDictLookup(shared, "xml", 3)
      context.pointee.str_xmlns = xmlDictLookup(shared, "xmlns", 5)
      context.pointee.str_xml_ns = xmlDictLookup(
        shared, "http://www.w3.org/XML/1998/namespace", 36)
    }
    var options = Int32(XML_PARSE_NONET.rawValue)
    if document.isUTF8 { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
    xmlCtxtUseOptions(context, options)
    Self.listen(to: context, as: Handler.self)
    context.pointee.input.pointee.line += Int32(document.leadingLines)
    self.init(context: context, skippedBytes: document.leadingBlanks)
  }

  private init(context: xmlParserCtxtPtr, skippedBytes: Int) {
    self.context = context
    self.skippedBytes = skippedBytes
  }

  private func run<Handler: XMLHandler>(
    _ document: XMLDocument, _ handler: inout Handler
  ) throws(ReadError) {
    let end = withUnsafeMutablePointer(to: &handler) { state in
      var session = Session(handler: UnsafeMutableRawPointer(state))
      return withUnsafeMutablePointer(to: &session) { session -> Session in
        context.pointee._private = UnsafeMutableRawPointer(session)
        xmlParseDocument(context)
        return session.pointee
      }
    }
    guard end.isFinished || (end.problem == nil && context.pointee.wellFormed == 1) else {
      throw document.error(
        end.problem?.message ?? "the XML is not well-formed", line: end.problem?.line)
    }
  }

  /// The handler behind a callback's context.
  static func handler<Handler>(
    _ type: Handler.Type, of context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<Handler> {
    session(of: context).pointee.handler.assumingMemoryBound(to: Handler.self)
  }
}

/// Receives the elements of one document.
protocol XMLHandler {
  associatedtype Result

  /// C functions that find the handler by `XMLCursor.handler(_:of:)` and call it.
  static var events: XMLEvents { get }

  /// Told when a document after the first begins, and when the first one's cursor is back.
  mutating func begin(_ document: XMLDocument, _ cursor: XMLCursor)

  /// What the documents said; asked once, after the last byte.
  func result(of documents: [XMLDocument]) throws(ReadError) -> Result

  /// Frees memory the handler owns by hand.
  func free()
}

extension XMLHandler {
  mutating func begin(_ document: XMLDocument, _ cursor: XMLCursor) {}
}

/// The callbacks of libxml2's SAX2 interface, in types of the language.
struct XMLEvents {
  typealias Strings = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  /// Name, prefix, namespace, count and list of declarations, count of attributes, of defaults, list.
  let start:
    @convention(c) (
      UnsafeMutableRawPointer?, XMLCursor.Name?, XMLCursor.Name?, XMLCursor.Name?, Int32, Strings?,
      Int32, Int32, Strings?
    ) -> Void
  let end:
    @convention(c) (
      UnsafeMutableRawPointer?, XMLCursor.Name?, XMLCursor.Name?, XMLCursor.Name?
    ) -> Void
  let characters: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int32) -> Void
}

/// What is wrong with a document, and where.
struct XMLProblem {
  let message: String
  let line: Int
}

/// What the callbacks of one parse share.
private struct Session {
  let handler: UnsafeMutableRawPointer
  /// The first problem; later ones are often only its consequence.
  var problem: XMLProblem?
  /// Whether the handler wants no more.
  var isFinished = false
}

// MARK: - Questions during a callback

extension XMLCursor {
  /// The pointer under which a name is known in this document.
  func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name? {
    UnsafePointer(xmlDictLookup(context.pointee.dict, bytes.baseAddress, Int32(bytes.count)))
  }

  func intern(_ text: StaticString) -> Name? {
    UnsafePointer(
      xmlDictLookup(context.pointee.dict, text.utf8Start, Int32(text.utf8CodeUnitCount)))
  }

  /// The namespace a prefix stands for here; nil when it stands for none.
  func namespace(ofPrefix prefix: UnsafeBufferPointer<UInt8>) -> Name? {
    let isDefault = prefix.isEmpty
    let wanted = isDefault ? nil : intern(prefix)
    var index = Int(context.pointee.nsNr) - 2
    while index >= 0 {
      if context.pointee.nsTab[index].map({ UnsafePointer($0) }) == wanted {
        return context.pointee.nsTab[index + 1].map { UnsafePointer($0) }
      }
      index -= 2
    }
    return nil
  }

  /// Where the start tag that is being reported begins.
  var tagStart: (line: Int, byteOffset: Int) {
    let input = context.pointee.input.pointee
    guard let base = input.base, let end = input.cur else {
      return (Int(input.line), skippedBytes)
    }
    // The sign of a start tag cannot stand in its attributes.
    var start = end
    while start > base, start.pointee != UInt8(ascii: "<") { start -= 1 }
    var line = Int(input.line)
    var position = start
    while let next = memchr(position, Int32(UInt8(ascii: "\n")), end - position) {
      line -= 1
      position = UnsafePointer(next.assumingMemoryBound(to: UInt8.self)) + 1
    }
    return (line, skippedBytes + Int(input.consumed) + (start - base))
  }

  var line: Int { Int(context.pointee.input.pointee.line) }

  /// Ends the parse: the handler knows enough.
  func finish() {
    XMLCursor.session(of: UnsafeMutableRawPointer(context)).pointee.isFinished = true
    xmlStopParser(context)
  }

  /// Ends the parse with a problem at the present line.
  func stop(_ message: String) {
    XMLCursor.report(message, line: line, to: UnsafeMutableRawPointer(context))
    xmlStopParser(context)
  }
}

// MARK: - Listening

extension XMLCursor {
  private static func listen<Handler: XMLHandler>(
    to context: xmlParserCtxtPtr, as type: Handler.Type
  ) {
    let events = Handler.events
    guard let sax = context.pointee.sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    sax.pointee.startElementNs = events.start
    sax.pointee.endElementNs = events.end
    sax.pointee.characters = events.characters
    sax.pointee.internalSubset = { context, _, _, _ in
      XMLCursor.refuseSubset(context)
    }
    sax.pointee.reference = { context, name in
      XMLCursor.refuseEntity(name, context)
    }
    sax.pointee.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? "unknown problem"
      XMLCursor.report(message, line: Int(error.pointee.line), to: context)
    }
    context.pointee.userData = UnsafeMutableRawPointer(context)
    // Encoders know no parser: without a listener of this thread libxml2 prints what they say.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }

  fileprivate static func session(
    of context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<Session> {
    // The callbacks run inside `parse` alone, which sets both pointers before the first of them.
    context.unsafelyUnwrapped.assumingMemoryBound(to: xmlParserCtxt.self)
      .pointee._private.unsafelyUnwrapped.assumingMemoryBound(to: Session.self)
  }

  private static func report(
    _ message: String, line: Int, to context: UnsafeMutableRawPointer?
  ) {
    let session = session(of: context)
    guard session.pointee.problem == nil else { return }
    let isDeep = message.hasPrefix("Excessive depth")
    let words =
      isDeep
      ? "elements are nested more than 256 deep"
      : message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    session.pointee.problem = XMLProblem(message: words, line: line)
  }

  /// A bare document type declaration is passed over; one that could declare entities is not.
  private static func refuseSubset(_ context: UnsafeMutableRawPointer?) {
    let parser = context.unsafelyUnwrapped.assumingMemoryBound(to: xmlParserCtxt.self)
    guard parser.pointee.input.pointee.cur.pointee == UInt8(ascii: "[") else { return }
    XMLCursor(context: parser, skippedBytes: 0).stop(
      "the document type declaration has an internal subset, which could declare entities; "
        + "EDGAR does not accept it and it is not read")
  }

  private static func refuseEntity(
    _ name: UnsafePointer<UInt8>?, _ context: UnsafeMutableRawPointer?
  ) {
    let parser = context.unsafelyUnwrapped.assumingMemoryBound(to: xmlParserCtxt.self)
    let entity = name.map { String(cString: $0) } ?? ""
    XMLCursor(context: parser, skippedBytes: 0).stop("entity '\(entity)' is not defined")
  }
}
