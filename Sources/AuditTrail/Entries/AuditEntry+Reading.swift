extension AuditEntry {
  /// Reads an entry of the log.
  ///
  /// Throws `malformed` unless the bytes are the one text of their JSON and have what an entry of this
  /// version must have, `newerVersion` for an entry of another, `tooLarge` beyond 65,535 bytes. Keys
  /// that this version does not know are passed over.
  package init(_ bytes: [UInt8]) throws(AuditTrailError) {
    guard bytes.count <= Self.largestSize else {
      throw AuditTrailError(
        .tooLarge, doing: "reading entry",
        cause: "it has \(bytes.count) bytes, more than \(Self.largestSize)")
    }
    do {
      let fields = try JSONFields(JSONReader.value(of: bytes), name: "the entry")
      let version = try fields.integer("version")
      guard version == Self.currentVersion else {
        throw AuditTrailError(
          version > Self.currentVersion ? .newerVersion : .malformed, doing: "reading entry",
          cause: "it is of version \(version), and this FinLoom knows \(Self.currentVersion)",
          hint: version > Self.currentVersion ? "read it with a newer FinLoom" : nil)
      }
      try self.init(fields)
    } catch let fault as JSONReader.Fault {
      throw Self.malformed("\(fault.cause), at byte \(fault.position)")
    } catch let fault as JSONFields.Fault {
      throw Self.malformed(fault.cause)
    } catch let known as AuditTrailError {
      throw known
    } catch {
      throw Self.malformed("\(error)")
    }
    if let flaw { throw Self.malformed(flaw) }
  }

  private init(_ fields: JSONFields) throws(JSONFields.Fault) {
    let name = try fields.text("event")
    guard let event = Event(rawValue: name) else {
      throw JSONFields.Fault(cause: "event \"\(name.shown)\" is none")
    }
    self.init(
      time: try fields.text("time"), event: event, command: try fields.text("command"),
      run: try fields.text("run"), actor: try Actor(fields.object("actor")),
      tool: try fields.text("tool"))
    arguments = try fields.texts("arguments")
    argumentsLeftOut = try fields.optionalObject("argumentsLeftOut").map(LeftOut.init)
    inputs = try fields.objects("inputs").map(Input.init)
    inputsLeftOut = try fields.optionalObject("inputsLeftOut").map(LeftOut.init)
    counts = try fields.counts("counts")
    outcome = try fields.optionalText("outcome")
    status = try fields.optionalInteger("status")
    filing = try fields.optionalObject("filing").map(Filing.init)
    store = try fields.optionalObject("store").map(Store.init)
    refers = try fields.textsByKey("refers")
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading entry", cause: cause)
  }
}

extension AuditEntry.Actor {
  fileprivate init(_ fields: JSONFields) throws(JSONFields.Fault) {
    self.init(
      user: try fields.text("user"), host: try fields.text("host"),
      process: try fields.integer("process"))
  }
}

extension AuditEntry.Input {
  fileprivate init(_ fields: JSONFields) throws(JSONFields.Fault) {
    self.init(name: try fields.text("name"), sha256: try fields.text("sha256"))
  }
}

extension AuditEntry.LeftOut {
  fileprivate init(_ fields: JSONFields) throws(JSONFields.Fault) {
    self.init(count: try fields.integer("count"), sha256: try fields.text("sha256"))
    guard count > 0 else { throw JSONFields.Fault(cause: "nothing is left out of a list") }
  }
}

extension AuditEntry.Filing {
  fileprivate init(_ fields: JSONFields) throws(JSONFields.Fault) {
    self.init(
      name: try fields.text("name"), accession: try fields.optionalText("accession"),
      digest: try fields.text("digest"), facts: try fields.integer("facts"),
      factDigest: try fields.text("factDigest"))
  }
}

extension AuditEntry.Store {
  fileprivate init(_ fields: JSONFields) throws(JSONFields.Fault) {
    self.init(
      digest: try fields.optionalText("digest"), counts: try fields.requiredCounts("counts"))
  }
}
