import Testing

@testable import Transport

@Suite("The small documents that servers answer with")
struct XMLElementTests {
  @Test("Names, texts and children come out; attributes, comments and declarations do not")
  func reading() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a comment -->
      <Error xmlns="http://s3.example/" a='>'><Code>A&amp;B &lt;&#65;&#x42;&gt;</Code>
      <Empty/><Message x = "1" >one<!-- not <this> -->two</Message ></Error>

      """
    let root = try #require(XMLElement(Array(text.utf8)))
    #expect(root.name == "Error")
    #expect(root["Code"] == "A&B <AB>")
    #expect(root["Message"] == "onetwo")
    #expect(root["Empty"] == "")
    #expect(root["Other"] == nil)
    #expect(root.children.map(\.name) == ["Code", "Empty", "Message"])
  }

  @Test(
    "What is not well-formed, or not of the kind that is answered with, is not read",
    arguments: [
      "", "text", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a/>text", "<a>&unknown;</a>",
      "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#-1;</a>", "<a>&amp</a>", "<a b></a>", "<a b=1></a>",
      "<a b=\"1></a>", "<a b=\"<\"></a>", "<>x</>", "<a", "<a><!-- </a>", "<a>&#12345678901;</a>",
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a><a/>", "<a><![CDATA[x]]></a>",
      "<html><br></html>",
    ])
  func refused(text: String) {
    #expect(XMLElement(Array(text.utf8)) == nil)
  }

  @Test("Bytes that are not UTF-8 are not read")
  func notUnicode() {
    #expect(XMLElement(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) == nil)
  }

  @Test("Nesting is read up to its bound")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      let names = (0..<depth).map { "a\($0)" }
      let text = names.map { "<\($0)>" } + names.reversed().map { "</\($0)>" }
      return Array(text.joined().utf8)
    }
    #expect(XMLElement(nested(XMLElement.deepest)) != nil)
    #expect(XMLElement(nested(XMLElement.deepest + 1)) == nil)
    #expect(XMLElement(nested(100_000)) == nil)
  }

  @Test("No beginning of a document is a document")
  func prefixes() {
    let text = Array("<?xml version='1.0'?><a b='c'><d>&lt;e</d><!-- f --><g/></a>".utf8)
    #expect(XMLElement(text) != nil)
    let readable = (0..<text.count).filter { XMLElement(Array(text[..<$0])) != nil }
    #expect(readable == [])
  }
}
