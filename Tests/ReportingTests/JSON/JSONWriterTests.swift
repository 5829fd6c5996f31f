import Testing

@testable import Reporting

@Suite("JSON text")
struct JSONWriterTests {
  @Test("Members stand in the order they are written, two blanks a level")
  func form() {
    var json = JSONWriter()
    json.object { json in
      json.member("z", "é\"\\\n\u{1}")
      json.member("a", 7)
      json.member("b", true)
      json.member("c", Bool?.none)
      json.member("d", number: "-0.10")
      json.key("e")
      json.array([1, 2]) { json, number in json.object { $0.member("n", number) } }
    }
    json.end()
    let expected = #"""
      {
        "z": "é\"\\\n\u0001",
        "a": 7,
        "b": true,
        "c": null,
        "d": -0.10,
        "e": [
          {
            "n": 1
          },
          {
            "n": 2
          }
        ]
      }

      """#
    #expect(json.text == expected)
  }

  @Test("An object and an array without anything in them take no line of their own")
  func empty() {
    var json = JSONWriter()
    json.object { json in
      json.key("list")
      json.array([Int]()) { json, number in json.member("n", number) }
      json.key("object")
      json.object { _ in }
    }
    #expect(json.text == "{\n  \"list\": [],\n  \"object\": {}\n}")
  }
}
