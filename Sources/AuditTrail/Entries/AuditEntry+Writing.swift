extension AuditEntry {
  /// The entry as the log keeps it: one line of JSON, the same for the same entry, at most 65,535 bytes.
  ///
  /// Where it would be longer, the ends of `inputs` and then of `arguments` are left out, and
  /// `inputsLeftOut` and `argumentsLeftOut` say how many and with which SHA-256. Throws `malformed` for
  /// what no entry may be, `tooLarge` when even that does not help.
  package func bytes() throws(AuditTrailError) -> [UInt8] {
    if let flaw {
      throw AuditTrailError(.malformed, doing: "writing entry", what: command.shown, cause: flaw)
    }
    var entry = self
    var bytes = entry.json.bytes
    if bytes.count > Self.largestSize, entry.shortenInputs() { bytes = entry.json.bytes }
    if bytes.count > Self.largestSize, entry.shortenArguments() { bytes = entry.json.bytes }
    guard bytes.count <= Self.largestSize else {
      throw AuditTrailError(
        .tooLarge, doing: "writing entry", what: command.shown,
        cause: "it has \(bytes.count) bytes, more than \(Self.largestSize)")
    }
    return bytes
  }

  /// Leaves out as few inputs as possible; whether anything changed.
  private mutating func shortenInputs() -> Bool {
    guard !inputs.isEmpty, inputsLeftOut == nil else { return false }
    let all = inputs
    inputsLeftOut = .placeholder(for: all.count)
    inputs = []
    let kept = count(
      of: all.map(\.json), within: Self.largestSize - json.bytes.count, key: "inputs")
    inputs = Array(all.prefix(kept))
    inputsLeftOut = LeftOut(of: all.dropFirst(kept).map(\.json))
    return true
  }

  /// Leaves out as few arguments as possible; whether anything changed.
  private mutating func shortenArguments() -> Bool {
    guard !arguments.isEmpty, argumentsLeftOut == nil else { return false }
    let all = arguments
    argumentsLeftOut = .placeholder(for: all.count)
    arguments = []
    let kept = count(
      of: all.map(JSONValue.text), within: Self.largestSize - json.bytes.count, key: "arguments")
    arguments = Array(all.prefix(kept))
    argumentsLeftOut = LeftOut(of: all.dropFirst(kept).map(JSONValue.text))
    return true
  }

  /// How many elements fit into the room that is left, as a list under a key.
  private func count(of elements: [JSONValue], within room: Int, key: String) -> Int {
    var left = room - "\"\(key)\":[],".utf8.count
    // At least one is left out, or nothing would have been too long.
    return elements.dropLast().prefix { element in
      left -= element.bytes.count + 1
      return left >= 0
    }.count
  }

  var json: JSONValue {
    .object([
      "version": .integer(Self.currentVersion),
      "time": .text(time),
      "event": .text(event.rawValue),
      "command": .text(command),
      "run": .text(run),
      "actor": .object([
        "user": .text(actor.user), "host": .text(actor.host), "process": .integer(actor.process),
      ]),
      "tool": .text(tool),
      "arguments": arguments.isEmpty ? nil : .list(arguments.map(JSONValue.text)),
      "argumentsLeftOut": argumentsLeftOut?.json,
      "inputs": inputs.isEmpty ? nil : .list(inputs.map(\.json)),
      "inputsLeftOut": inputsLeftOut?.json,
      "counts": counts.isEmpty ? nil : .object(counts.mapValues(JSONValue.integer)),
      "outcome": outcome.map(JSONValue.text),
      "status": status.map(JSONValue.integer),
      "filing": filing?.json,
      "store": store?.json,
      "refers": refers.isEmpty ? nil : .object(refers.mapValues(JSONValue.text)),
    ])
  }
}

extension AuditEntry.Input {
  fileprivate var json: JSONValue { .object(["name": .text(name), "sha256": .text(sha256)]) }
}

extension AuditEntry.LeftOut {
  /// As long as what will stand in its place can be.
  fileprivate static func placeholder(for count: Int) -> Self {
    Self(count: count, sha256: MerkleHash.empty.hex)
  }

  fileprivate init(of elements: [JSONValue]) {
    self.init(
      count: elements.count, sha256: MerkleHash.digest(of: JSONValue.list(elements).bytes).hex)
  }

  fileprivate var json: JSONValue { .object(["count": .integer(count), "sha256": .text(sha256)]) }
}

extension AuditEntry.Filing {
  fileprivate var json: JSONValue {
    .object([
      "name": .text(name), "accession": accession.map(JSONValue.text), "digest": .text(digest),
      "facts": .integer(facts), "factDigest": .text(factDigest),
    ])
  }
}

extension AuditEntry.Store {
  fileprivate var json: JSONValue {
    .object([
      "digest": digest.map(JSONValue.text), "counts": .object(counts.mapValues(JSONValue.integer)),
    ])
  }
}
