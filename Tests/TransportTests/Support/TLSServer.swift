import Foundation

/// A TLS server of OpenSSL on loopback that answers with files, and the certificate it shows.
final class TLSServer {
  let port: Int
  /// A bundle that holds the server's certificate, which is for `localhost`.
  let bundle: String
  private let folder: ScratchFolder
  private let process = Process()

  var address: String { "https://localhost:\(port)" }

  /// Answers are whole, with status line and fields; the path of a request is the name of one.
  init(_ answers: [String: String]) throws {
    folder = try ScratchFolder()
    bundle = folder.path("server.pem")
    for (name, text) in answers { try folder.write(text, to: name) }
    try Self.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
      "-keyout", folder.path("key.pem"), "-out", bundle,
    ])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments = [
      "timeout", "120", "openssl", "s_server", "-accept", "127.0.0.1:0", "-HTTP", "-cert", bundle,
      "-key", folder.path("key.pem"),
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    port = try Self.port(from: output.fileHandleForReading)
  }

  deinit { process.terminate() }

  /// The number in the line `ACCEPT 127.0.0.1:34657`.
  private static func port(from output: FileHandle) throws -> Int {
    var text = ""
    while true {
      let data = output.availableData
      guard !data.isEmpty else { throw POSIXError(.ECONNREFUSED) }
      text += String(decoding: data, as: UTF8.self)
      if let match = text.firstMatch(of: /ACCEPT \S+:(\d+)\n/), let port = Int(match.1) {
        return port
      }
    }
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.EIO) }
  }
}
