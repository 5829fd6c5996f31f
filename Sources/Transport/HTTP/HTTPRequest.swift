/// A request: method, address, header fields and the bytes of its body.
package struct HTTPRequest: Sendable {
  package var method: Method
  /// An absolute `http` or `https` address, percent-encoded, without user name or password.
  package var url: String
  package var headers: HTTPHeaders
  /// Sent with its length, in one piece; empty for methods that have none.
  package var body: [UInt8]
  /// How many redirects are followed, of GET and HEAD only and never from https to http.
  package var redirects = 0
  /// The most bytes the answer may have; nil for the client's own bound.
  package var largestAnswer: Int?

  package init(
    _ method: Method, _ url: String, headers: HTTPHeaders = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  package enum Method: String, Hashable, Sendable {
    case get = "GET"
    case head = "HEAD"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"

    var hasBody: Bool { self == .put || self == .post }
  }
}

extension HTTPRequest {
  /// Of the address, only what is no secret: a path or query can be one.
  var work: Work {
    let host = Origin(of: url)?.description ?? "an address that is none"
    return Work(doing: "requesting", what: "\(method.rawValue) \(host)")
  }

  /// Refuses what would make another request of it than it says.
  func check() throws(TransferFault) {
    guard Origin(of: url) != nil, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw TransferFault(.invalid, "the address is no http or https address")
    }
    guard method.hasBody || body.isEmpty else {
      throw TransferFault(.invalid, "\(method.rawValue) has no body")
    }
    for field in headers.fields {
      let isName = !field.name.isEmpty && field.name.utf8.allSatisfy(Self.isNameByte)
      guard isName else {
        throw TransferFault(.invalid, "\"\(field.name.shown)\" is no name of a header field")
      }
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw TransferFault(
          .invalid, "the value of the header field \(field.name) has a control character",
          hint: "remove the line end from it")
      }
    }
  }

  /// The request for the place an answer points to.
  ///
  /// Another host gets no field that may be meant for the first one alone.
  func redirected(to url: String) throws(TransferFault) -> HTTPRequest {
    guard let old = Origin(of: self.url), let new = Origin(of: url) else {
      throw TransferFault(.malformed, "it redirects to what is no http or https address")
    }
    guard new.scheme == "https" || old.scheme == "http" else {
      throw TransferFault(.malformed, "it redirects from https to http, to \(new)")
    }
    var request = self
    request.url = url
    if new != old {
      request.headers = [:]
      for name in ["Accept", "Range"] { request.headers[name] = headers[name] }
    }
    return request
  }

  /// The bytes of a `token` (RFC 9110, section 5.6.2).
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
    }
  }
}
