internal import AuditTrail
internal import FilingStore
internal import Reporting

/// Entries of the log as people read them.
package struct ReadLog: Sendable {
  private let entries: [(index: Int, bytes: [UInt8], entry: AuditEntry?)]
  private let size: Int

  /// The last entries, or those of one run, or one by its number.
  package init(
    settings: Settings, last: Int, run: String?, index: Int?
  ) async throws(OperationError) {
    let reader = LogReader(settings: settings)
    if let index {
      let bytes = try reader.entry(index)
      entries = [(index, bytes, Self.entry(bytes))]
      size = index + 1
      return
    }
    var found: [(Int, [UInt8], AuditEntry?)] = []
    var size = 0
    try reader.each { number, bytes in
      size = number + 1
      let entry = run == nil ? nil : Self.entry(bytes)
      if let run, entry?.run.hasPrefix(run) != true { return }
      found.append((number, bytes, entry))
      if run == nil, found.count >= 2 * max(last, 1) + 1_000 {
        found.removeFirst(found.count - last)
      }
    }
    self.size = size
    entries = found.suffix(run == nil ? last : found.count).map {
      ($0.0, $0.1, $0.2 ?? Self.entry($0.1))
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  private static func entry(_ bytes: [UInt8]) -> AuditEntry? {
    do {
      return try AuditEntry(bytes)
    } catch {
      // `audit verify` says what is wrong with it.
      return nil
    }
  }

  package var text: String {
    let lines = entries.map { index, bytes, entry -> String in
      guard let entry else { return "\(index)  cannot be read (\(bytes.count) bytes)" }
      return "\(index)  \(entry.time)  \(entry.summary)"
    }
    return (["\(size.grouped) entries"] + lines).joined(separator: "\n")
  }

  /// A list of the entries as they stand in the log, with their numbers.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("entries", size)
      json.key("log")
      json.array(entries) { json, item in
        json.object { json in
          json.member("index", item.index)
          json.member("leaf", MerkleHash.leaf(item.bytes).hex)
          json.member("entry", String(decoding: item.bytes, as: UTF8.self))
        }
      }
    }
    json.end()
    return json.text
  }
}

extension AuditEntry {
  /// One line that says what happened.
  fileprivate var summary: String {
    switch event {
    case .begin: "\(command) begins (\(actor.user)@\(actor.host), \(shortRun))"
    case .end: "\(command) ends: \(outcome ?? "")" + details
    case .filing: "filing \(filing?.name ?? "") with \(filing?.facts ?? 0) facts"
    case .note: (refers["change"] ?? "note") + details
    }
  }

  private var shortRun: String { String(run.prefix(8)) }

  private var details: String {
    let parts =
      counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      + refers.sorted { $0.key < $1.key }.filter { $0.key != "change" }.map {
        "\($0.key) \($0.value.prefix(40))"
      }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
