import FilingModel
import Testing

@testable import Reporting

@Suite("Prefixes of a report")
struct PrefixesTests {
  @Test("Two namespaces under one prefix get two, and the first keeps its own")
  func clash() {
    let old = OIMSample.name("A", in: "http://a.example/1", prefix: "a")
    let new = OIMSample.name("A", in: "http://a.example/2", prefix: "a")
    let taken = OIMSample.name("A", in: "http://a.example/3", prefix: "a2")
    let prefixes = Self.prefixes([old, new, taken])
    #expect([old, new, taken].map(prefixes.name) == ["a:A", "a3:A", "a2:A"])
  }

  @Test("A namespace under two prefixes keeps the first")
  func twoPrefixes() {
    let first = OIMSample.name("A", in: "http://a.example/1", prefix: "a")
    let second = OIMSample.name("B", in: "http://a.example/1", prefix: "b")
    let prefixes = Self.prefixes([first, second])
    #expect([first, second].map(prefixes.name) == ["a:A", "a:B"])
    #expect(prefixes.all.map(\.prefix) == ["a", "cik"])
  }

  @Test(
    "A prefix that is reserved for one namespace stands for no other",
    arguments: ["xbrl", "xs", "xbrli", "iso4217", "utr", "enum2"])
  func reserved(_ prefix: String) {
    let name = OIMSample.name("A", in: "http://a.example/1", prefix: prefix)
    #expect(Self.prefixes([name]).name(name) == "\(prefix)2:A")
  }

  @Test("A namespace with a reserved prefix has it, whatever the document calls it")
  func reservedNamespace() {
    let measure = OIMSample.name("USD", in: Unit.currencyNamespace, prefix: "money")
    #expect(Self.prefixes([measure]).name(measure) == "iso4217:USD")
  }

  @Test("A name without a usable prefix gets one: the taxonomy's, or ns")
  func without() {
    let standard = OIMSample.name("Assets", prefix: "")
    let filer = OIMSample.name("B", in: OIMSample.filer, prefix: "")
    let odd = OIMSample.name("C", in: "http://odd.example", prefix: "no good")
    let bare = OIMSample.name("D", in: "", prefix: "d")
    let prefixes = Self.prefixes([standard, filer, odd, bare])
    #expect(
      [standard, filer, odd, bare].map(prefixes.name) == ["us-gaap:Assets", "ns:B", "ns2:C", "D"])
  }

  @Test("Each scheme of an entity has a prefix, which a filer's own does not take away")
  func schemes() {
    let entities = [
      Entity(scheme: Entity.secScheme, identifier: "0000000001"),
      Entity(scheme: "http://standard.iso.org/iso/17442", identifier: "5493006MHB84DD0ZWV18"),
      Entity(scheme: "http://made.example/ids", identifier: "a/b"),
      Entity(scheme: "http://made.example/more", identifier: "c"),
    ]
    let concept = OIMSample.name("A", in: OIMSample.filer, prefix: "cik")
    let prefixes = Prefixes(
      OIMSample.report(
        entities.map {
          OIMSample.fact(OIMSample.aspects(concept, entity: $0), .text("x"))
        }))
    #expect(
      entities.map(prefixes.name) == [
        "cik2:0000000001", "lei:5493006MHB84DD0ZWV18", "scheme:a/b", "scheme2:c",
      ])
    #expect(prefixes.name(concept) == "cik:A")
  }

  private static func prefixes(_ concepts: [QName]) -> Prefixes {
    Prefixes(
      OIMSample.report(concepts.map { OIMSample.fact(OIMSample.aspects($0), .text("x")) }))
  }
}
