import Foundation
import Glibc
import Synchronization

/// A server on loopback that gives scripted answers in the order in which requests come.
final class FakeServer: Sendable {
  enum Answer: Sendable {
    /// A proper answer; the connection stays open.
    case reply(Int, [String: String] = [:], [UInt8] = [])
    /// Bytes as they are; then the connection is closed.
    case raw(String)
    /// No answer: the connection is closed.
    case hangUp
    /// No answer until the client goes.
    case silence
    /// An empty answer with status 200, but not before as many requests wait for one.
    case together(Int)

    static func text(_ status: Int, _ text: String, _ headers: [String: String] = [:]) -> Answer {
      .reply(status, headers, Array(text.utf8))
    }
  }

  struct Asked: Sendable {
    let method: String
    let target: String
    /// By names in lower case.
    let headers: [String: String]
    let body: [UInt8]
  }

  enum Event: Sendable {
    case asked
    case gone
  }

  let port: Int
  /// What happens, in its order.
  let events: AsyncStream<Event>
  private let happened: AsyncStream<Event>.Continuation
  private let listener: Int32
  private let state = Mutex(State())
  private let crowd = NSCondition()

  private struct State {
    var answers: [Answer] = []
    var requests: [Asked] = []
    var connections = 0
    var open = 0
    var mostOpen = 0
    var together = 0
  }

  var address: String { "http://127.0.0.1:\(port)" }
  var requests: [Asked] { state.withLock { $0.requests } }
  /// How many connections there were in all.
  var connections: Int { state.withLock { $0.connections } }
  var mostOpen: Int { state.withLock { $0.mostOpen } }

  init(_ answers: [Answer]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.listen(on: listener)
    (events, happened) = AsyncStream.makeStream()
    state.withLock { $0.answers = answers }
    Thread.detachNewThread { [listener, weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0, let self else {
          if connection >= 0 { close(connection) }
          // Here and nowhere else: a number that is free again could be another server's.
          close(listener)
          return
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// A port of loopback that nothing listens on.
  static func unusedPort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    return try listen(on: socket)
  }

  fileprivate static func listen(on socket: Int32, queue: Int32 = 64) throws -> Int {
    var address = loopback(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      return bind(socket, pointer, size) == 0 && Glibc.listen(socket, queue) == 0
        && getsockname(socket, pointer, &size) == 0
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  fileprivate static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = UInt16(port).bigEndian
    return address
  }

  private func serve(_ connection: Int32) {
    state.withLock { state in
      state.connections += 1
      state.open += 1
      state.mostOpen = max(state.mostOpen, state.open)
    }
    var reader = RequestReader(connection: connection)
    while let request = reader.next() {
      let answer = state.withLock { state in
        state.requests.append(request)
        return state.answers.isEmpty
          ? Answer.reply(599) : state.answers.removeFirst()
      }
      happened.yield(.asked)
      guard give(answer, to: request, on: connection) else { break }
    }
    close(connection)
    state.withLock { $0.open -= 1 }
    happened.yield(.gone)
  }

  /// Tells whether the connection stays open.
  private func give(_ answer: Answer, to request: Asked, on connection: Int32) -> Bool {
    switch answer {
    case .reply(let status, let headers, let body):
      var head = "HTTP/1.1 \(status) Answer\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      if headers["Content-Length"] == nil { head += "Content-Length: \(body.count)\r\n" }
      let bytes = Array((head + "\r\n").utf8) + (request.method == "HEAD" ? [] : body)
      return Self.send(bytes, on: connection)
    case .raw(let text):
      _ = Self.send(Array(text.utf8), on: connection)
      return false
    case .hangUp: return false
    case .silence:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
      return false
    case .together(let count):
      let number = state.withLock { state in
        state.together += 1
        return (state.together + count - 1) / count * count
      }
      crowd.lock()
      crowd.broadcast()
      while state.withLock({ $0.together }) < number { crowd.wait() }
      crowd.unlock()
      return give(.reply(200), to: request, on: connection)
    }
  }

  private static func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          connection, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

/// A port that takes no connection: its queue is full, and nobody accepts.
final class FullListener {
  let port: Int
  private var sockets: [Int32] = []

  init() throws {
    sockets = (0..<8).map { _ in
      socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    }
    port = try FakeServer.listen(on: sockets[0], queue: 0)
    var address = FakeServer.loopback(port: port)
    for socket in sockets.dropFirst() {
      withUnsafeBytes(of: &address) { bytes in
        _ = connect(
          socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
          socklen_t(bytes.count))
      }
    }
  }

  deinit {
    for socket in sockets { close(socket) }
  }
}

/// Reads requests from a connection, one after the other.
private struct RequestReader {
  let connection: Int32
  private var bytes: [UInt8] = []

  init(connection: Int32) { self.connection = connection }

  /// Nil when the client is gone.
  mutating func next() -> FakeServer.Asked? {
    var end = headEnd
    while end == nil {
      guard fill() else { return nil }
      end = headEnd
    }
    guard let end else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ").map { String($0) }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      headers[parts[0].lowercased()] = parts.dropFirst().first.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    bytes.removeFirst(end + 4)
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while bytes.count < length {
      guard fill() else { return nil }
    }
    let body = Array(bytes[..<length])
    bytes.removeFirst(length)
    return FakeServer.Asked(method: words[0], target: words[1], headers: headers, body: body)
  }

  private var headEnd: Int? {
    let mark = Array("\r\n\r\n".utf8)
    guard bytes.count >= 4 else { return nil }
    return (0...bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual(mark) }
  }

  private mutating func fill() -> Bool {
    var part = [UInt8](repeating: 0, count: 65_536)
    let count = recv(connection, &part, part.count, 0)
    guard count > 0 else { return false }
    bytes += part[..<count]
    return true
  }
}
