import CLibXML2

/// The least that reading a document costs: libxml2's SAX2 parse with callbacks that do nothing.
enum Floor {
  static func parse(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      let blanks = raw.prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.count
      let document = UnsafeRawBufferPointer(rebasing: raw[blanks...])
      guard let start = document.bindMemory(to: CChar.self).baseAddress,
        let context = xmlCreateMemoryParserCtxt(start, Int32(document.count))
      else { return }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
      var sax = xmlSAXHandler()
      sax.initialized = UInt32(XML_SAX2_MAGIC)
      sax.startElementNs = { _, _, _, _, _, _, _, _, _ in }
      sax.endElementNs = { _, _, _, _ in }
      sax.characters = { _, _, _ in }
      context.pointee.sax.pointee = sax
      xmlParseDocument(context)
    }
  }
}
