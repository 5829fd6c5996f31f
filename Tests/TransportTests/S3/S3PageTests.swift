import Testing

@testable import Transport

@Suite("Pages of a listing")
struct S3PageTests {
  private func page(_ inner: String, under prefix: String = "") -> S3Page? {
    S3Page(Array("<ListBucketResult>\(inner)</ListBucketResult>".utf8), under: prefix)
  }

  private func entry(
    _ key: String, size: String = "5", modified: String = "2013-05-24T00:00:00.000Z"
  ) -> String {
    "<Contents><Key>\(key)</Key><Size>\(size)</Size>"
      + "<LastModified>\(modified)</LastModified></Contents>"
  }

  @Test("Objects come with their key below the prefix, size and moment")
  func objects() {
    let encoded = page(
      "<EncodingType>url</EncodingType>" + entry("p/a+b%2Bc/%C3%A9") + entry("p/"), under: "p/")
    #expect(
      encoded?.objects == [ObjectListing(key: "a b+c/é", size: 5, modified: 1_369_353_600)])
    #expect(encoded?.next == nil)
    let plain = page(entry("a+b%2Bc") + "<IsTruncated>false</IsTruncated>")
    #expect(plain?.objects.map(\.key) == ["a+b%2Bc"])
  }

  @Test("A listing that goes on has the token of its next page")
  func next() {
    let token = "<NextContinuationToken>1/a+b==</NextContinuationToken>"
    #expect(page("<IsTruncated>true</IsTruncated>\(token)")?.next == "1/a+b==")
    #expect(page("<IsTruncated>false</IsTruncated>\(token)")?.next == nil)
    #expect(page("<IsTruncated>true</IsTruncated>") == nil)
    #expect(page("<IsTruncated>perhaps</IsTruncated>") == nil)
  }

  @Test("What is no listing, or tells of an object only in part, is not read")
  func refused() {
    #expect(S3Page(Array("<Error/>".utf8), under: "") == nil)
    for broken in [
      entry("a", size: "-1"), entry("a", size: "x"), entry("a", modified: "yesterday"),
      "<Contents><Key>a</Key></Contents>", "<EncodingType>url</EncodingType>" + entry("a%2"),
    ] {
      #expect(page(broken) == nil, "\(broken)")
    }
    #expect(page(entry("other/a"), under: "p/") == nil)
    #expect(page(entry("p/a"), under: "p/") != nil)
  }
}
